import { describe, expect, it } from "vitest";
import type { LiveFact } from "../../knowledge/index.ts";
import { liveAnswers } from "./live-answers.ts";
import {
  asked,
  charge,
  delivered,
  inEnglish,
  line,
  nov,
  order,
  refund,
  robe,
  scan,
  sent,
  teapot,
} from "./live-cast.ts";
import type { Situation } from "./situation.ts";

const answer = (topic: LiveFact, over: Partial<Situation> = {}) => liveAnswers[topic](asked(over));
const text = (topic: LiveFact, over: Partial<Situation> = {}): string => answer(topic, over)?.text ?? "";
const english = (topic: LiveFact, over: Partial<Situation> = {}): string =>
  liveAnswers[topic](inEnglish(over))?.text ?? "";

const moving = sent([scan(nov(20, "08:10"), "in_transit")]);
const unpaid = order({ stage: "unpaid", paidAt: null, shipBy: null, payments: [] });
const cancelled = order({ stage: "cancelled", cancelledAt: nov(18), payments: [] });
const robeLine = line({ productId: robe.id, title: robe.title });
const _state = (kind: Parameters<typeof scan>[1], said: string) => sent([scan(nov(20, "08:10"), kind, said)]);

describe("the invoice", () => {
  const invoiced = (invoice: ReturnType<typeof order>["invoice"], over = {}) =>
    text("invoice", { order: order({ invoice, ...over }) });
  it("tells how to ask, that it was asked for, or its number", () => {
    expect(invoiced({ state: "none", title: "", number: "" })).toContain("还没有申请发票，可以开，金额按实付 ¥99.00。");
    expect(invoiced({ state: "requested", title: "青山公司", number: "" })).toContain(
      "的发票已申请，抬头“青山公司”，商家还没开出。",
    );
    expect(invoiced({ state: "issued", title: "青山公司", number: "033001" })).toContain(
      "的发票已开出，号码 033001，抬头“青山公司”。",
    );
    expect(invoiced({ state: "issued", title: "", number: "" })).toContain("号码还没有登记");
    expect(english("invoice", { order: order() })).toContain("you can have one for the ¥99.00 you paid");
  });
  it("does not offer one for money that was not paid or went back", () => {
    expect(text("invoice", { order: unpaid })).toContain("付款后才能开票");
    expect(text("invoice", { order: cancelled })).toContain("没有可开票的金额");
    expect(text("invoice", { order: order({ stage: "refunded" }) })).toContain("已退款，没有可开票的金额");
    expect(text("invoice", { order: delivered(nov(19), { payments: [charge(), refund()] }) })).toContain(
      "减去已退的部分",
    );
  });
});

describe("how long is the warranty", () => {
  it("tells until when, on what terms and what the state rules still give", () => {
    expect(text("warranty", { order: delivered(nov(19)) })).toContain(
      "您的订单 TH20261117 里的“青瓷茶壶”在保修期内，到 2027年11月19日为止（12 个月，从昨天签收起算）。\n范围：壶身开裂免费换新。\n属于国家三包的商品，签收 7 天内有性能故障可选退、换或修。",
    );
    expect(text("warranty", { order: delivered(nov(8)) })).toContain("签收 15 天内有性能故障可选换或修");
    expect(text("warranty", { order: delivered(nov(1)) })).toContain("同一故障修两次仍不好可以换");
  });
  it("says when it ended, has not begun, or was never promised", () => {
    const old = order({ stage: "completed", completedAt: new Date("2025-01-05T10:00:00+08:00") });
    expect(text("warranty", { order: old })).toContain("已过保修期（12 个月，到 1月5日为止）。");
    expect(text("warranty", { order: moving })).toContain("从签收那天起算，现在还没开始");
    expect(text("warranty", { order: delivered(nov(19), { lines: [robeLine] }) })).toContain(
      "商品页没有写保修期。\n没有约定也不影响法定权利",
    );
    const completed = order({ stage: "completed", completedAt: nov(18) });
    expect(text("warranty", { order: completed })).toContain("从前天订单完成起算");
  });
  it("tells several goods apart, or the one that is looked at", () => {
    const two = delivered(nov(19), { lines: [line(), { ...robeLine, line: 2 }] });
    expect(text("warranty", { order: two }).split("\n")).toHaveLength(3);
    expect(text("warranty", { order: two, product: robe })).toMatch(/^您的订单 TH20261117 里的“棉麻茶服”/);
  });
  it("answers for a product not bought yet", () => {
    expect(text("warranty", { product: teapot })).toContain("“青瓷茶壶”保修 12 个月，从签收那天起算。");
    expect(text("warranty", { product: robe })).toContain("没有写保修期");
    expect(english("warranty", { product: teapot })).toContain(
      "“Celadon teapot” has 12 months of warranty from delivery.",
    );
  });
});
