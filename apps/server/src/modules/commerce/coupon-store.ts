import type { Database } from "../../platform/database.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { Coupon } from "./coupon.ts";
import { seenBy } from "./viewer-clause-store.ts";

/** A buyer's coupons, points and red packets, the longest valid first. */
export async function loadBuyerCoupons(
  database: Database,
  viewer: Viewer,
  wanted: { readonly buyerId: string; readonly merchantId?: string | null | undefined },
): Promise<Coupon[]> {
  const { buyerId, merchantId = null } = wanted;
  const rows = await database.read(
    viewer,
    (tx) => tx<Coupon[]>`
      SELECT r.id, r.merchant_id AS "merchantId", r.buyer_id AS "buyerId", r.kind, r.title,
        r.discount_fen::float8 AS "discountFen", r.threshold_fen::float8 AS "thresholdFen",
        r.valid_from AS "validFrom", r.valid_to AS "validTo", r.scope->'categories' AS categories,
        r.scope->'productExternalIds' AS "productExternalIds", r.stackable, r.used_order_id AS "usedOrderId"
      FROM commerce.coupons r
      WHERE r.buyer_id = ${buyerId} AND (${merchantId}::uuid IS NULL OR r.merchant_id = ${merchantId})
        AND ${seenBy(tx, viewer)}
      ORDER BY r.valid_to DESC, r.id LIMIT 500`,
  );
  return [...rows];
}
