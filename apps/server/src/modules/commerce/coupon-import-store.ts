import type { CouponRow } from "@recourse/contract";
import { jsonb, type Tx } from "../../platform/sql.ts";

/** What a coupon says, with instants as ISO text. */
export interface CouponState {
  readonly kind: CouponRow["kind"];
  readonly title: string;
  readonly discountFen: number;
  readonly thresholdFen: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly scope: { readonly categories: readonly string[]; readonly productExternalIds: readonly string[] };
  readonly stackable: boolean;
  readonly usedOrderId: string | null;
}

export interface KnownCoupon extends CouponState {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
}

/** The coupons of one merchant among these ids, by the shop's id. */
export async function knownCoupons(
  tx: Tx,
  merchantId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownCoupon>> {
  const rows = await tx<KnownCoupon[]>`
    SELECT id, external_id AS "externalId", encode(digest, 'hex') AS digest, kind, title,
      discount_fen::float8 AS "discountFen", threshold_fen::float8 AS "thresholdFen", to_json(valid_from) AS "validFrom",
      to_json(valid_to) AS "validTo", scope, stackable, used_order_id AS "usedOrderId"
    FROM commerce.coupons WHERE merchant_id = ${merchantId} AND external_id IN (SELECT unnest(${externalIds as string[]}::text[]))`;
  return new Map(rows.map((row) => [row.externalId, row]));
}

export interface CouponToSave extends CouponState {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
  readonly buyerId: string;
}

/** Writes new and changed coupons of one merchant. */
export async function saveCoupons(
  tx: Tx,
  merchantId: string,
  coupons: readonly CouponToSave[],
  now: Date,
): Promise<void> {
  await tx`
    INSERT INTO commerce.coupons (id, merchant_id, external_id, buyer_id, kind, title, discount_fen, threshold_fen,
      valid_from, valid_to, scope, stackable, used_order_id, digest, created_at, updated_at)
    SELECT r.id, ${merchantId}, r."externalId", r."buyerId", r.kind, r.title, r."discountFen", r."thresholdFen",
      r."validFrom", r."validTo", r.scope, r.stackable, r."usedOrderId", decode(r.digest, 'hex'), ${now}, ${now}
    FROM jsonb_to_recordset(${jsonb(tx, coupons)}) AS r(id uuid, "externalId" text, "buyerId" uuid, kind text,
      title text, "discountFen" bigint, "thresholdFen" bigint, "validFrom" timestamptz, "validTo" timestamptz,
      scope jsonb, stackable boolean, "usedOrderId" uuid, digest text)
    ON CONFLICT (merchant_id, external_id) DO UPDATE SET buyer_id = excluded.buyer_id, kind = excluded.kind,
      title = excluded.title, discount_fen = excluded.discount_fen, threshold_fen = excluded.threshold_fen,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to, scope = excluded.scope,
      stackable = excluded.stackable, used_order_id = excluded.used_order_id, digest = excluded.digest,
      updated_at = excluded.updated_at`;
}
