import { handedOverAt, type Scan, type Shipment } from "../order.ts";
import { hoursBetween } from "./shanghai-days.ts";

/** Without a scan for this long, a parcel on its way counts as standing still. */
export const stalledAfterHours = 48;

export type ParcelState =
  | "awaiting_pickup"
  | "in_transit"
  | "out_for_delivery"
  | "at_station"
  | "delivered"
  | "exception"
  | "returned";

export interface ParcelFacts {
  readonly shipmentId: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly shippedAt: Date;
  readonly state: ParcelState;
  readonly lastScan: Scan | null;
  readonly hoursSinceLastScan: number | null;
  /** Nothing moved for 48 hours while it should: no scan since shipping counts too. */
  readonly stalled: boolean;
  readonly deliveredAt: Date | null;
}

function stateOf(parcel: Shipment): ParcelState {
  const newest = parcel.scans[0];
  if (newest?.kind === "returned") return "returned";
  if (handedOverAt(parcel)) return "delivered";
  if (!newest) return "awaiting_pickup";
  return newest.kind === "collected" ? "in_transit" : newest.kind;
}

const moving: readonly ParcelState[] = ["awaiting_pickup", "in_transit", "out_for_delivery", "exception"];

/** What the scans of one parcel say at `now`. */
export function parcelFacts(parcel: Shipment, now: Date): ParcelFacts {
  const state = stateOf(parcel);
  const lastScan = parcel.scans[0] ?? null;
  const still = hoursBetween(lastScan?.at ?? parcel.shippedAt, now);
  return {
    shipmentId: parcel.id,
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    shippedAt: parcel.shippedAt,
    state,
    lastScan,
    hoursSinceLastScan: lastScan ? still : null,
    stalled: moving.includes(state) && still >= stalledAfterHours,
    deliveredAt: handedOverAt(parcel),
  };
}
