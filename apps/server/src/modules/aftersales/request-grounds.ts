import type { Database, Work } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Viewer } from "../../platform/viewer.ts";
import {
  discountOfOrder,
  loadOrder,
  loadPriceHistory,
  loadProduct,
  lockCharges,
  type Order,
  type Product,
  priceProtection,
} from "../commerce/index.ts";
import { requestsOfOrder } from "./after-sale-store.ts";
import type { Grounds } from "./decide-request.ts";

/** What a person sees of the order and the product of one of its lines; refuses what is not theirs as unknown. */
export interface Bought {
  readonly order: Order;
  readonly product: Product;
}

export async function boughtBy(database: Database, viewer: Viewer, orderId: string, line: number): Promise<Bought> {
  const order = present(await loadOrder(database, viewer, orderId), "order.unknown");
  const bought = present(
    order.lines.find((one) => one.line === line),
    "after_sale.line_unknown",
  );
  return { order, product: present(await loadProduct(database, bought.productId), "product.unknown") };
}

/** Everything to decide by, under the order's lock: two requests of one order are decided one after the other. */
export async function lockGrounds(
  work: Work,
  database: Database,
  { order, product }: Bought,
  line: number,
): Promise<Grounds> {
  await lockCharges(work.tx, order.id);
  const bought = order.lines.find((one) => one.line === line)!;
  const history = await loadPriceHistory(database, product.id);
  return {
    order,
    product,
    price: priceProtection(order, bought, product, history, work.now),
    discount: await discountOfOrder(work.tx, order.id),
    requests: await requestsOfOrder(work.tx, order.id),
  };
}
