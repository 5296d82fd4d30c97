import type { ShipmentRow } from "@recourse/contract";
import type { Work } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { ShipmentChanged, ShipmentScanned } from "../commerce-facts.ts";
import { lockImport } from "../import-lock-store.ts";
import { type OrderRef, orderRefs } from "../order-ref-store.ts";
import {
  type KnownShipment,
  knownShipments,
  type ShipmentState,
  type ShipmentToSave,
  saveShipments,
} from "../shipment-import-store.ts";
import { type Checked, type Fault, fault } from "./candidate.ts";
import { changedFields, publishAll, sortOut, type Tally } from "./importing.ts";
import { isFuture } from "./order-rules.ts";

function orderFault(row: ShipmentRow, before: KnownShipment | null, order: OrderRef | undefined): Fault | null {
  const id = row.orderExternalId;
  if (!order) return fault("orderExternalId", "ref.order_unknown", { id });
  // A parcel already on its way goes on being scanned, whatever became of its order.
  if (before) return before.orderId === order.id ? null : fault("orderExternalId", "shipment.order_changed");
  if (order.stage === "cancelled") return fault("orderExternalId", "shipment.order_cancelled", { id });
  if (order.paidAt === null) return fault("orderExternalId", "shipment.order_unpaid", { id });
  return null;
}

function datesFault(row: ShipmentRow, order: OrderRef, now: Date): Fault | null {
  if (isFuture(row.shippedAt, now)) return fault("shippedAt", "date.in_future");
  const paidAt = order.paidAt ?? order.placedAt;
  if (Date.parse(row.shippedAt) < paidAt.getTime()) {
    return fault("shippedAt", "date.before", { other: "paidAt", at: paidAt.toISOString() });
  }
  for (const [index, scan] of row.scans.entries()) {
    if (isFuture(scan.at, now)) return fault(`scans[${index}].at`, "date.in_future");
    if (Date.parse(scan.at) < paidAt.getTime()) {
      return fault(`scans[${index}].at`, "date.before", { other: "paidAt", at: paidAt.toISOString() });
    }
  }
  return null;
}

const newestFirst = (a: { at: string }, b: { at: string }): number => Date.parse(b.at) - Date.parse(a.at);

const stateOf = (row: ShipmentRow): ShipmentState => ({
  carrier: row.carrier,
  trackingNumber: row.trackingNumber,
  shippedAt: new Date(row.shippedAt).toISOString(),
  scans: row.scans.map((scan) => ({ ...scan, at: new Date(scan.at).toISOString() })).sort(newestFirst),
});

function changeOf(
  merchantId: string,
  before: KnownShipment,
  after: ShipmentToSave,
): ShipmentScanned | ShipmentChanged | null {
  const { id, orderId, buyerId, carrier, trackingNumber, shippedAt, scans } = after;
  const changed = changedFields<ShipmentState>(before, { carrier, trackingNumber, shippedAt, scans });
  if (changed.length === 0) return null;
  const known = new Set(before.scans.map((scan) => `${scan.at} ${scan.kind} ${scan.text}`));
  const newest = scans.find((scan) => !known.has(`${scan.at} ${scan.kind} ${scan.text}`));
  const about = { orgId: merchantId, subject: { kind: "shipment", id } };
  return newest
    ? {
        kind: "shipment.scanned",
        ...about,
        payload: { orderId, buyerId, newest: { at: newest.at, kind: newest.kind } },
      }
    : { kind: "shipment.changed", ...about, payload: { changed, orderId, buyerId } };
}

/** Takes parcels in. A parcel needs a paid order of this shop; its scans cannot be older than the payment. */
export async function importShipments(
  work: Work,
  merchantId: string,
  rows: readonly Checked<ShipmentRow>[],
): Promise<Tally> {
  const { tx, now } = work;
  await lockImport(tx, merchantId, "shipments");
  const orders = await orderRefs(tx, merchantId, [...new Set(rows.map(({ row }) => row.orderExternalId))]);
  const known = await knownShipments(
    tx,
    merchantId,
    rows.map(({ row }) => row.externalId),
  );
  const { tally, take } = sortOut(rows, known, (row, before) => {
    const order = orders.get(row.orderExternalId);
    return orderFault(row, before, order) ?? datesFault(row, order!, now);
  });
  if (take.length === 0) return tally;
  const saves = take.map(({ checked: { row, digest }, before }) => {
    const { id: orderId, buyerId } = orders.get(row.orderExternalId)!;
    const id = before?.id ?? newId(now);
    return { before, parcel: { id, externalId: row.externalId, digest, orderId, buyerId, ...stateOf(row) } };
  });
  await saveShipments(
    tx,
    merchantId,
    saves.map(({ parcel }) => parcel),
    now,
  );
  const facts = saves.map(({ before, parcel }) => (before ? changeOf(merchantId, before, parcel) : null));
  await publishAll(
    work,
    facts.filter((fact) => fact !== null),
  );
  return tally;
}
