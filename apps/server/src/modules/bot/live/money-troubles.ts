import {
  type Order,
  orderFacts,
  type Payment,
  type PaymentWithoutOrder,
  paymentsWithoutOrder,
} from "../../commerce/index.ts";
import type { Situation } from "./situation.ts";

const sum = (payments: readonly Payment[]): number => payments.reduce((total, { amountFen }) => total + amountFen, 0);

/** Charges that went through, oldest first. */
export const chargesOf = (payments: readonly Payment[]): Payment[] =>
  payments
    .filter(({ kind, state }) => kind === "charge" && state === "succeeded")
    .sort((a, b) => a.at.getTime() - b.at.getTime());

const returning = (payments: readonly Payment[]): Payment[] =>
  payments.filter(({ kind, state }) => kind === "refund" && state !== "failed");

/** Fen that were taken for an order and are neither back nor on their way back. */
export const unreturnedFen = (order: Pick<Order, "payments">): number =>
  Math.max(0, sum(chargesOf(order.payments)) - sum(returning(order.payments)));

/** Money that is where it should not be. */
export type MoneyTrouble =
  | {
      readonly kind: "charged_twice";
      readonly order: Order;
      readonly charges: readonly Payment[];
      readonly fen: number;
    }
  | { readonly kind: "unpaid_but_charged" | "cancelled_but_kept"; readonly order: Order; readonly fen: number }
  | { readonly kind: "no_order"; readonly stray: PaymentWithoutOrder; readonly fen: number };

function troubleOf(order: Order, now: Date): MoneyTrouble | null {
  const fen = unreturnedFen(order);
  if (fen > 0 && order.stage === "unpaid") return { kind: "unpaid_but_charged", order, fen };
  if (fen > 0 && order.stage === "cancelled") return { kind: "cancelled_but_kept", order, fen };
  const twice = orderFacts(order, now).duplicateCharge;
  return twice && { kind: "charged_twice", order, charges: chargesOf(order.payments), fen: twice.extraFen };
}

/** Everything wrong with the buyer's payments; of one order only where the buyer named it. */
export function moneyTroubles(s: Situation): MoneyTrouble[] {
  const named = s.order && (s.orderBy === "number" || s.orderBy === "card") ? [s.order] : null;
  const ofOrders = (named ?? s.orders).flatMap((order) => troubleOf(order, s.now) ?? []);
  const strays = paymentsWithoutOrder(s.payments).map((stray) => ({
    kind: "no_order" as const,
    stray,
    fen: stray.outstandingFen,
  }));
  return [...ofOrders, ...strays];
}

/** A surplus that is already on its way back or has arrived: the newest refund of an order or a stray charge. */
export function surplusReturned(s: Situation): Payment | null {
  const twice = s.orders.filter(({ payments }) => chargesOf(payments).length > 1).flatMap(({ payments }) => payments);
  const strays = s.payments.filter(({ orderId }) => orderId === null);
  const back = returning([...twice, ...strays]).sort((a, b) => b.at.getTime() - a.at.getTime());
  return back[0] ?? null;
}
