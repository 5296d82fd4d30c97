import { describe, expect, it } from "vitest";
import type { LiveFact } from "../../knowledge/index.ts";
import { liveAnswers } from "./live-answers.ts";
import { asked, delivered, inEnglish, nov, order, parcel, scan, sent, teapot } from "./live-cast.ts";
import type { Situation } from "./situation.ts";

const answer = (topic: LiveFact, over: Partial<Situation> = {}) => liveAnswers[topic](asked(over));
const text = (topic: LiveFact, over: Partial<Situation> = {}): string => answer(topic, over)?.text ?? "";
const english = (topic: LiveFact, over: Partial<Situation> = {}): string =>
  liveAnswers[topic](inEnglish(over))?.text ?? "";

const moving = sent([scan(nov(20, "08:10"), "in_transit")]);
const unpaid = order({ stage: "unpaid", paidAt: null, shipBy: null, payments: [] });
const late = order({ shipBy: nov(20, "09:30") });
const cancelled = order({ stage: "cancelled", cancelledAt: nov(18), payments: [] });
const state = (kind: Parameters<typeof scan>[1], said: string) => sent([scan(nov(20, "08:10"), kind, said)]);

describe("tracking that does not move", () => {
  const still = (at: Date) => ({ order: sent([scan(at, "in_transit")]) });
  it("says how long it stood still and who bears the risk", () => {
    expect(text("stalled_tracking", still(nov(17, "08:10")))).toBe(
      "您的订单 TH20261117（青瓷茶壶）的物流已有 3 天没有更新，最后一条：快件已到达【杭州中转部】（11月17日 08:10）。\n超过两天不动就该核查了，可以请商家联系顺丰查件。\n签收前的丢失由商家承担，确认丢件会补发或退款，不用您找快递赔。",
    );
  });
  it("hands a parcel over that nobody scanned for a week", () => {
    expect(answer("stalled_tracking", still(nov(10, "08:10")))?.handOver).toBe(
      "订单 TH20261117 疑似丢件：顺丰 SF1001，2026年11月10日 08:10 起没有新的物流记录",
    );
  });
  it("does not call a gap of hours stalled", () => {
    expect(text("stalled_tracking", still(nov(20, "08:10")))).toContain("6 小时前有更新");
    expect(answer("stalled_tracking", still(nov(20, "08:10")))?.handOver).toBeUndefined();
  });
  it("says that the courier has not collected it", () => {
    expect(text("stalled_tracking", { order: sent([]) })).toContain("标记发货已 2 天 6 小时，快递还没有揽收记录");
    const fresh = sent([], { shipments: [parcel([], { shippedAt: nov(20, "12:00") })] });
    expect(text("stalled_tracking", { order: fresh })).toContain("标记发货已 3 小时，快递还没有揽收记录");
  });
  it("does not make anybody wait two days on an exception", () => {
    expect(text("stalled_tracking", { order: state("exception", "地址不详") })).toContain(
      "不用干等，可以请商家联系顺丰处理。",
    );
  });
  it("tells where the order is when nothing should move", () => {
    expect(text("stalled_tracking", { order: state("at_station", "驿站") })).toContain("已到代收点");
    expect(text("stalled_tracking", { order: order() })).toContain("还没发货");
    expect(text("stalled_tracking", { order: delivered(nov(19)) })).toContain("签收");
  });
  it("speaks English", () => {
    expect(english("stalled_tracking", still(nov(17, "08:10")))).toContain("has had no update for 3 days");
  });
});

describe("when does it ship", () => {
  const presale = { ...teapot, presaleShipAt: nov(30, "18:00").toISOString() };
  it("gives the promised instant, what is left and the couriers", () => {
    expect(text("ship_date", { order: order() })).toBe(
      "您的订单 TH20261117（青瓷茶壶）还没发货，承诺明天 18:00 前发出，还有 1 天 3 小时。\n可能使用的快递：顺丰、中通，以实际发出为准。",
    );
  });
  it("says how late it is and what the buyer may do", () => {
    const reply = answer("ship_date", { order: late });
    expect(reply?.text).toContain(
      "已超过承诺时间 5 小时（应在今天 09:30 前发出）。\n您可以让我催商家发货，也可以直接取消，款项原路退回。",
    );
    expect(reply?.chips).toEqual(["催一下发货", "我要取消订单", "转人工"]);
  });
  it("names a pre-order's own date", () => {
    expect(text("ship_date", { order: order(), products: new Map([[teapot.id, presale]]) })).toContain(
      "页面承诺 11月30日 18:00 前发货",
    );
    expect(text("ship_date", { product: presale })).toMatch(/^“青瓷茶壶”是预售商品/);
  });
  it("says when it left, whether late, and that nobody collected it", () => {
    expect(text("ship_date", { order: moving })).toContain("已于前天 09:00 发货，顺丰 SF1001。");
    const unscanned = text("ship_date", { order: sent([], { shipBy: nov(18, "08:00") }) });
    expect(unscanned).toContain("承诺的发货时间是前天 08:00 前，商家发晚了。\n但 2 天 6 小时过去，快递还没有揽收记录");
  });
  it("answers for a product by its page, and for regions not served", () => {
    expect(text("ship_date", { product: teapot })).toMatch(/^“青瓷茶壶”承诺付款后 48 小时内发货。/);
    expect(text("ship_date", { product: teapot, text: "发西藏吗" })).toMatch(/^西藏自治区暂不配送这件商品。/);
    expect(english("ship_date", { product: teapot })).toContain("is promised to ship within 48 hours of payment.");
  });
  it("does not promise to ship what is unpaid or cancelled", () => {
    expect(text("ship_date", { order: unpaid })).toContain("还没付款");
    expect(text("ship_date", { order: cancelled })).toContain("不会再发货");
  });
});
