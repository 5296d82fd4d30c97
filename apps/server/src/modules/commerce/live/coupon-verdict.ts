import type { Coupon } from "../coupon.ts";
import type { Product } from "../product.ts";

/** What the buyer wants to pay for; amounts are fen before any coupon. */
export interface Cart {
  readonly merchantId: string;
  readonly lines: readonly {
    readonly productExternalId: string;
    readonly category: string;
    readonly amountFen: number;
  }[];
  /** Coupons already chosen for this cart. */
  readonly otherCoupons?: number;
}

export type CouponVerdict =
  | { readonly usable: true; readonly discountFen: number; readonly eligibleFen: number; readonly validTo: Date }
  | { readonly usable: false; readonly reason: "used"; readonly usedOrderId: string }
  | { readonly usable: false; readonly reason: "not_started"; readonly validFrom: Date }
  | { readonly usable: false; readonly reason: "expired"; readonly validTo: Date }
  | { readonly usable: false; readonly reason: "other_shop"; readonly merchantId: string }
  | { readonly usable: false; readonly reason: "wrong_category"; readonly categories: readonly string[] }
  | { readonly usable: false; readonly reason: "wrong_product"; readonly productExternalIds: readonly string[] }
  | { readonly usable: false; readonly reason: "not_stackable" }
  | {
      readonly usable: false;
      readonly reason: "below_threshold";
      readonly thresholdFen: number;
      readonly eligibleFen: number;
      readonly missingFen: number;
    };

const inScope = (coupon: Coupon, line: Cart["lines"][number]): boolean =>
  (coupon.categories.length === 0 && coupon.productExternalIds.length === 0) ||
  coupon.categories.includes(line.category) ||
  coupon.productExternalIds.includes(line.productExternalId);

function timeVerdict(coupon: Coupon, now: Date): CouponVerdict | null {
  if (coupon.usedOrderId !== null) return { usable: false, reason: "used", usedOrderId: coupon.usedOrderId };
  if (now < coupon.validFrom) return { usable: false, reason: "not_started", validFrom: coupon.validFrom };
  if (now > coupon.validTo) return { usable: false, reason: "expired", validTo: coupon.validTo };
  return null;
}

/**
 * May this coupon be used on this cart now, and if not, exactly why: the first of used, not started, expired, another
 * shop's, no fitting product, not together with others, below its threshold. The threshold counts fitting lines only.
 */
export function couponVerdict(coupon: Coupon, cart: Cart, now: Date): CouponVerdict {
  const untimely = timeVerdict(coupon, now);
  if (untimely) return untimely;
  if (coupon.merchantId !== cart.merchantId) {
    return { usable: false, reason: "other_shop", merchantId: coupon.merchantId };
  }
  const eligible = cart.lines.filter((line) => inScope(coupon, line));
  if (eligible.length === 0) {
    return coupon.categories.length > 0
      ? { usable: false, reason: "wrong_category", categories: coupon.categories }
      : { usable: false, reason: "wrong_product", productExternalIds: coupon.productExternalIds };
  }
  if (!coupon.stackable && (cart.otherCoupons ?? 0) > 0) return { usable: false, reason: "not_stackable" };
  const eligibleFen = eligible.reduce((sum, line) => sum + line.amountFen, 0);
  const { thresholdFen, validTo } = coupon;
  if (eligibleFen < thresholdFen) {
    return {
      usable: false,
      reason: "below_threshold",
      thresholdFen,
      eligibleFen,
      missingFen: thresholdFen - eligibleFen,
    };
  }
  return { usable: true, discountFen: Math.min(coupon.discountFen, eligibleFen), eligibleFen, validTo };
}

/** A cart of one product, as when the buyer asks from its page. */
export function cartOf(product: Product, quantity = 1, variant = ""): Cart {
  const unitFen = product.variants.find(({ name }) => name === variant)?.priceFen ?? product.priceFen;
  const line = {
    productExternalId: product.externalId,
    category: product.category,
    amountFen: unitFen * quantity,
  };
  return { merchantId: product.merchantId, lines: [line] };
}
