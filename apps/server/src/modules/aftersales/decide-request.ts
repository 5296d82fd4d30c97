import type { AfterSaleKind, AfterSaleReason, Eligibility, GoodsSituation } from "@recourse/contract";
import type { DiscountOfOrder, Order, PriceProtection, Product } from "../commerce/index.ts";
import { type AfterSale, type Terms, termsOf } from "./after-sale.ts";
import { freightShare } from "./amount/freight-share.ts";
import { type PricedLine, type Returned, refundAmount } from "./amount/refund-amount.ts";
import { judgeRequest, type LineHistory } from "./eligibility/judge-request.ts";
import { type FreightVerdict, freightOf } from "./freight.ts";
import { reasonRules } from "./reasons.ts";

/** Everything a decision about a request rests on, as it was when the order was locked. */
export interface Grounds {
  readonly order: Order;
  readonly product: Product;
  readonly price: PriceProtection;
  readonly discount: DiscountOfOrder | null;
  /** Every request of the order that was really made. */
  readonly requests: readonly AfterSale[];
}

export interface Wish {
  readonly kind: AfterSaleKind;
  readonly reason: AfterSaleReason;
  readonly situation: GoodsSituation;
  readonly line: number;
  readonly quantity: number;
}

export interface Decision {
  readonly verdict: Eligibility;
  readonly freight: FreightVerdict;
  /** The most that can go back, and what of it is freight; fen. */
  readonly most: Terms;
}

/** Kinds whose end leaves the units with the buyer: they can be asked about again. */
const unitsReturned = (request: AfterSale): boolean =>
  request.state === "refunded" && request.kind !== "price_protection";

export function historyOf(requests: readonly AfterSale[], line: number): LineHistory {
  const own = requests.filter((request) => request.line === line);
  return {
    unitsGone: own.filter(unitsReturned).reduce((sum, request) => sum + request.quantity, 0),
    active: own.some((request) => request.endedAt === null),
    attempts: own.length,
  };
}

const pricedLines = (order: Order): PricedLine[] =>
  order.lines.map(({ line, quantity, unitPriceFen, paidFen }) => ({
    line,
    quantity,
    listFen: Math.max(paidFen, unitPriceFen * quantity),
    paidFen,
  }));

function returnedOf(requests: readonly AfterSale[]): Returned {
  const gone: Record<number, number> = {};
  for (const request of requests.filter(unitsReturned))
    gone[request.line] = (gone[request.line] ?? 0) + request.quantity;
  return gone;
}

/** Money that went back for goods, or is going: of ended requests what was agreed, of running ones in refunding too. */
const goodsFenOf = (requests: readonly AfterSale[]): number =>
  requests
    .filter((request) => request.state === "refunded" || request.state === "refunding")
    .reduce((sum, request) => sum + termsOf(request).amountFen - termsOf(request).freightFen, 0);

/** What could go back at most for this wish: goods by the order's books, freight by who bears it. Pure. */
export function mostFor(grounds: Grounds, wish: Wish, freight: FreightVerdict): Terms {
  const { order, requests, discount, price } = grounds;
  const { kind, line, quantity, reason } = wish;
  const terms = { kind, returnLeg: freight.returnLeg };
  if (kind === "price_protection") return { ...terms, amountFen: price.differenceFen, freightFen: 0 };
  const others = requests.filter((request) => request.endedAt !== null || request.line !== line);
  const before = returnedOf(others);
  const lines = pricedLines(order);
  const now = { [line]: quantity };
  const recalculate = reasonRules[reason].fault !== "merchant";
  const goodsFen = refundAmount({ lines, before, now, refundedFen: goodsFenOf(others), discount, recalculate });
  const freightFen = freight.outboundRefunded ? freightShare(order.freightFen, lines, before, now) : 0;
  return { ...terms, amountFen: goodsFen + freightFen, freightFen };
}

/** May it be asked for, who bears which freight, and what is the most that can go back? Pure. */
export function decideRequest(
  grounds: Grounds,
  wish: Wish,
  rollLastDay: (until: Date) => Date,
  now: Date,
): Decision | null {
  const line = grounds.order.lines.find((one) => one.line === wish.line);
  if (!line) return null;
  const verdict = judgeRequest({
    ...wish,
    line,
    order: grounds.order,
    product: grounds.product,
    price: grounds.price,
    history: historyOf(grounds.requests, wish.line),
    rollLastDay,
    now,
  });
  const freight = freightOf({ ...wish, fault: reasonRules[wish.reason].fault });
  return { verdict, freight, most: mostFor(grounds, wish, freight) };
}
