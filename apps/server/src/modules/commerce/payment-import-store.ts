import type { PaymentRow } from "@recourse/contract";
import { jsonb, type Tx } from "../../platform/sql.ts";

/** What a payment says, with instants as ISO text. */
export interface PaymentState {
  readonly kind: PaymentRow["kind"];
  readonly orderId: string | null;
  readonly ofPaymentId: string | null;
  readonly channel: PaymentRow["channel"];
  readonly amountFen: number;
  readonly state: PaymentRow["state"];
  readonly at: string;
  readonly expectedAt: string | null;
  readonly arrivedAt: string | null;
  readonly channelSerial: string;
}

export interface KnownPayment extends PaymentState {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
  readonly buyerId: string;
}

/** The payments of one merchant among these ids, by the shop's id. */
export async function knownPayments(
  tx: Tx,
  merchantId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownPayment>> {
  const rows = await tx<KnownPayment[]>`
    SELECT id, external_id AS "externalId", encode(digest, 'hex') AS digest, buyer_id AS "buyerId", kind,
      order_id AS "orderId", of_payment_id AS "ofPaymentId", channel, amount_fen::float8 AS "amountFen", state,
      to_json(at) AS at, to_json(expected_at) AS "expectedAt", to_json(arrived_at) AS "arrivedAt",
      channel_serial AS "channelSerial"
    FROM commerce.payments WHERE merchant_id = ${merchantId} AND external_id IN (SELECT unnest(${externalIds as string[]}::text[]))`;
  return new Map(rows.map((row) => [row.externalId, row]));
}

export interface StoredRefund {
  readonly id: string;
  readonly ofPaymentId: string;
  readonly amountFen: number;
}

/**
 * The refunds of these charges that did not fail. Found by their buyers, under whom payments are indexed. `IS TRUE`
 * keeps the list of charges a hash that is looked into; as a join it was compared with every payment, row by row.
 */
export const refundsOf = (tx: Tx, merchantId: string, charges: readonly { id: string; buyerId: string }[]) =>
  tx<StoredRefund[]>`
    SELECT r.id, r.of_payment_id AS "ofPaymentId", r.amount_fen::float8 AS "amountFen" FROM commerce.payments r
    WHERE r.merchant_id = ${merchantId} AND r.kind = 'refund' AND r.state <> 'failed'
      AND r.buyer_id = ANY(${[...new Set(charges.map((one) => one.buyerId))]}::uuid[])
      AND (r.of_payment_id IN (SELECT unnest(${charges.map((one) => one.id)}::uuid[]))) IS TRUE`;

export interface PaymentToSave extends PaymentState {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
  readonly buyerId: string;
}

/** Writes new and changed payments of one merchant. */
export async function savePayments(
  tx: Tx,
  merchantId: string,
  payments: readonly PaymentToSave[],
  now: Date,
): Promise<void> {
  await tx`
    INSERT INTO commerce.payments (id, merchant_id, external_id, kind, order_id, of_payment_id, buyer_id, channel,
      amount_fen, state, at, expected_at, arrived_at, channel_serial, digest, created_at, updated_at)
    SELECT r.id, ${merchantId}, r."externalId", r.kind, r."orderId", r."ofPaymentId", r."buyerId", r.channel,
      r."amountFen", r.state, r.at, r."expectedAt", r."arrivedAt", r."channelSerial", decode(r.digest, 'hex'),
      ${now}, ${now}
    FROM jsonb_to_recordset(${jsonb(tx, payments)}) AS r(id uuid, "externalId" text, kind text, "orderId" uuid,
      "ofPaymentId" uuid, "buyerId" uuid, channel text, "amountFen" bigint, state text, at timestamptz,
      "expectedAt" timestamptz, "arrivedAt" timestamptz, "channelSerial" text, digest text)
    ON CONFLICT (merchant_id, external_id) DO UPDATE SET order_id = excluded.order_id,
      of_payment_id = excluded.of_payment_id, buyer_id = excluded.buyer_id, channel = excluded.channel,
      amount_fen = excluded.amount_fen, state = excluded.state, at = excluded.at, expected_at = excluded.expected_at,
      arrived_at = excluded.arrived_at, channel_serial = excluded.channel_serial, digest = excluded.digest,
      updated_at = excluded.updated_at`;
}
