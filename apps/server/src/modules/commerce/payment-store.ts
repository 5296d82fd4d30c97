import type { Database } from "../../platform/database.ts";
import type { Tx } from "../../platform/sql.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { Payment } from "./order.ts";
import { seenBy } from "./viewer-clause-store.ts";

/** Of commerce.payments under the alias `r`. */
export const paymentColumns = (tx: Tx) => tx`r.id, r.merchant_id AS "merchantId", r.order_id AS "orderId",
  r.of_payment_id AS "ofPaymentId", r.buyer_id AS "buyerId", r.kind, r.channel, r.amount_fen::float8 AS "amountFen",
  r.state, r.at, r.expected_at AS "expectedAt", r.arrived_at AS "arrivedAt"`;

/** A buyer's charges and refunds, with or without an order, newest first. */
export async function loadBuyerPayments(
  database: Database,
  viewer: Viewer,
  wanted: { readonly buyerId: string; readonly merchantId?: string | null | undefined },
): Promise<Payment[]> {
  const { buyerId, merchantId = null } = wanted;
  const rows = await database.read(
    viewer,
    (tx) => tx<Payment[]>`
      SELECT ${paymentColumns(tx)} FROM commerce.payments r
      WHERE r.buyer_id = ${buyerId} AND (${merchantId}::uuid IS NULL OR r.merchant_id = ${merchantId})
        AND ${seenBy(tx, viewer)}
      ORDER BY r.at DESC, r.id DESC LIMIT 500`,
  );
  return [...rows];
}
