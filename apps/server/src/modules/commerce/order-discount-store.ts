import type { Tx } from "../../platform/sql.ts";

/** A coupon an order was paid with: its threshold, and the lines it counted (empty: all). Fen. */
export interface DiscountOfOrder {
  readonly thresholdFen: number;
  readonly discountFen: number;
  readonly lines: readonly number[];
}

/** The threshold coupon that this order used, if it used one. */
export async function discountOfOrder(tx: Tx, orderId: string): Promise<DiscountOfOrder | null> {
  const [row] = await tx<DiscountOfOrder[]>`
    SELECT c.threshold_fen::float8 AS "thresholdFen", c.discount_fen::float8 AS "discountFen", coalesce((
      SELECT array_agg(l.line ORDER BY l.line) FROM commerce.order_lines l JOIN commerce.products p ON p.id = l.product_id
      WHERE l.order_id = ${orderId} AND (c.scope->'categories' <> '[]' OR c.scope->'productExternalIds' <> '[]')
        AND (c.scope->'categories' ? p.category OR c.scope->'productExternalIds' ? p.external_id)), '{}') AS lines
    FROM commerce.coupons c
    WHERE c.used_order_id = ${orderId} AND c.threshold_fen > 0 ORDER BY c.threshold_fen DESC LIMIT 1`;
  return row ?? null;
}
