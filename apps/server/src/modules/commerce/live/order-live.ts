import type { OrderStage } from "@recourse/contract";
import { deliveredAtOf, type Order, type Scan, shippedAtOf } from "../order.ts";
import { type DuplicateCharge, duplicateCharge, type RefundFacts, refundFacts } from "./money-facts.ts";
import { type ParcelFacts, parcelFacts } from "./parcel-facts.ts";
import { hoursBetween } from "./shanghai-days.ts";

/** Fewer hours than this to the promise: say so. */
const dueSoonHours = 12;

/** `none`: nothing is owed (unpaid, cancelled, refunded unshipped). */
export type ShipByState = "none" | "on_time" | "due_soon" | "late" | "shipped" | "shipped_late";

export interface OrderFacts {
  readonly orderId: string;
  readonly number: string;
  /** As the shop says it. */
  readonly stage: OrderStage;
  readonly paidFen: number;
  readonly shipBy: Date | null;
  readonly shipByState: ShipByState;
  /** Negative when the promise is broken; null once shipped or when nothing is owed. */
  readonly hoursUntilShipBy: number | null;
  readonly shippedAt: Date | null;
  /** The shop says shipped, yet no carrier has scanned it for a day. */
  readonly shippedWithoutScan: boolean;
  readonly parcels: readonly ParcelFacts[];
  /** Of the parcel a buyer would worry about: the one that stands still longest among those not handed over. */
  readonly lastScan: Scan | null;
  readonly hoursSinceLastScan: number | null;
  readonly stalled: boolean;
  readonly outForDelivery: boolean;
  readonly atStation: boolean;
  readonly returning: boolean;
  readonly deliveredAt: Date | null;
  readonly refund: RefundFacts | null;
  readonly duplicateCharge: DuplicateCharge | null;
}

const firstScanAt = (order: Order): Date | null =>
  order.shipments
    .flatMap((parcel) => parcel.scans.map((scan) => scan.at))
    .reduce<Date | null>((first, at) => (first && first <= at ? first : at), null);

/** Shipped means the carrier's own first scan; until there is one, the shop's word stands. */
function shipByStateOf(order: Order, now: Date): ShipByState {
  const shippedAt = firstScanAt(order) ?? shippedAtOf(order);
  if (shippedAt) return order.shipBy && shippedAt > order.shipBy ? "shipped_late" : "shipped";
  if (["shipped", "delivered", "completed"].includes(order.stage)) return "shipped";
  if (order.stage !== "paid" || !order.shipBy) return "none";
  if (order.shipBy < now) return "late";
  return hoursBetween(now, order.shipBy) < dueSoonHours ? "due_soon" : "on_time";
}

/** The parcel to speak of: not handed over first, then the one unmoved for longest. */
function telling(parcels: readonly ParcelFacts[]): ParcelFacts | null {
  const still = (parcel: ParcelFacts) => parcel.hoursSinceLastScan ?? -1;
  const done = (parcel: ParcelFacts) => (parcel.state === "delivered" ? 1 : 0);
  return [...parcels].sort((a, b) => done(a) - done(b) || still(b) - still(a))[0] ?? null;
}

const waiting: readonly ShipByState[] = ["on_time", "due_soon", "late"];

/** Everything a reply about this order can rest on, at `now`. Pure. */
export function orderFacts(order: Order, now: Date): OrderFacts {
  const parcels = order.shipments.map((parcel) => parcelFacts(parcel, now));
  const shipByState = shipByStateOf(order, now);
  const shippedAt = shippedAtOf(order);
  const shown = telling(parcels);
  const any = (state: ParcelFacts["state"]) => parcels.some((parcel) => parcel.state === state);
  return {
    orderId: order.id,
    number: order.number,
    stage: order.stage,
    paidFen: order.paidFen,
    shipBy: order.shipBy,
    shipByState,
    hoursUntilShipBy: order.shipBy && waiting.includes(shipByState) ? hoursBetween(now, order.shipBy) : null,
    shippedAt,
    shippedWithoutScan: shippedAt !== null && firstScanAt(order) === null && hoursBetween(shippedAt, now) >= 24,
    parcels,
    lastScan: shown?.lastScan ?? null,
    hoursSinceLastScan: shown?.hoursSinceLastScan ?? null,
    stalled: order.stage === "shipped" && parcels.some((parcel) => parcel.stalled),
    outForDelivery: any("out_for_delivery"),
    atStation: any("at_station"),
    returning: any("returned"),
    deliveredAt: deliveredAtOf(order),
    refund: refundFacts(order, now),
    duplicateCharge: duplicateCharge(order),
  };
}
