import type { PaymentRow } from "@recourse/contract";
import type { OrderRef } from "../order-ref-store.ts";
import type { KnownPayment } from "../payment-import-store.ts";
import { type Fault, fault } from "./candidate.ts";
import { isFuture } from "./order-rules.ts";

/** What is known of the charges a batch speaks of, kept up to date while the batch is decided. */
export interface ChargeBook {
  charge(externalId: string): Charge | null;
  /** Fen of the charge's refunds that did not fail, leaving out the refund `except`. */
  refunded(chargeId: string, except: string | null): number;
}
export type Charge = Pick<KnownPayment, "id" | "kind" | "buyerId" | "orderId" | "amountFen" | "state" | "externalId">;

const before = (text: string | undefined, other: string): boolean =>
  text !== undefined && Date.parse(text) < Date.parse(other);

function datesFault(row: PaymentRow, now: Date): Fault | null {
  if (isFuture(row.at, now)) return fault("at", "date.in_future");
  if (row.arrivedAt !== undefined && isFuture(row.arrivedAt, now)) return fault("arrivedAt", "date.in_future");
  for (const name of ["arrivedAt", "expectedAt"] as const) {
    if (before(row[name], row.at)) return fault(name, "date.before", { other: "at", at: row.at });
  }
  if (row.arrivedAt !== undefined && row.state !== "succeeded") {
    return fault("arrivedAt", "payment.arrived_not_succeeded", { state: row.state });
  }
  return null;
}

function refundFault(row: PaymentRow, own: KnownPayment | null, payer: Payer, book: ChargeBook): Fault | null {
  if (row.ofExternalId === undefined) return fault("ofExternalId", "payment.charge_missing");
  const charge = book.charge(row.ofExternalId);
  if (charge?.kind !== "charge") return fault("ofExternalId", "ref.charge_unknown", { id: row.ofExternalId });
  if (charge.buyerId !== payer.buyerId || (payer.order && charge.orderId && charge.orderId !== payer.order.id)) {
    return fault("ofExternalId", "payment.charge_of_another", { id: row.ofExternalId });
  }
  if (charge.state !== "succeeded") {
    return fault("ofExternalId", "payment.charge_not_succeeded", { id: row.ofExternalId });
  }
  const sum = book.refunded(charge.id, own?.id ?? null) + (row.state === "failed" ? 0 : row.amountFen);
  return sum > charge.amountFen
    ? fault("amountFen", "payment.refund_too_large", { sum, charge: charge.amountFen })
    : null;
}

function chargeFault(row: PaymentRow, own: KnownPayment | null, book: ChargeBook): Fault | null {
  if (row.ofExternalId !== undefined) return fault("ofExternalId", "payment.charge_unexpected");
  const refunded = own ? book.refunded(own.id, null) : 0;
  const left = row.state === "succeeded" ? row.amountFen : 0;
  return refunded > left ? fault("amountFen", "payment.refunded_more", { refunded }) : null;
}

export interface Payer {
  readonly buyerId: string | undefined;
  readonly order: OrderRef | null | undefined;
}

/** What is wrong with a payment row, given its payer, its order and the charges; null when nothing. */
export function paymentFault(
  row: PaymentRow,
  own: KnownPayment | null,
  payer: Payer,
  book: ChargeBook,
  now: Date,
): Fault | null {
  if (!payer.buyerId) return fault("buyerExternalId", "ref.buyer_unknown", { id: row.buyerExternalId });
  if (payer.order === undefined) return fault("orderExternalId", "ref.order_unknown", { id: row.orderExternalId });
  if (payer.order && payer.order.buyerId !== payer.buyerId) {
    return fault("buyerExternalId", "payment.buyer_differs", { id: row.orderExternalId });
  }
  if (own && own.kind !== row.kind) return fault("kind", "payment.changed_kind", { kind: own.kind });
  return (
    datesFault(row, now) ?? (row.kind === "refund" ? refundFault(row, own, payer, book) : chargeFault(row, own, book))
  );
}
