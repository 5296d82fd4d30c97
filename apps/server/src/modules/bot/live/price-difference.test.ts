import { describe, expect, it } from "vitest";
import { asked, delivered, inEnglish, line, nov, order, robe, teapot } from "./live-cast.ts";
import { priceDifference } from "./price-difference.ts";
import type { LiveAnswerer, Situation } from "./situation.ts";

const said = (answerer: LiveAnswerer, over: Partial<Situation>): string => answerer(asked(over))?.text ?? "";

describe("does the price promise pay back", () => {
  const prices = new Map([[teapot.id, [{ at: nov(18), priceFen: 7900 }]]]);
  const robes = [line({ productId: robe.id, title: robe.title })];
  it("gives difference, both prices and the end of the promise", () => {
    expect(said(priceDifference, { order: order(), prices })).toBe(
      "您的订单 TH20261117 里的“青瓷茶壶”可以补差价 ¥20.00。\n您实付 ¥99.00，价保期内最低 ¥79.00；价保到 12月2日 24:00。\n在“订单—价格保护”申请，差价原路退回。",
    );
    expect(priceDifference(inEnglish({ order: order(), prices }))?.text).toContain("qualifies for ¥20.00 back.");
  });
  it("adds up several goods that fell", () => {
    const two = order({ lines: [line(), line({ line: 2 })] });
    expect(said(priceDifference, { order: two, prices })).toContain("可以补差价 ¥40.00");
  });
  it.each([
    ["did not fall", { order: order() }, "页面价没有低于您实付的 ¥99.00，暂时没有差价可补。\n价保到 12月2日 24:00"],
    [
      "is past its window",
      { order: delivered(nov(19), { paidAt: nov(1) }), prices },
      "的价保已于 11月16日 24:00 结束（付款次日起 15 天），补不了差价。\n还在七天无理由期内（到 11月26日 24:00）",
    ],
    ["was not promised", { order: order({ lines: robes }) }, "没有价保承诺，付款后降价不能补差价。"],
    ["is not paid", { order: order({ stage: "unpaid", paidAt: null }) }, "还没付款，按付款时的价格结算，没有差价。"],
    ["was cancelled", { order: order({ stage: "cancelled", cancelledAt: nov(18), payments: [] }) }, "取消"],
    ["is not bought yet", { product: teapot }, "“青瓷茶壶”有 15 天价保，从付款次日算起"],
    ["carries no promise", { product: robe }, "“棉麻茶服”没有价保承诺。"],
  ])("says exactly why not: it %s", (_name, over, text) => expect(said(priceDifference, over)).toContain(text));
});
