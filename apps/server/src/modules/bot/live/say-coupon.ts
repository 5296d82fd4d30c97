import type { Coupon, CouponVerdict } from "../../commerce/index.ts";
import { say, sayAt, sayEnd, yuan } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

const certain = (coupon: Coupon, s: Situation): string =>
  coupon.productExternalIds.length > 0 ? say(s.language, "，限指定商品", " on certain items") : "";

const terms = (coupon: Coupon, s: Situation): string => {
  const end = sayEnd(coupon.validTo, s.now, s.language);
  const categories = coupon.categories.join(say(s.language, "、", ", "));
  const only = categories === "" ? certain(coupon, s) : say(s.language, `，限${categories}`, ` on ${categories}`);
  const saves = yuan(coupon.discountFen);
  const from = yuan(coupon.thresholdFen);
  return coupon.thresholdFen > 0
    ? say(
        s.language,
        `满 ${from} 减 ${saves}${only}，${end} 前有效`,
        `takes ${saves} off from ${from}${only}, valid until ${end}`,
      )
    : say(s.language, `可减 ${saves}${only}，${end} 前有效`, `takes ${saves} off${only}, valid until ${end}`);
};

/** Exactly why not, or what it takes off; its conditions where no goods are known to hold it against. A clause. */
export function verdictClause(coupon: Coupon, verdict: CouponVerdict, knowsGoods: boolean, s: Situation): string {
  const at = (instant: Date) => sayAt(instant, s.now, s.language);
  if (verdict.usable)
    return say(
      s.language,
      `能用，可减 ${yuan(verdict.discountFen)}`,
      `can be used and takes off ${yuan(verdict.discountFen)}`,
    );
  switch (verdict.reason) {
    case "used": {
      const where = s.orders.find(({ id }) => id === verdict.usedOrderId)?.number;
      return say(
        s.language,
        where ? `已用在订单 ${where}` : "已经用过",
        where ? `was used on order ${where}` : "has been used",
      );
    }
    case "not_started":
      return say(
        s.language,
        `还没到使用时间，${at(verdict.validFrom)} 起可用`,
        `cannot be used before ${at(verdict.validFrom)}`,
      );
    case "expired":
      return say(s.language, `已于 ${at(verdict.validTo)} 过期`, `expired at ${at(verdict.validTo)}`);
    case "other_shop":
      return say(s.language, "是别的店铺的，这里用不了", "belongs to another shop");
    case "below_threshold":
      return say(
        s.language,
        `还差 ${yuan(verdict.missingFen)}（满 ${yuan(verdict.thresholdFen)} 可用，可用商品现有 ${yuan(verdict.eligibleFen)}）`,
        `is ${yuan(verdict.missingFen)} short (from ${yuan(verdict.thresholdFen)}; eligible items come to ${yuan(verdict.eligibleFen)})`,
      );
    case "not_stackable":
      return say(s.language, "不能和其他优惠同用", "cannot be combined with others");
    default:
      if (!knowsGoods) return terms(coupon, s);
      return verdict.reason === "wrong_category"
        ? say(s.language, `只能用于${verdict.categories.join("、")}`, `is only for ${verdict.categories.join(", ")}`)
        : say(s.language, "只能用于指定商品，不含这件", "is only for certain items, not this one");
  }
}
