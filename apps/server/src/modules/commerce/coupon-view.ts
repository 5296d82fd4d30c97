import type { CouponView } from "@recourse/contract";
import type { Coupon } from "./coupon.ts";

export const couponView = (coupon: Coupon): CouponView => ({
  id: coupon.id,
  kind: coupon.kind,
  title: coupon.title,
  discountFen: coupon.discountFen,
  thresholdFen: coupon.thresholdFen,
  validFrom: coupon.validFrom.toISOString(),
  validTo: coupon.validTo.toISOString(),
  used: coupon.usedOrderId !== null,
});
