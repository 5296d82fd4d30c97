import type { OrderRow, OrderStage, PaymentRow, Receiver, ScanView } from "@recourse/contract";

export type ScanKind = ScanView["kind"];

export interface Scan {
  readonly at: Date;
  readonly kind: ScanKind;
  readonly place: string;
  readonly text: string;
}

export interface Shipment {
  readonly id: string;
  readonly orderId: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly shippedAt: Date;
  /** Newest first. */
  readonly scans: readonly Scan[];
}

/** Money is fen. `orderId` is null for a charge that produced no order. */
export interface Payment {
  readonly id: string;
  readonly merchantId: string;
  readonly orderId: string | null;
  /** Of a refund: the charge it returns. */
  readonly ofPaymentId: string | null;
  readonly buyerId: string;
  readonly kind: PaymentRow["kind"];
  readonly channel: PaymentRow["channel"];
  readonly amountFen: number;
  readonly state: PaymentRow["state"];
  readonly at: Date;
  readonly expectedAt: Date | null;
  readonly arrivedAt: Date | null;
}

/** One bought line. `title` is what the page said when the order was placed. */
export interface OrderLine {
  readonly orderId: string;
  readonly line: number;
  readonly productId: string;
  readonly title: string;
  /** The product's English title today; empty where there is none. */
  readonly titleEn: string;
  /** Path of the product's picture today. */
  readonly image: string | null;
  readonly variant: string;
  readonly quantity: number;
  readonly unitPriceFen: number;
  readonly paidFen: number;
}

export interface Order {
  readonly id: string;
  readonly merchantId: string;
  readonly buyerId: string;
  /** The shop's own number of the order. */
  readonly number: string;
  readonly stage: OrderStage;
  readonly placedAt: Date;
  readonly paidAt: Date | null;
  readonly shipBy: Date | null;
  readonly completedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly paidFen: number;
  readonly freightFen: number;
  readonly discountFen: number;
  readonly receiver: Receiver;
  readonly invoice: OrderRow["invoice"];
  readonly buyerNote: string;
  readonly lines: readonly OrderLine[];
  readonly shipments: readonly Shipment[];
  readonly payments: readonly Payment[];
}

const earliest = (dates: readonly Date[]): Date | null =>
  dates.reduce<Date | null>((first, date) => (first && first <= date ? first : date), null);
const latest = (dates: readonly Date[]): Date | null =>
  dates.reduce<Date | null>((last, date) => (last && last >= date ? last : date), null);

/** When the first parcel left, by the shop's word; null while none did. */
export const shippedAtOf = (order: Order): Date | null => earliest(order.shipments.map((parcel) => parcel.shippedAt));

/** When a parcel was handed to a person; a locker or a station is not yet that. */
export const handedOverAt = (parcel: Shipment): Date | null =>
  earliest(parcel.scans.filter((scan) => scan.kind === "delivered").map((scan) => scan.at));

/** When the last parcel was handed over; null while one is still outside. */
export function deliveredAtOf(order: Order): Date | null {
  const handed = order.shipments.map(handedOverAt);
  return handed.length > 0 && handed.every((at) => at !== null) ? latest(handed as Date[]) : null;
}
