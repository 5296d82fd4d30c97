import type { ParcelState } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

export interface Parcel {
  readonly id: string;
  readonly requestId: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly direction: "to_merchant" | "to_buyer";
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly state: ParcelState;
  readonly sentAt: Date;
  readonly arrivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
  readonly note: string;
  readonly fileIds: readonly string[];
}

const columns = (
  sql: Sql | Tx,
) => sql`id, request_id AS "requestId", org_id AS "orgId", buyer_id AS "buyerId", direction,
  carrier, tracking_number AS "trackingNumber", state, sent_at AS "sentAt", arrived_at AS "arrivedAt", due_at AS "dueAt",
  ended_at AS "endedAt", note, file_ids AS "fileIds"`;

export async function insertParcel(tx: Tx, p: Parcel): Promise<void> {
  await tx`INSERT INTO aftersales.parcels (id, request_id, org_id, buyer_id, direction, carrier, tracking_number, state,
      sent_at, due_at, note, file_ids)
    VALUES (${p.id}, ${p.requestId}, ${p.orgId}, ${p.buyerId}, ${p.direction}, ${p.carrier}, ${p.trackingNumber}, ${p.state},
      ${p.sentAt}, ${p.dueAt}, ${p.note}, ${p.fileIds as string[]})`;
}
export async function saveParcel(tx: Tx, p: Parcel): Promise<void> {
  await tx`UPDATE aftersales.parcels SET state = ${p.state}, arrived_at = ${p.arrivedAt}, due_at = ${p.dueAt},
    ended_at = ${p.endedAt} WHERE id = ${p.id}`;
}
export async function lockParcel(tx: Tx, id: string): Promise<Parcel | null> {
  const [row] = await tx<Parcel[]>`SELECT ${columns(tx)} FROM aftersales.parcels WHERE id = ${id} FOR UPDATE`;
  return row ?? null;
}
/** The request a parcel belongs to; it is locked before the parcel. */
export async function requestOfParcel(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx<
    { requestId: string }[]
  >`SELECT request_id AS "requestId" FROM aftersales.parcels WHERE id = ${id}`;
  return row?.requestId ?? null;
}
export async function requestsOfParcels(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx<{ requestId: string }[]>`SELECT DISTINCT request_id AS "requestId" FROM aftersales.parcels
    WHERE id = ANY(${ids as string[]}::uuid[])`;
  return rows.map((row) => row.requestId);
}
/** The parcel that is under way for a request, if one is. */
export async function openParcel(tx: Tx, requestId: string): Promise<Parcel | null> {
  const [row] = await tx<Parcel[]>`SELECT ${columns(tx)} FROM aftersales.parcels
    WHERE request_id = ${requestId} AND ended_at IS NULL ORDER BY sent_at DESC LIMIT 1 FOR UPDATE`;
  return row ?? null;
}
export const parcelsOf = (sql: Sql | Tx, requestIds: readonly string[]) =>
  sql<Parcel[]>`SELECT ${columns(sql)} FROM aftersales.parcels
    WHERE request_id = ANY(${requestIds as string[]}::uuid[]) ORDER BY sent_at, id`;
