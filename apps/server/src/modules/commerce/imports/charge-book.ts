import type { KnownPayment, PaymentToSave, StoredRefund } from "../payment-import-store.ts";
import type { Charge, ChargeBook } from "./payment-rules.ts";

/** A charge book over what is stored, to which each accepted row of the batch is added as it is decided. */
export function openChargeBook(
  known: ReadonlyMap<string, KnownPayment>,
  stored: readonly StoredRefund[],
): ChargeBook & { add(payment: PaymentToSave): void } {
  const charges = new Map<string, Charge>(known);
  const refunds = new Map<string, StoredRefund>(stored.map((refund) => [refund.id, refund]));
  return {
    charge: (externalId) => charges.get(externalId) ?? null,
    refunded: (chargeId, except) =>
      [...refunds.values()]
        .filter((refund) => refund.ofPaymentId === chargeId && refund.id !== except)
        .reduce((sum, refund) => sum + refund.amountFen, 0),
    add(payment) {
      charges.set(payment.externalId, payment);
      refunds.delete(payment.id);
      const { id, ofPaymentId, amountFen, state } = payment;
      if (ofPaymentId !== null && state !== "failed") refunds.set(id, { id, ofPaymentId, amountFen });
    },
  };
}
