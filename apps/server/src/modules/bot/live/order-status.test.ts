import { describe, expect, it } from "vitest";
import type { LiveFact } from "../../knowledge/index.ts";
import { liveAnswers } from "./live-answers.ts";
import { asked, charge, delivered, inEnglish, nov, order, parcel, refund, scan, sent } from "./live-cast.ts";
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

describe("where is my order", () => {
  it.each([
    ["unpaid", unpaid, "您的订单 TH20261117（青瓷茶壶）还没付款，付款后商家才会发货。"],
    ["to be shipped", order(), "您的订单 TH20261117（青瓷茶壶）还没发货，承诺明天 18:00 前发出，还有 1 天 3 小时。"],
    [
      "late",
      late,
      "还没发货，已超过承诺时间 5 小时（应在今天 09:30 前发出）。\n您可以让我催发货，也可以取消订单、原路退款。",
    ],
    ["without a promise", order({ shipBy: null }), "已付款，还没发货，也没有承诺发货时间的记录。"],
    ["on its way", moving, "运输中，最新：快件已到达【杭州中转部】（今天 08:10）。\n快递单号：顺丰 SF1001。"],
    ["out for delivery", state("out_for_delivery", "派件员正在派送"), "正在派送，最新：派件员正在派送（今天 08:10）。"],
    ["at a station", state("at_station", "已存放至菜鸟驿站"), "没同意放代收点的，可以要求送货上门。"],
    ["held up", state("exception", "地址不详"), "配送遇到异常，最新：地址不详"],
    ["sent back", state("returned", "退回途中"), "正在退回商家，最新：退回途中（今天 08:10）。"],
    ["not collected", sent([]), "已于前天 09:00 标记发货，快递还没有揽收记录。"],
    ["without a waybill", sent([], { shipments: [] }), "已标记发货，但商家还没有填快递单号。"],
    ["stalled", sent([scan(nov(16), "in_transit")]), "这条记录之后就没有更新了，可以请商家找快递核查。"],
    [
      "delivered",
      delivered(nov(19, "18:20")),
      "已于昨天 18:20 签收。\n最后一条物流：已签收，签收人：本人（昨天 18:20）。",
    ],
    ["delivered without a scan", order({ stage: "delivered" }), "显示已送达，没有签收时间的记录。"],
    ["completed without a scan", order({ stage: "completed" }), "显示已完成，没有签收时间的记录。"],
    ["cancelled", cancelled, "已于前天 10:00 取消，不会再发货。"],
  ])("%s", (_name, one, said) => expect(text("order_status", { order: one })).toContain(said));

  it("hands over when an unpaid order was charged", () => {
    const reply = answer("order_status", { order: { ...unpaid, payments: [charge()] } });
    expect(reply?.text).toContain("已收到您的 ¥99.00。请先不要再付");
    expect(reply?.handOver).toContain("¥99.00");
  });
  it("lists several parcels, those still outside first", () => {
    const shipments = [
      parcel([scan(nov(19), "delivered", "已签收")]),
      parcel([scan(nov(20, "08:00"), "in_transit")], { id: "s-2", trackingNumber: "SF1002" }),
      ...["SF1003", "SF1004"].map((trackingNumber) => parcel([], { id: trackingNumber, trackingNumber })),
    ];
    const said = text("order_status", { order: sent([], { shipments }) });
    expect(said.split("\n")).toHaveLength(4);
    expect(said).toContain(
      "分 4 个包裹发出，1 个已签收；先列 3 个：\n· 顺丰 SF1002：快件已到达【杭州中转部】（今天 08:00）",
    );
  });
  it("tells the money of what has ended", () => {
    const back = { expectedAt: nov(23) };
    expect(text("order_status", { order: { ...cancelled, payments: [charge(), refund(back)] } })).toContain(
      "预计 11月23日 10:00 前到账",
    );
    const done = order({
      stage: "refunded",
      payments: [charge(), refund({ state: "succeeded", arrivedAt: nov(20, "09:00") })],
    });
    expect(text("order_status", { order: done })).toContain("退款 ¥99.00 已于今天 09:00 退到微信支付");
  });
  it("speaks English, and names Chinese scans by their kind", () => {
    expect(english("order_status", { order: moving, orderBy: "number" })).toBe(
      "Order TH20261117 is on its way. Latest: in transit, 杭州 (08:10 today).\nCourier and number: 顺丰 SF1001.",
    );
    expect(english("order_status", { order: delivered(nov(18, "18:20")) })).toContain(
      "was delivered at 18:20 on 18 November.",
    );
  });
});
