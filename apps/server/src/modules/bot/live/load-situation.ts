import type { Database } from "../../../platform/database.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import {
  loadBuyerCoupons,
  loadBuyerOrders,
  loadBuyerPayments,
  loadOrder,
  loadOrderByNumber,
  loadPriceHistory,
  loadProducts,
  type Order,
  type PricePoint,
  type Product,
} from "../../commerce/index.ts";
import type { LiveFact } from "../../knowledge/index.ts";
import { chooseOrder, isNamedBy } from "./find-order.ts";
import type { Situation } from "./situation.ts";

export interface Asked {
  readonly buyerId: string;
  /** Only what concerns this shop; null where the platform answers. */
  readonly merchantId: string | null;
  readonly text: string;
  readonly orderNumber?: string | undefined;
  readonly cardOrderId?: string | undefined;
  readonly cardProductId?: string | undefined;
  readonly topic: LiveFact;
  readonly now: Date;
  readonly language: "zh" | "en";
  readonly shopName: string;
}

const mostOrders = 30;

/** The named order even where it is too old to be in the list; never another shop's or another buyer's. */
async function loadNamed(database: Database, viewer: Viewer, asked: Asked, known: readonly Order[]): Promise<Order[]> {
  const { orderNumber, cardOrderId, buyerId, merchantId } = asked;
  const byNumber = orderNumber !== undefined && !known.some((order) => isNamedBy(order, orderNumber));
  const byCard = cardOrderId !== undefined && !known.some(({ id }) => id === cardOrderId);
  const found = await Promise.all([
    byNumber ? loadOrderByNumber(database, viewer, orderNumber) : null,
    byCard ? loadOrder(database, viewer, cardOrderId) : null,
  ]);
  return found.filter(
    (order) => order !== null && order.buyerId === buyerId && (merchantId === null || order.merchantId === merchantId),
  ) as Order[];
}

async function loadOrders(database: Database, viewer: Viewer, asked: Asked): Promise<Order[]> {
  const { buyerId, merchantId, topic, cardOrderId, orderNumber } = asked;
  // Stock is a matter of the product; orders count only where one was shown.
  if (topic === "stock" && cardOrderId === undefined && orderNumber === undefined) return [];
  const orders = await loadBuyerOrders(database, viewer, { buyerId, merchantId, limit: mostOrders });
  return [...orders, ...(await loadNamed(database, viewer, asked, orders))];
}

async function loadGoods(database: Database, asked: Asked, order: Order | null): Promise<Map<string, Product>> {
  const { cardProductId, merchantId } = asked;
  const ids = [...(order?.lines.map(({ productId }) => productId) ?? []), ...(cardProductId ? [cardProductId] : [])];
  if (ids.length === 0) return new Map();
  const products = await loadProducts(database, [...new Set(ids)]);
  const seen = products.filter((product) => merchantId === null || product.merchantId === merchantId);
  return new Map(seen.map((product) => [product.id, product]));
}

async function loadPrices(database: Database, ids: readonly string[]): Promise<Map<string, readonly PricePoint[]>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await loadPriceHistory(database, id)] as const)));
}

/**
 * What a live answer to this topic may look at, read with the buyer's own eyes: orders, then the goods of the one that
 * is meant, and coupons, payments or shown prices only where the topic rests on them.
 */
export async function loadSituation(database: Database, viewer: Viewer, asked: Asked): Promise<Situation> {
  const { buyerId, merchantId, topic, now, language, shopName, text, cardProductId } = asked;
  const mine = { buyerId, merchantId };
  const [orders, coupons, payments] = await Promise.all([
    loadOrders(database, viewer, asked),
    topic === "coupon" ? loadBuyerCoupons(database, viewer, mine) : [],
    topic === "paid_twice" ? loadBuyerPayments(database, viewer, mine) : [],
  ]);
  const { order, by } = chooseOrder(orders, { ...asked, productId: cardProductId });
  const products = await loadGoods(database, asked, order);
  const prices = topic === "price_protection" ? await loadPrices(database, [...products.keys()]) : new Map();
  const product = (cardProductId && products.get(cardProductId)) || null;
  return { now, language, shopName, text, order, orderBy: by, orders, product, products, prices, coupons, payments };
}
