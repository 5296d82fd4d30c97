import type { WidgetTalk } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { loadOrderByNumber, productIdByNumber } from "../commerce/index.ts";
import { type Conversations, openConversation } from "../conversations/index.ts";
import { type BuyerCaller, viewerOf } from "../identity/index.ts";

/**
 * The buyer's thread with the shop, come in from the page of an order or a product, each by the shop's own number. A number
 * we do not know is no reason to keep the buyer out: then it is the shop's entrance.
 */
export async function enterTalk(parts: Conversations, buyer: BuyerCaller, shopId: string, talk: WidgetTalk) {
  const entrance = await entranceOf(parts.database, buyer, shopId, talk);
  return openConversation(parts.database, parts.feed, buyer, { organizationId: shopId, entrance });
}

async function entranceOf(database: Database, buyer: BuyerCaller, shopId: string, { product, order }: WidgetTalk) {
  const known = order ? await loadOrderByNumber(database, viewerOf(buyer), order) : null;
  if (known?.merchantId === shopId) return { kind: "order", orderId: known.id } as const;
  const productId = product ? await productIdByNumber(database, shopId, product) : null;
  return productId ? ({ kind: "product", productId } as const) : ({ kind: "shop" } as const);
}
