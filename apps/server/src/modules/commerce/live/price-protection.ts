import type { Order, OrderLine } from "../order.ts";
import type { PricePoint, Product } from "../product.ts";
import { endOfDayAfter } from "./shanghai-days.ts";

export interface PriceProtection {
  readonly eligible: boolean;
  /** For the whole line; 0 when not eligible. */
  readonly differenceFen: number;
  /** What the buyer paid for the line, and what it costs at the lowest price shown since. */
  readonly paidFen: number;
  readonly nowFen: number;
  /** The end of the promise; null when none was made. */
  readonly until: Date | null;
  readonly reason: "price_fell" | "no_fall" | "window_closed" | "not_promised" | "not_paid";
}

/** Prices shown for what was bought, after the payment and within the promise. */
function pricesSince(
  line: OrderLine,
  product: Product,
  history: readonly PricePoint[],
  paidAt: Date,
  until: Date,
): number[] {
  const own = product.variants.find(({ name }) => name === line.variant)?.priceFen;
  const shown = own === undefined ? history : [{ at: product.updatedAt, priceFen: own }];
  return shown.filter(({ at }) => at > paidAt && at <= until).map(({ priceFen }) => priceFen);
}

/**
 * Does the shop's price promise pay something back for this line? Compares what was really paid, after every discount,
 * with the lowest price the page showed since, counting the promise's days from the day after payment.
 */
export function priceProtection(
  order: Pick<Order, "paidAt" | "stage">,
  line: OrderLine,
  product: Product,
  history: readonly PricePoint[],
  now: Date,
): PriceProtection {
  const none = { eligible: false, differenceFen: 0, paidFen: line.paidFen, nowFen: line.paidFen, until: null } as const;
  if (!order.paidAt || order.stage === "cancelled" || order.stage === "refunded")
    return { ...none, reason: "not_paid" };
  if (product.priceProtectionDays === 0) return { ...none, reason: "not_promised" };
  const until = endOfDayAfter(order.paidAt, product.priceProtectionDays);
  if (now >= until) return { ...none, until, reason: "window_closed" };
  const prices = pricesSince(line, product, history, order.paidAt, until);
  const nowFen = Math.min(line.paidFen, ...prices.map((price) => price * line.quantity));
  const differenceFen = line.paidFen - nowFen;
  return differenceFen > 0
    ? { eligible: true, differenceFen, paidFen: line.paidFen, nowFen, until, reason: "price_fell" }
    : { ...none, until, reason: "no_fall" };
}
