import type {
  AfterSaleKind,
  AfterSaleReason,
  Eligibility,
  EligibilityCode,
  GoodsSituation,
  LawKey,
  WayOnward,
} from "@recourse/contract";
import {
  noReasonReturn,
  type Order,
  type OrderLine,
  type PriceProtection,
  type Product,
  warrantyOf,
} from "../../commerce/index.ts";
import { reasonRules } from "../reasons.ts";
import { receivedAtOf } from "./situation.ts";

/** What the line has been through already. */
export interface LineHistory {
  readonly unitsGone: number;
  readonly active: boolean;
  readonly attempts: number;
}

export interface Question {
  readonly kind: AfterSaleKind;
  readonly reason: AfterSaleReason;
  readonly situation: GoodsSituation;
  readonly quantity: number;
  readonly order: Order;
  readonly line: OrderLine;
  readonly product: Product;
  readonly history: LineHistory;
  readonly price: PriceProtection;
  /** Moves a last day that falls on a holiday to the first day after (Civil Code 203). */
  readonly rollLastDay: (until: Date) => Date;
  readonly now: Date;
}

export const mostAttempts = 5;
/** The platform's own after-sale window, days after receipt; what the law gives beyond it goes on. */
export const windowDays = 15;

const dayMs = 86_400_000;

function no(
  code: EligibilityCode,
  basis: readonly LawKey[],
  onward: readonly WayOnward[],
  until: Date | null = null,
): Eligibility {
  return { ok: false, code, basis: [...basis], onward: [...onward], until: until?.toISOString() ?? null };
}
const yes = (basis: readonly LawKey[], until: Date | null = null): Eligibility => ({
  ok: true,
  basis: [...basis],
  until: until?.toISOString() ?? null,
});

/** The order and the line, whatever is asked for. */
function judgeLine(question: Question): Eligibility | null {
  const { order, line, history, quantity } = question;
  if (!order.paidAt) return no("not_paid", [], ["ask_merchant"]);
  if (order.stage === "cancelled" || order.stage === "refunded")
    return no("order_ended", [], ["ask_merchant", "ask_platform"]);
  if (history.active) return no("active_request", [], ["open_request"]);
  if (history.unitsGone >= line.quantity) return no("nothing_left", [], ["ask_platform"]);
  if (quantity > line.quantity - history.unitsGone) return no("too_many_units", [], ["ask_merchant"]);
  if (history.attempts >= mostAttempts) return no("attempts_used", [], ["ask_platform", "outside_channels"]);
  return null;
}

/** Does what is asked for fit where the goods are? */
function judgePlace({ kind, situation }: Question): Eligibility | null {
  const received = situation === "received";
  if (["return_refund", "exchange", "repair"].includes(kind) && !received) {
    if (situation === "unshipped") return no("not_shipped_yet", [], ["refund_only"]);
    return no(
      "not_received_yet",
      [],
      situation === "on_the_way" ? ["intercept", "wait_for_delivery"] : ["refund_only"],
    );
  }
  if (kind === "intercept" && situation !== "on_the_way") {
    return received ? no("received_already", [], ["return_refund"]) : no("not_shipped_yet", [], ["refund_only"]);
  }
  if (kind === "refund_only" && situation === "on_the_way")
    return no("shipped_already", [], ["intercept", "wait_for_delivery"]);
  if (kind === "reship" && situation === "unshipped") return no("not_shipped_yet", [], ["ask_merchant", "refund_only"]);
  return null;
}

function judgePrice({ price }: Question): Eligibility {
  if (price.reason === "price_fell") return yes(["IR-12", "PRICE-19"], price.until);
  const onward: WayOnward[] = ["ask_merchant"];
  if (price.reason === "window_closed") return no("price_window_over", ["IR-12"], onward, price.until);
  if (price.reason === "no_fall") return no("price_not_lower", ["IR-12"], onward, price.until);
  return no(price.reason === "not_paid" ? "not_paid" : "price_not_promised", ["IR-12"], onward);
}

function judgeNoReason({ order, product, rollLastDay, now }: Question): Eligibility {
  const right = noReasonReturn(order, product, now);
  const onward: WayOnward[] = ["ask_merchant"];
  if (right.state === "statutory_exclusion") return no("no_reason_excluded", ["CPL-25", "NRR-6"], onward);
  const until = right.until && rollLastDay(right.until);
  if (until && now >= until) return no("no_reason_over", ["CPL-25", "NRR-10", "CC-203"], onward, until);
  // Excluded goods without the buyer's confirmation on record: the merchant may not refuse (IR-19).
  return right.state === "ask_confirmation" ? yes(["IR-19", "NRR-7"], until) : yes(["CPL-25", "NRR-10"], until);
}

/** Goods at fault: the platform's window for all of it; after that repair under warranty, and the law's own ways. */
function judgeFault(question: Question): Eligibility {
  const { kind, order, product, reason, now } = question;
  const { basis } = reasonRules[reason];
  const received = receivedAtOf(order);
  if (kind === "repair") {
    const warranty = warrantyOf(order, product, now);
    if (warranty.state === "active") return yes(["IR-18", "3R"], warranty.until);
    if (warranty.state === "ended")
      return no("warranty_over", ["IR-18", "3R"], ["ask_merchant", "outside_channels"], warranty.until);
  }
  if (!received) return yes(basis);
  const until = new Date(received.getTime() + windowDays * dayMs);
  if (now < until) return yes(basis, until);
  // What an authority or the law protects without a window is not turned away here.
  if (reason === "counterfeit" || reason === "food_safety") return yes(basis);
  const onward: WayOnward[] =
    product.warrantyMonths > 0 ? ["repair", "ask_merchant", "outside_channels"] : ["ask_merchant", "outside_channels"];
  return no(kind === "repair" ? "warranty_none" : "window_over", basis, onward, until);
}

/** May this buyer ask for this now? A "no" names its basis and the way onward. Pure. */
export function judgeRequest(question: Question): Eligibility {
  const { kind, reason, situation } = question;
  const stopped = judgeLine(question) ?? judgePlace(question);
  if (stopped) return stopped;
  const rule = reasonRules[reason];
  if (!rule.kinds.includes(kind) || !rule.situations.includes(situation)) {
    return no(
      "reason_not_for_kind",
      rule.basis,
      rule.kinds.filter((one): one is Extract<typeof one, WayOnward> => one !== "price_protection" && one !== "reship"),
    );
  }
  if (kind === "price_protection") return judgePrice(question);
  if (situation !== "received") return yes(rule.basis);
  return reason === "no_reason" || reason === "address_or_variant_wrong"
    ? judgeNoReason(question)
    : judgeFault(question);
}
