import { type BuyerName, buyerId, receiverOf } from "./buyers.ts";
import { minutesAfter } from "./moments.ts";
import type { CouponRow, OrderRow, PaymentRow, ProductRow, ShipmentRow, ShopRows } from "./rows.ts";

type Channel = PaymentRow["channel"];

export interface LineDraft {
  readonly product: string;
  readonly quantity?: number;
  readonly variant?: string;
  /** Where the buyer paid another price than today's. */
  readonly unitFen?: number;
}

export interface OrderDraft {
  readonly id: string;
  readonly buyer: BuyerName;
  readonly stage: OrderRow["stage"];
  readonly placedAt: string;
  readonly lines: readonly LineDraft[];
  readonly discountFen?: number;
  readonly freightFen?: number;
  readonly completedAt?: string;
  readonly cancelledAt?: string;
  readonly shipBy?: string;
  readonly coupon?: string;
  readonly invoice?: OrderRow["invoice"];
  readonly note?: string;
  readonly channel?: Channel;
  /** The buyer was charged that many times. */
  readonly charges?: number;
  /** Cancelled before anything was paid. */
  readonly neverPaid?: boolean;
}

export interface RefundDraft {
  readonly id: string;
  readonly order: string;
  readonly amountFen?: number;
  readonly at: string;
  readonly state: PaymentRow["state"];
  readonly expectedAt?: string;
  readonly arrivedAt?: string;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** What each line was really paid: the discount falls on lines by their share, the last one takes the odd fen. */
function shares(amounts: readonly number[], discountFen: number): number[] {
  const all = total(amounts);
  const cuts = amounts.map((amount) => Math.floor((discountFen * amount) / all));
  cuts[cuts.length - 1]! += discountFen - total(cuts);
  return amounts.map((amount, index) => amount - cuts[index]!);
}

function priceOf(products: readonly ProductRow[], line: LineDraft): number {
  const product = products.find(({ externalId }) => externalId === line.product);
  if (!product) throw new Error(`no product ${line.product}`);
  return line.unitFen ?? product.variants?.find(({ name }) => name === line.variant)?.priceFen ?? product.priceFen;
}

const isPaid = (draft: OrderDraft): boolean => draft.stage !== "unpaid" && !draft.neverPaid;

/** The order with its sums done. */
export function orderRow(products: readonly ProductRow[], draft: OrderDraft): OrderRow {
  const { discountFen = 0, freightFen = 0 } = draft;
  const amounts = draft.lines.map((line) => priceOf(products, line) * (line.quantity ?? 1));
  const paid = shares(amounts, discountFen);
  return {
    externalId: draft.id,
    buyerExternalId: buyerId(draft.buyer),
    stage: draft.stage,
    placedAt: draft.placedAt,
    ...(isPaid(draft) ? { paidAt: minutesAfter(draft.placedAt, 2) } : {}),
    ...(draft.completedAt ? { completedAt: draft.completedAt } : {}),
    ...(draft.cancelledAt ? { cancelledAt: draft.cancelledAt } : {}),
    ...(draft.shipBy ? { shipBy: draft.shipBy } : {}),
    receiver: receiverOf(draft.buyer),
    lines: draft.lines.map((line, index) => ({
      productExternalId: line.product,
      variant: line.variant ?? "",
      quantity: line.quantity ?? 1,
      unitPriceFen: priceOf(products, line),
      paidFen: paid[index]!,
    })),
    freightFen,
    discountFen,
    paidFen: total(paid) + freightFen,
    ...(draft.coupon ? { couponExternalId: draft.coupon } : {}),
    ...(draft.invoice ? { invoice: draft.invoice } : {}),
    buyerNote: draft.note ?? "",
  };
}

/** The charges of an order: one, or as many as the buyer was charged. */
export function chargeRows(draft: OrderDraft, order: OrderRow): PaymentRow[] {
  if (!order.paidAt) return [];
  return Array.from({ length: draft.charges ?? 1 }, (_, index) => ({
    externalId: `${draft.id}-C${index + 1}`,
    orderExternalId: draft.id,
    buyerExternalId: order.buyerExternalId,
    channel: draft.channel ?? "wechat_pay",
    amountFen: order.paidFen,
    state: "succeeded" as const,
    at: minutesAfter(draft.placedAt, 2 + index),
    channelSerial: `42000${draft.id.replaceAll(/\D/g, "")}${index + 1}`,
  }));
}

function refundRow(orders: readonly OrderRow[], charges: readonly PaymentRow[], draft: RefundDraft): PaymentRow {
  const order = orders.find(({ externalId }) => externalId === draft.order);
  const charge = charges.findLast(({ orderExternalId }) => orderExternalId === draft.order);
  if (!order || !charge) throw new Error(`no paid order ${draft.order}`);
  return {
    externalId: draft.id,
    kind: "refund",
    orderExternalId: draft.order,
    buyerExternalId: order.buyerExternalId,
    ofExternalId: charge.externalId,
    channel: charge.channel,
    amountFen: draft.amountFen ?? order.paidFen,
    state: draft.state,
    at: draft.at,
    ...(draft.expectedAt ? { expectedAt: draft.expectedAt } : {}),
    ...(draft.arrivedAt ? { arrivedAt: draft.arrivedAt } : {}),
  };
}

export interface ShopDraft {
  readonly products: readonly ProductRow[];
  readonly orders: readonly OrderDraft[];
  readonly refunds?: readonly RefundDraft[];
  /** Charges that produced no order. */
  readonly orphans?: readonly PaymentRow[];
  readonly shipments: readonly ShipmentRow[];
  readonly coupons: readonly CouponRow[];
}

/** A shop's rows from its drafts. */
export function shopRows(draft: ShopDraft): ShopRows {
  const orders = draft.orders.map((order) => orderRow(draft.products, order));
  const charges = draft.orders.flatMap((order, index) => chargeRows(order, orders[index]!));
  const refunds = (draft.refunds ?? []).map((refund) => refundRow(orders, charges, refund));
  return {
    products: draft.products,
    orders,
    payments: [...charges, ...(draft.orphans ?? []), ...refunds],
    shipments: draft.shipments,
    coupons: draft.coupons,
  };
}
