import { deliveredAtOf, type Order } from "../order.ts";
import type { Product } from "../product.ts";
import { endOfDayAfter } from "./shanghai-days.ts";

const days = 7;

export interface NoReasonReturn {
  /** `ask_confirmation`: excluded only if the buyer confirmed that while buying (Measures 7, 20). */
  readonly state: "open" | "closed" | "not_received" | "statutory_exclusion" | "ask_confirmation" | "not_paid";
  /** 24:00 of the seventh day after receipt. A last day on a public holiday moves on (Civil Code 203): later, never earlier. */
  readonly until: Date | null;
}

/** The right to return without reason (Consumer Law 25; Measures on Seven-Day Returns 6 to 10): count and exclusions. */
export function noReasonReturn(order: Order, product: Product, now: Date): NoReasonReturn {
  if (!order.paidAt || order.stage === "cancelled") return { state: "not_paid", until: null };
  if (product.noReasonReturn === "statutory_exclusion") return { state: "statutory_exclusion", until: null };
  const received = deliveredAtOf(order) ?? order.completedAt;
  const until = received ? endOfDayAfter(received, days) : null;
  if (until && now >= until) return { state: "closed", until };
  if (product.noReasonReturn === "confirmed_exclusion") return { state: "ask_confirmation", until };
  return { state: until ? "open" : "not_received", until };
}
