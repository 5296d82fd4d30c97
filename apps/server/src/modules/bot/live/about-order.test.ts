import { describe, expect, it } from "vitest";
import type { LiveFact } from "../../knowledge/index.ts";
import { liveAnswers } from "./live-answers.ts";
import { asked, inEnglish, line, nov, order, robe, scan, sent } from "./live-cast.ts";
import type { Situation } from "./situation.ts";

const answer = (topic: LiveFact, over: Partial<Situation> = {}) => liveAnswers[topic](asked(over));
const text = (topic: LiveFact, over: Partial<Situation> = {}): string => answer(topic, over)?.text ?? "";
const english = (topic: LiveFact, over: Partial<Situation> = {}): string =>
  liveAnswers[topic](inEnglish(over))?.text ?? "";

const moving = sent([scan(nov(20, "08:10"), "in_transit")]);
const _unpaid = order({ stage: "unpaid", paidAt: null, shipBy: null, payments: [] });
const _cancelled = order({ stage: "cancelled", cancelledAt: nov(18), payments: [] });
const robeLine = line({ productId: robe.id, title: robe.title });
const other = order({ id: "o-2", number: "TH20261118", placedAt: nov(18), lines: [robeLine] });

describe("which order", () => {
  it("leaves the question to plain knowledge when there is no order", () => {
    for (const topic of Object.keys(liveAnswers) as LiveFact[]) expect(answer(topic)).toBeNull();
  });
  it("asks which one before anything would change", () => {
    const reply = answer("cancel", { orders: [other, order()] });
    expect(reply?.text).toBe(
      "请问是哪一笔订单？点一下，或把订单号发给我。\n· TH20261118：棉麻茶服，待发货\n· TH20261117：青瓷茶壶，待发货",
    );
    expect(reply?.chips).toEqual(["取消订单 TH20261118", "取消订单 TH20261117"]);
    expect(english("cancel", { orders: [other, order()] })).toContain("Which order do you mean?");
  });
  it("names a guess and offers the others", () => {
    const reply = answer("ship_date", { order: other, orderBy: "newest", orders: [other, order()] });
    expect(reply?.text).toMatch(/^您最近的订单 TH20261118（棉麻茶服）还没发货/);
    expect(reply?.chips?.[0]).toBe("订单 TH20261117 什么时候发货");
    expect(reply?.showOrder).toBe("o-2");
  });
  it("does not call a guess the latest order when it is not", () => {
    expect(text("ship_date", { order: order(), orderBy: "newest", orders: [other, order()] })).toMatch(
      /^您的订单 TH20261117/,
    );
  });
  it("says that it finds no order of that number, whatever else there is", () => {
    expect(text("order_status", { order: moving, text: "订单号 99887766 到哪了" })).toMatch(/^没有查到订单 99887766/);
    expect(english("order_status", { order: moving, text: "where is order 99887766" })).toMatch(
      /^I find no order 99887766/,
    );
  });
  it("takes a waybill number for its order", () => {
    expect(text("order_status", { order: moving, text: "订单 SF1001 到哪了" })).toMatch(/运输中/);
  });
});
