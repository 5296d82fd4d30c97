import { createHash } from "node:crypto";
import type { PaymentRow } from "@recourse/contract";
import type { Tx } from "../../platform/sql.ts";

/** A charge of an order, and how much of it went back or is on its way; fen. */
export interface ChargeOfOrder {
  readonly id: string;
  readonly channel: PaymentRow["channel"];
  readonly amountFen: number;
  readonly refundedFen: number;
}

/**
 * The charges of an order with what went back of each, under the order's lock: whoever plans a refund holds it, so two
 * refunds planned at once cannot both see the same money.
 */
export async function lockCharges(tx: Tx, orderId: string): Promise<ChargeOfOrder[]> {
  await tx`SELECT 1 FROM commerce.orders WHERE id = ${orderId} FOR UPDATE`;
  const rows = await tx<ChargeOfOrder[]>`
    SELECT c.id, c.channel, c.amount_fen::float8 AS "amountFen", coalesce((
      SELECT sum(r.amount_fen) FROM commerce.payments r
      WHERE r.of_payment_id = c.id AND r.kind = 'refund' AND r.state <> 'failed'), 0)::float8 AS "refundedFen"
    FROM commerce.payments c
    WHERE c.order_id = ${orderId} AND c.kind = 'charge' AND c.state = 'succeeded' ORDER BY c.at, c.id`;
  return [...rows];
}

export interface RefundToBook {
  readonly id: string;
  /** Names the refund in the books; the channel carries it as the merchant's refund number. */
  readonly key: string;
  readonly chargeId: string;
  readonly amountFen: number;
}

/** Books a refund of a charge as on its way. Booking the same key again changes nothing. */
export async function bookRefund(tx: Tx, refund: RefundToBook, now: Date): Promise<void> {
  const digest = createHash("sha256").update(refund.key).digest();
  await tx`
    INSERT INTO commerce.payments (id, merchant_id, external_id, kind, order_id, of_payment_id, buyer_id, channel,
      amount_fen, state, at, digest, created_at, updated_at)
    SELECT ${refund.id}, merchant_id, ${refund.key}, 'refund', order_id, id, buyer_id, channel, ${refund.amountFen},
      'pending', ${now}, ${digest}, ${now}, ${now}
    FROM commerce.payments WHERE id = ${refund.chargeId}
    ON CONFLICT (merchant_id, external_id) DO NOTHING`;
}

export interface BookedRefundNews {
  readonly state: PaymentRow["state"];
  readonly expectedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly channelSerial: string;
}

/** What became of a booked refund. */
export async function settleBookedRefund(tx: Tx, id: string, news: BookedRefundNews, now: Date): Promise<void> {
  await tx`UPDATE commerce.payments SET state = ${news.state}, expected_at = coalesce(${news.expectedAt}, expected_at),
    arrived_at = ${news.arrivedAt}, channel_serial = ${news.channelSerial}, updated_at = ${now} WHERE id = ${id}`;
}
