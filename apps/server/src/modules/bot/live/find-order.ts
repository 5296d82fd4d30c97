import { type Order, orderFacts } from "../../commerce/index.ts";
import type { LiveFact } from "../../knowledge/index.ts";
import type { Situation } from "./situation.ts";

interface OrderHint {
  readonly orderNumber?: string | undefined;
  readonly cardOrderId?: string | undefined;
  /** The product the buyer looks at: an order of it is meant, or none. */
  readonly productId?: string | undefined;
  readonly topic: LiveFact;
  readonly now: Date;
}

type Rank = (order: Order, now: Date) => number;

/** Fits worse than anything a topic asks for. */
const unfit = 9;

const byStage =
  (...groups: readonly (readonly Order["stage"][])[]): Rank =>
  ({ stage }) => {
    const rank = groups.findIndex((group) => group.includes(stage));
    return rank < 0 ? unfit : rank;
  };

const isLate: Rank = (order, now) => (orderFacts(order, now).shipByState === "late" ? 0 : 1);
const changeable = byStage(["paid"], ["unpaid"], ["shipped"]);
const owned = byStage(["delivered", "completed"], ["shipped", "paid"]);

const refundRank: Rank = (order, now) => {
  const refund = orderFacts(order, now).refund;
  if (refund) return refund.state === "arrived" ? 1 : 0;
  return order.stage === "refunded" || (order.stage === "cancelled" && order.paidAt) ? 2 : unfit;
};

const doubtfulCharge: Rank = (order, now) => {
  const charged = order.payments.some(({ kind, state }) => kind === "charge" && state === "succeeded");
  if (orderFacts(order, now).duplicateCharge) return 0;
  return charged && (order.stage === "unpaid" || order.stage === "cancelled") ? 1 : unfit;
};

const stillOut: Rank = (order, now) =>
  orderFacts(order, now).stalled ? 0 : byStage([], ["shipped"], ["paid"], ["delivered"])(order, now);

const toShip: Rank = (order, now) =>
  order.stage === "paid" ? isLate(order, now) : byStage([], [], ["shipped"], ["unpaid"])(order, now);

/** How well an order fits what is asked; 0 is best. */
const ranks: Readonly<Record<LiveFact, Rank>> = {
  order_status: byStage(["shipped"], ["paid"], ["delivered"], ["unpaid", "completed"]),
  stalled_tracking: stillOut,
  ship_date: toShip,
  refund_progress: refundRank,
  cancel: changeable,
  change_address: changeable,
  warranty: owned,
  invoice: (order, now) => (order.invoice.state === "requested" ? 0 : 1 + owned(order, now)),
  paid_twice: doubtfulCharge,
  price_protection: byStage(["paid", "shipped", "delivered", "completed"]),
  coupon: byStage(["unpaid"]),
  stock: () => unfit,
};

/** A wrong guess costs nothing where facts are read; where something would change, the buyer says which order. */
const asksFirst: readonly LiveFact[] = ["cancel", "change_address"];
/** Answered for the product itself where no order is meant. */
const ofProduct: readonly LiveFact[] = ["ship_date", "warranty", "price_protection"];
const ofOneOrder = (topic: LiveFact): boolean => topic !== "stock" && topic !== "coupon" && topic !== "paid_twice";

/** A waybill number names its order as well as the order's own number does. */
export function isNamedBy(order: Order, number: string): boolean {
  const named = number.toUpperCase();
  return [order.number, ...order.shipments.map((parcel) => parcel.trackingNumber)].some(
    (one) => one.toUpperCase() === named,
  );
}

const newestFirst = (a: Order, b: Order): number => b.placedAt.getTime() - a.placedAt.getTime();

/** The orders that fit a topic best, newest first, and how well. */
export function fittingOrders(orders: readonly Order[], topic: LiveFact, now: Date): { rank: number; fit: Order[] } {
  const ranked = orders.map((order) => ({ order, rank: ranks[topic](order, now) }));
  const rank = Math.min(unfit, ...ranked.map((one) => one.rank));
  return { rank, fit: ranked.flatMap((one) => (one.rank === rank ? [one.order] : [])).sort(newestFirst) };
}

/**
 * The order the talk is about: its number, its card, the only one there is or that fits, else the newest that fits best.
 * None when a change is asked for and several could be meant, or when a product is shown that was never bought.
 */
export function chooseOrder(
  orders: readonly Order[],
  hint: OrderHint,
): Pick<Situation, "order"> & { readonly by: Situation["orderBy"] } {
  const { orderNumber, cardOrderId, productId, topic, now } = hint;
  const nobody = { order: null, by: null } as const;
  const named = orderNumber && orders.find((order) => isNamedBy(order, orderNumber));
  if (named) return { order: named, by: "number" };
  const carded = cardOrderId && orders.find(({ id }) => id === cardOrderId);
  if (carded) return { order: carded, by: "card" };
  const bought = productId ? orders.filter(({ lines }) => lines.some((line) => line.productId === productId)) : [];
  if (productId && bought.length === 0 && ofProduct.includes(topic)) return nobody;
  const pool = bought.length > 0 ? bought : orders;
  const { rank, fit } = fittingOrders(pool, topic, now);
  const [best] = fit;
  if (!best || (rank === unfit && !ofOneOrder(topic))) return nobody;
  if (pool.length === 1 || (fit.length === 1 && rank === 0)) return { order: best, by: "only" };
  if (fit.length > 1 && rank < unfit && asksFirst.includes(topic)) return nobody;
  return { order: best, by: "newest" };
}
