import { describe, expect, it } from "vitest";
import { asked, charge, inEnglish, nov, order, refund, sent } from "./live-cast.ts";
import { paidTwice } from "./paid-twice.ts";
import { refundProgress } from "./refund-progress.ts";
import type { LiveAnswerer, Situation } from "./situation.ts";

const said = (answerer: LiveAnswerer, over: Partial<Situation>): string => answerer(asked(over))?.text ?? "";

describe("where is my refund", () => {
  const refunded = (over: Parameters<typeof refund>[0]) => ({
    order: order({ stage: "refunded", payments: [charge(), refund(over)] }),
  });
  it("gives channel and date while it is on its way", () => {
    expect(said(refundProgress, refunded({ expectedAt: nov(23, "00:00") }))).toBe(
      "您的订单 TH20261117（青瓷茶壶）：退款 ¥99.00 已提交微信支付，预计后天 24:00 前到账。\n退款昨天 11:00 发起，原路退回，不需要您做什么。",
    );
    expect(said(refundProgress, refunded({}))).toContain("到账时间渠道还没给出");
  });
  it("hands over what is overdue or failed", () => {
    const overdue = refundProgress(asked(refunded({ expectedAt: nov(20, "00:00") })));
    expect(overdue?.text).toContain("还没到账，微信支付原定昨天 24:00 前到账。");
    expect(overdue?.handOver).toBe(
      "订单 TH20261117：退款 ¥99.00 还没到账，微信支付原定 2026年11月19日 24:00 前到账（2026年11月19日 11:00 发起）",
    );
    const failed = refundProgress(asked(refunded({ state: "failed", channel: "unionpay" })));
    expect(failed?.text).toContain("退款 ¥99.00 没有成功，银联未能入账");
    expect(failed?.handOver).toBeDefined();
  });
  it("says when and where it arrived, and how much is still out", () => {
    const some = said(refundProgress, refunded({ state: "succeeded", amountFen: 5000, arrivedAt: nov(20, "09:12") }));
    expect(some).toContain("退款 ¥50.00 已于今天 09:12 退到微信支付。\n这笔订单实付 ¥99.00，已退 ¥50.00。");
    const all = refundProgress(inEnglish(refunded({ state: "succeeded", arrivedAt: nov(20, "09:12") })))?.text;
    expect(all).toContain("the refund of ¥99.00 reached your WeChat Pay at 09:12 today.");
    expect(all).not.toContain("You paid");
  });
  it("hands over money of an ended order that nobody sent back", () => {
    for (const stage of ["cancelled", "refunded"] as const) {
      const reply = refundProgress(asked({ order: order({ stage }) }));
      expect(reply?.text).toContain("但没有查到 ¥99.00 的退款记录");
      expect(reply?.handOver).toContain("付款 ¥99.00 没有退款记录");
    }
  });
  it("says that there is none, and how to ask for one", () => {
    expect(said(refundProgress, { order: order() })).toContain(
      "还没有退款打款记录。\n还没发货，要退款请在“订单详情—取消订单”提交。",
    );
    expect(said(refundProgress, { order: sent([]) })).toContain("要退款请在“订单—申请售后”提交");
    expect(said(refundProgress, { order: order({ stage: "unpaid", payments: [] }) })).toContain(
      "没有付款，所以没有退款",
    );
  });
});

describe("paid twice, or for nothing", () => {
  const charges = [charge(), charge({ id: "pay-2", at: nov(17, "10:03"), channel: "alipay" })];
  const twice = order({ payments: charges });
  const back = (over: Parameters<typeof refund>[0]) => ({ order: order({ payments: [...charges, refund(over)] }) });
  it("names both charges with their times and hands over", () => {
    const reply = paidTwice(asked({ order: twice }));
    expect(reply?.text).toBe(
      "查到订单 TH20261117 扣了 2 次款：11月17日 10:02 ¥99.00（微信支付）、11月17日 10:03 ¥99.00（支付宝），多扣 ¥99.00。\n多扣的钱原路退回，不需要您再付或转账。\n我请人工与支付渠道对账处理。",
    );
    expect(reply?.handOver).toContain("多扣 ¥99.00");
    expect(paidTwice(inEnglish({ order: twice }))?.text).toContain("order TH20261117 was charged 2 times");
  });
  it("finds it in any order, unless one was named", () => {
    const clean = order({ id: "o-2", number: "TH20261118" });
    expect(said(paidTwice, { orders: [clean, twice] })).toContain("扣了 2 次款");
    expect(said(paidTwice, { order: clean, orderBy: "number", orders: [clean, twice] })).toContain("没有重复扣款");
  });
  it("offers order or refund for a charge without an order", () => {
    const reply = paidTwice(asked({ payments: [charge({ orderId: null })] }));
    expect(reply?.text).toContain("¥99.00（微信支付）的付款没有生成订单。\n这笔钱可以原路退回，也可以补成订单");
    expect(reply?.handOver).toBeDefined();
  });
  it("finds money of unpaid and of cancelled orders", () => {
    expect(said(paidTwice, { order: order({ stage: "unpaid" }) })).toContain("显示未付款，但已扣款 ¥99.00");
    expect(said(paidTwice, { order: order({ stage: "cancelled" }) })).toContain("已取消，¥99.00 还没有退款记录");
  });
  it("says that the surplus is on its way, late or back", () => {
    expect(said(paidTwice, back({ expectedAt: nov(23) }))).toContain(
      "多扣的 ¥99.00 正在退回微信支付，预计 11月23日 10:00 前到账。",
    );
    expect(paidTwice(asked(back({ expectedAt: nov(19, "20:00") })))?.handOver).toContain("已超期");
    expect(said(paidTwice, back({}))).toContain("到账时间渠道还没给出");
    expect(said(paidTwice, back({ state: "succeeded", arrivedAt: nov(20, "09:00") }))).toContain(
      "多扣的 ¥99.00 已于今天 09:00 退回微信支付。",
    );
  });
  it("says so when the records are in order, and what is still open", () => {
    expect(said(paidTwice, { order: order() })).toContain("最近一笔：11月17日 10:02 ¥99.00（微信支付）。");
    const open = said(paidTwice, { payments: [charge({ state: "pending", at: nov(20, "14:50") })] });
    expect(open).toContain("有一笔还在处理：今天 14:50 ¥99.00（微信支付），请先不要再付。");
  });
});
