import type { CouponRow } from "@recourse/contract";

/** Money is fen. Empty scope lists mean every product of the shop. */
export interface Coupon {
  readonly id: string;
  readonly merchantId: string;
  readonly buyerId: string;
  readonly kind: CouponRow["kind"];
  readonly title: string;
  readonly discountFen: number;
  readonly thresholdFen: number;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly categories: readonly string[];
  readonly productExternalIds: readonly string[];
  readonly stackable: boolean;
  readonly usedOrderId: string | null;
}
