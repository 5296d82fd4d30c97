import { describe, expect, it } from "vitest";
import type { LiveFact } from "../../knowledge/index.ts";
import { liveAnswers } from "./live-answers.ts";
import { asked, coupon, inEnglish, line, nov, order, robe, teapot } from "./live-cast.ts";
import type { Situation } from "./situation.ts";

const answer = (topic: LiveFact, over: Partial<Situation> = {}) => liveAnswers[topic](asked(over));
const text = (topic: LiveFact, over: Partial<Situation> = {}): string => answer(topic, over)?.text ?? "";
const english = (topic: LiveFact, over: Partial<Situation> = {}): string =>
  liveAnswers[topic](inEnglish(over))?.text ?? "";

const unpaid = order({ stage: "unpaid", paidAt: null, shipBy: null, payments: [] });
const _cancelled = order({ stage: "cancelled", cancelledAt: nov(18), payments: [] });
const robeLine = line({ productId: robe.id, title: robe.title });
const other = order({ id: "o-2", number: "TH20261118", placedAt: nov(18), lines: [robeLine] });

describe("coupons", () => {
  const why = (over: Partial<ReturnType<typeof coupon>>, more: Partial<Situation> = {}) =>
    text("coupon", { product: teapot, coupons: [coupon(over)], ...more });
  it.each([
    [
      "short of its threshold",
      {},
      "按 1 件“青瓷茶壶”算，“满200减30”还差 ¥101.00（满 ¥200.00 可用，可用商品现有 ¥99.00）。",
    ],
    ["usable", { thresholdFen: 0 }, "能用，可减 ¥30.00"],
    ["not begun", { validFrom: nov(25) }, "还没到使用时间，11月25日 10:00 起可用"],
    ["expired", { validTo: nov(3) }, "已于 11月3日 10:00 过期"],
    ["of another category", { categories: ["服饰"] }, "只能用于服饰"],
    ["of another product", { productExternalIds: ["ROBE-1"] }, "只能用于指定商品，不含这件"],
    ["of another shop", { merchantId: "book-shop" }, "是别的店铺的，这里用不了"],
    ["used", { usedOrderId: "o-9" }, "已经用过"],
  ])("%s", (_name, over, said) => expect(why(over)).toContain(said));

  it("counts the pieces that are asked for, and names the order it was used on", () => {
    expect(why({}, { text: "买3件能用券吗" })).toContain("按 3 件“青瓷茶壶”算，“满200减30”能用，可减 ¥30.00。");
    expect(why({ usedOrderId: "o-2" }, { orders: [other] })).toContain("已用在订单 TH20261118");
  });
  it("takes the unpaid order for the basket", () => {
    expect(text("coupon", { order: unpaid, coupons: [coupon()] })).toContain(
      "按待付款订单 TH20261117 算，“满200减30”还差 ¥101.00",
    );
  });
  it("gives the terms when nothing is known to be bought", () => {
    const said = text("coupon", {
      coupons: [
        coupon(),
        coupon({ title: "茶具券", thresholdFen: 0, categories: ["茶具"] }),
        coupon({ title: "指定券", productExternalIds: ["POT-1"] }),
      ],
    });
    expect(said).toContain("满 ¥200.00 减 ¥30.00，11月30日 23:59 前有效");
    expect(said).toContain("可减 ¥30.00，限茶具");
    expect(said).toContain("限指定商品");
  });
  it("lists the useful ones first and hears a title or a kind", () => {
    const coupons = [
      coupon({ title: "旧券", validTo: nov(3) }),
      coupon({ title: "新人红包", kind: "red_packet", thresholdFen: 0 }),
      coupon(),
    ];
    expect(text("coupon", { product: teapot, coupons })).toBe(
      "按 1 件“青瓷茶壶”算，您的 3 项优惠里有 1 项能用：\n· 新人红包：能用，可减 ¥30.00\n· 满200减30：还差 ¥101.00（满 ¥200.00 可用，可用商品现有 ¥99.00）\n· 旧券：已于 11月3日 10:00 过期",
    );
    expect(text("coupon", { product: teapot, coupons, text: "红包为什么不能用" })).toContain("“新人红包”能用");
    expect(text("coupon", { product: teapot, coupons, text: "旧券怎么用不了" })).toContain("“旧券”已于");
    expect(english("coupon", { product: teapot, coupons })).toContain("1 of your 3 offers can be used:");
  });
});
