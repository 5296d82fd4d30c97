import type { Order, Payment } from "../order.ts";

const total = (payments: readonly Payment[]): number => payments.reduce((sum, payment) => sum + payment.amountFen, 0);

const succeeded = (payments: readonly Payment[], kind: Payment["kind"]) =>
  payments.filter((payment) => payment.kind === kind && payment.state === "succeeded");

export interface RefundFacts {
  /** `arrived`: the channel confirms it; `pending`: on its way; `overdue`: past the channel's own time; `failed`. */
  readonly state: "arrived" | "pending" | "overdue" | "failed";
  readonly paymentId: string;
  readonly channel: Payment["channel"];
  readonly amountFen: number;
  readonly requestedAt: Date;
  readonly expectedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly overdue: boolean;
  /** Everything refunded of this order so far, and whether that is less than was paid. */
  readonly refundedFen: number;
  readonly partial: boolean;
}

function stateOf(refund: Payment, now: Date): RefundFacts["state"] {
  if (refund.state === "succeeded") return "arrived";
  if (refund.state === "failed") return "failed";
  return refund.expectedAt && refund.expectedAt < now ? "overdue" : "pending";
}

/** The refund a buyer would ask about: one still open before one that is done, then the newest. */
export function refundFacts(order: Pick<Order, "payments" | "paidFen">, now: Date): RefundFacts | null {
  const refunds = order.payments.filter((payment) => payment.kind === "refund");
  const open = (payment: Payment) => (payment.state === "succeeded" ? 0 : 1);
  const [refund] = refunds.sort((a, b) => open(b) - open(a) || b.at.getTime() - a.at.getTime());
  if (!refund) return null;
  const state = stateOf(refund, now);
  const refundedFen = total(succeeded(refunds, "refund"));
  return {
    state,
    paymentId: refund.id,
    channel: refund.channel,
    amountFen: refund.amountFen,
    requestedAt: refund.at,
    expectedAt: refund.expectedAt,
    arrivedAt: state === "arrived" ? (refund.arrivedAt ?? refund.at) : null,
    overdue: state === "overdue",
    refundedFen,
    partial: refundedFen + (refund.state === "pending" ? refund.amountFen : 0) < order.paidFen,
  };
}

export interface DuplicateCharge {
  /** Charged beyond what the order costs, less what was or is being returned. */
  readonly extraFen: number;
  readonly chargeIds: readonly string[];
}

/** Was the buyer charged more than once for this order, and is the surplus still out? */
export function duplicateCharge(order: Pick<Order, "payments" | "paidFen">): DuplicateCharge | null {
  const charges = succeeded(order.payments, "charge");
  if (charges.length < 2) return null;
  const returned = total(order.payments.filter((p) => p.kind === "refund" && p.state !== "failed"));
  // What was returned pays the surplus back first.
  const extraFen = total(charges) - order.paidFen - returned;
  return extraFen > 0 ? { extraFen, chargeIds: charges.map((charge) => charge.id) } : null;
}

export interface PaymentWithoutOrder {
  readonly payment: Payment;
  readonly refundedFen: number;
  /** Fen neither turned into an order nor on their way back. */
  readonly outstandingFen: number;
}

/** Charges that succeeded and produced no order, as far as they are not on their way back. */
export function paymentsWithoutOrder(payments: readonly Payment[]): PaymentWithoutOrder[] {
  return succeeded(payments, "charge")
    .filter((charge) => charge.orderId === null)
    .map((payment) => {
      const back = payments.filter((p) => p.ofPaymentId === payment.id && p.kind === "refund" && p.state !== "failed");
      const outstandingFen = payment.amountFen - total(back);
      return { payment, refundedFen: total(succeeded(back, "refund")), outstandingFen };
    })
    .filter(({ outstandingFen }) => outstandingFen > 0);
}
