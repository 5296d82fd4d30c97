import { type BuyerName, buyerId } from "./buyers.ts";
import type { Moments } from "./moments.ts";
import type { CouponRow } from "./rows.ts";

export interface CouponDraft {
  readonly id: string;
  readonly buyer: BuyerName;
  readonly title: string;
  readonly discountFen: number;
  readonly thresholdFen?: number;
  readonly kind?: CouponRow["kind"];
  /** Days before today it began, and days after today it ends (negative: it has ended). */
  readonly days: readonly [began: number, ends: number];
  readonly categories?: string[];
  readonly products?: string[];
  readonly stackable?: boolean;
  readonly usedOn?: string;
}

export const coupons = (when: Moments, drafts: readonly CouponDraft[]): CouponRow[] =>
  drafts.map((draft) => ({
    externalId: draft.id,
    kind: draft.kind ?? "coupon",
    title: draft.title,
    buyerExternalId: buyerId(draft.buyer),
    discountFen: draft.discountFen,
    thresholdFen: draft.thresholdFen ?? 0,
    validFrom: when.day(draft.days[0], "00:00"),
    validTo: when.day(-draft.days[1], "23:59"),
    categories: draft.categories ?? [],
    productExternalIds: draft.products ?? [],
    stackable: draft.stackable ?? false,
    ...(draft.usedOn ? { usedOrderExternalId: draft.usedOn } : {}),
  }));
