import { describe, expect, it } from "vitest";
import type { LiveFact } from "../../knowledge/index.ts";
import { liveAnswers } from "./live-answers.ts";
import { asked, delivered, inEnglish, line, nov, order, robe, scan, sent, teapot } from "./live-cast.ts";
import type { Situation } from "./situation.ts";

const answer = (topic: LiveFact, over: Partial<Situation> = {}) => liveAnswers[topic](asked(over));
const text = (topic: LiveFact, over: Partial<Situation> = {}): string => answer(topic, over)?.text ?? "";
const english = (topic: LiveFact, over: Partial<Situation> = {}): string =>
  liveAnswers[topic](inEnglish(over))?.text ?? "";

const moving = sent([scan(nov(20, "08:10"), "in_transit")]);
const unpaid = order({ stage: "unpaid", paidAt: null, shipBy: null, payments: [] });
const late = order({ shipBy: nov(20, "09:30") });
const cancelled = order({ stage: "cancelled", cancelledAt: nov(18), payments: [] });
const robeLine = line({ productId: robe.id, title: robe.title });
const state = (kind: Parameters<typeof scan>[1], said: string) => sent([scan(nov(20, "08:10"), kind, said)]);

describe("can it be cancelled", () => {
  it.each([
    ["unpaid", unpaid, "还没付款，可以直接取消，不涉及退款。"],
    [
      "unshipped",
      order(),
      "还没发货，可以取消，¥99.00 原路退回微信支付。\n请在“订单详情—取消订单”提交，商家确认后退款。",
    ],
    ["late", late, "商家已超过承诺发货时间 5 小时。"],
    ["on its way", moving, "可以申请退款，由商家请顺丰拦截；拦不住的，派送时拒收，退回后退款。"],
    ["out for delivery", state("out_for_delivery", "派送中"), "正在派送，当面拒收最快"],
    ["at a station", state("at_station", "驿站"), "先不要取件"],
    ["going back", state("returned", "退回"), "的包裹正在退回商家，不用再取消。"],
    ["delivered", delivered(nov(19)), "已经送到，不能取消，要退请走退货。\n七天无理由退货可以申请到 11月26日 24:00。"],
    ["delivered long ago", delivered(nov(2)), "七天无理由退货已于 11月9日 24:00 截止；有质量问题仍可申请售后。"],
    ["cancelled already", cancelled, "已于前天 10:00 取消"],
  ])("%s", (_name, one, said) => expect(text("cancel", { order: one })).toContain(said));

  it("knows the goods that cannot be returned without a reason", () => {
    const with_ = (noReasonReturn: typeof teapot.noReasonReturn) => ({
      order: delivered(nov(19)),
      products: new Map([[teapot.id, { ...teapot, noReasonReturn }]]),
    });
    expect(text("cancel", with_("statutory_exclusion"))).toContain("依法不适用七天无理由退货");
    expect(text("cancel", with_("confirmed_exclusion"))).toContain("没确认过的仍可以退，截止 11月26日 24:00");
    const mixed = delivered(nov(19), { lines: [line(), { ...robeLine, line: 2 }] });
    const products = new Map([
      [teapot.id, teapot],
      [robe.id, { ...robe, noReasonReturn: "statutory_exclusion" as const }],
    ]);
    expect(text("cancel", { order: mixed, products })).toContain("（棉麻茶服除外）");
  });
  it("speaks English", () => {
    expect(english("cancel", { order: order() })).toContain("can be cancelled; ¥99.00 goes back to your WeChat Pay.");
  });
});

describe("can the address be changed", () => {
  it.each([
    ["unpaid", unpaid, "还没付款，可以改地址。"],
    ["unshipped", order(), "还没发货，可以改地址。"],
    ["due soon", order({ shipBy: nov(20, "18:00") }), "承诺今天 18:00 前发货，商家随时会发出，请尽快改。"],
    ["late", late, "商家已超过承诺发货时间，随时会发出，请尽快改。"],
    ["on its way", moving, "可以请商家联系快递改派（顺丰 SF1001）；能不能改、要不要加钱，由快递答复。"],
    ["out for delivery", state("out_for_delivery", "派送中"), "请在派送员联系您时说明新地址"],
    ["at a station", state("at_station", "驿站"), "只能从那里取件，或请快递转寄"],
    ["going back", state("returned", "退回"), "正在退回商家"],
    ["delivered", delivered(nov(19)), "已经送到，改不了地址了。"],
    ["cancelled", cancelled, "不会再发货"],
  ])("%s", (_name, one, said) => expect(text("change_address", { order: one })).toContain(said));

  it("shows where it goes now without saying who lives there", () => {
    const said = text("change_address", { order: order() });
    expect(said).toContain("目前寄往：浙江省杭州市，林* 138****5678");
    expect(said).not.toMatch(/龙井|林小满|13812345678/);
  });
  it("warns of a place that is not served", () => {
    expect(text("change_address", { order: order(), text: "改到西藏拉萨" })).toContain(
      "请注意：“青瓷茶壶”不配送西藏自治区。",
    );
  });
  it("speaks English", () => {
    expect(english("change_address", { order: moving })).toContain(
      "its address can no longer be changed in the order.",
    );
  });
});
