import { jsonb, type Tx } from "../../platform/sql.ts";
import type { ScanKind } from "./order.ts";

export interface ScanText {
  readonly at: string;
  readonly kind: ScanKind;
  readonly place: string;
  readonly text: string;
}

/** What a parcel says, with instants as ISO text; scans newest first. */
export interface ShipmentState {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly shippedAt: string;
  readonly scans: readonly ScanText[];
}

export interface KnownShipment extends ShipmentState {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
  readonly orderId: string;
}

/** The parcels of one merchant among these ids, by the shop's id. */
export async function knownShipments(
  tx: Tx,
  merchantId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownShipment>> {
  const rows = await tx<KnownShipment[]>`
    SELECT id, external_id AS "externalId", encode(digest, 'hex') AS digest, order_id AS "orderId", carrier,
      tracking_number AS "trackingNumber", to_json(shipped_at) AS "shippedAt", scans
    FROM commerce.shipments WHERE merchant_id = ${merchantId} AND external_id IN (SELECT unnest(${externalIds as string[]}::text[]))`;
  return new Map(rows.map((row) => [row.externalId, row]));
}

export interface ShipmentToSave extends ShipmentState {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
  readonly orderId: string;
  readonly buyerId: string;
}

/** Writes new and changed parcels of one merchant. */
export async function saveShipments(
  tx: Tx,
  merchantId: string,
  shipments: readonly ShipmentToSave[],
  now: Date,
): Promise<void> {
  await tx`
    INSERT INTO commerce.shipments (id, merchant_id, external_id, order_id, buyer_id, carrier, tracking_number,
      shipped_at, scans, digest, created_at, updated_at)
    SELECT r.id, ${merchantId}, r."externalId", r."orderId", r."buyerId", r.carrier, r."trackingNumber",
      r."shippedAt", r.scans, decode(r.digest, 'hex'), ${now}, ${now}
    FROM jsonb_to_recordset(${jsonb(tx, shipments)}) AS r(id uuid, "externalId" text, "orderId" uuid, "buyerId" uuid,
      carrier text, "trackingNumber" text, "shippedAt" timestamptz, scans jsonb, digest text)
    ON CONFLICT (merchant_id, external_id) DO UPDATE SET carrier = excluded.carrier,
      tracking_number = excluded.tracking_number, shipped_at = excluded.shipped_at, scans = excluded.scans,
      digest = excluded.digest, updated_at = excluded.updated_at`;
}
