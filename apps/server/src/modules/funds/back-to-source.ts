import { divideFen } from "./divide-fen.ts";

/** A charge as far as a refund is concerned; fen. `refundedFen` counts what went back or is on its way. */
export interface Charge {
  readonly id: string;
  readonly channel: string;
  readonly amountFen: number;
  readonly refundedFen: number;
}

export interface Allocation {
  readonly chargeId: string;
  readonly channel: string;
  readonly amountFen: number;
}

const leftOf = (charge: Charge): number => Math.max(0, charge.amountFen - charge.refundedFen);

/** What can still go back of these charges, fen. */
export const refundableFen = (charges: readonly Charge[]): number =>
  charges.reduce((sum, charge) => sum + leftOf(charge), 0);

/**
 * Sends `amountFen` back the way it came (Measures on Seven-Day Returns 14, 15): over mixed payments in proportion to
 * what each paid, and never more to a charge than it still holds. Null when the charges do not hold that much.
 */
export function backToSource(amountFen: number, charges: readonly Charge[]): Allocation[] | null {
  if (amountFen > refundableFen(charges)) return null;
  const given = new Map(charges.map((charge) => [charge.id, 0]));
  let open = charges.filter((charge) => leftOf(charge) > 0);
  let due = amountFen;
  while (due > 0 && open.length > 0) {
    const parts = divideFen(
      due,
      open.map((charge) => charge.amountFen),
    );
    for (const [at, charge] of open.entries()) {
      const room = leftOf(charge) - given.get(charge.id)!;
      const part = Math.min(room, parts[at]!);
      given.set(charge.id, given.get(charge.id)! + part);
      due -= part;
    }
    open = open.filter((charge) => leftOf(charge) > given.get(charge.id)!);
  }
  return charges
    .map((charge) => ({ chargeId: charge.id, channel: charge.channel, amountFen: given.get(charge.id)! }))
    .filter((allocation) => allocation.amountFen > 0);
}
