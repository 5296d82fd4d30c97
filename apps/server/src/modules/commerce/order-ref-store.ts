import type { OrderStage } from "@recourse/contract";
import type { Tx } from "../../platform/sql.ts";

export interface OrderRef {
  readonly id: string;
  readonly externalId: string;
  readonly buyerId: string;
  readonly stage: OrderStage;
  readonly placedAt: Date;
  readonly paidAt: Date | null;
}

/** What a payment, a parcel or a coupon must know of its order, by the shop's number; this merchant's orders only. */
export async function orderRefs(
  tx: Tx,
  merchantId: string,
  externalIds: readonly string[],
): Promise<Map<string, OrderRef>> {
  const rows = await tx<OrderRef[]>`
    SELECT id, external_id AS "externalId", buyer_id AS "buyerId", stage, placed_at AS "placedAt", paid_at AS "paidAt"
    FROM commerce.orders WHERE merchant_id = ${merchantId} AND external_id IN (SELECT unnest(${externalIds as string[]}::text[]))`;
  return new Map(rows.map((row) => [row.externalId, row]));
}
