import { deliveredAtOf, type Order } from "../order.ts";
import type { Product } from "../product.ts";
import { monthsAfter } from "./shanghai-days.ts";

export interface Warranty {
  readonly state: "none" | "not_started" | "active" | "ended";
  readonly months: number;
  readonly terms: string;
  readonly from: Date | null;
  readonly until: Date | null;
}

/** The warranty runs from delivery (Implementing Regulations 18); where no delivery scan exists, from completion. */
export function warrantyOf(order: Order, product: Product, now: Date): Warranty {
  const { warrantyMonths: months, warrantyTerms: terms } = product;
  if (months === 0) return { state: "none", months, terms, from: null, until: null };
  const from = deliveredAtOf(order) ?? order.completedAt;
  if (!from) return { state: "not_started", months, terms, from: null, until: null };
  const until = monthsAfter(from, months);
  return { state: now < until ? "active" : "ended", months, terms, from, until };
}
