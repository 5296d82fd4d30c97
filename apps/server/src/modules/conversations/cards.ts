import type { Entrance, MessageBody } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { loadOrder, loadProduct } from "../commerce/index.ts";

/** The product as a card: what it showed when it was sent. Only the organization's own products. */
export async function productCard(
  database: Database,
  orgId: string | null,
  productId: string,
): Promise<MessageBody & { kind: "product_card" }> {
  const product = present(await loadProduct(database, productId), "product.unknown");
  if (orgId && product.merchantId !== orgId) throw new Refusal("conversation.card_of_another");
  const { title, titleEn, priceFen, image } = product;
  return { kind: "product_card", productId, title, titleEn, priceFen, image };
}

/** The order as a card, seen with the sender's own eyes: an order that is not theirs is unknown. */
export async function orderCard(
  database: Database,
  viewer: Viewer,
  parties: { readonly orgId: string | null; readonly buyerId: string },
  orderId: string,
): Promise<MessageBody & { kind: "order_card" }> {
  const order = present(await loadOrder(database, viewer, orderId), "order.unknown");
  if (order.buyerId !== parties.buyerId || (parties.orgId && order.merchantId !== parties.orgId))
    throw new Refusal("conversation.card_of_another");
  const [first] = order.lines;
  const quantity = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return {
    kind: "order_card",
    orderId,
    number: order.number,
    stage: order.stage,
    title: first?.title ?? "",
    titleEn: first?.titleEn ?? "",
    quantity,
    paidFen: order.paidFen,
    image: first?.image ?? null,
  };
}

/** The organization an entrance leads to; null for the platform's own service centre. */
export async function organizationOf(database: Database, viewer: Viewer, entrance: Entrance): Promise<string | null> {
  if (entrance.kind === "product")
    return present(await loadProduct(database, entrance.productId), "product.unknown").merchantId;
  if (entrance.kind === "order")
    return present(await loadOrder(database, viewer, entrance.orderId), "order.unknown").merchantId;
  return null;
}

/** The card an entrance attaches, if any. */
export async function entranceCard(
  database: Database,
  viewer: Viewer,
  buyerId: string,
  entrance: Entrance,
): Promise<MessageBody | null> {
  if (entrance.kind === "product") return productCard(database, null, entrance.productId);
  if ((entrance.kind === "order" || entrance.kind === "service_centre") && entrance.orderId) {
    return orderCard(database, viewer, { orgId: null, buyerId }, entrance.orderId);
  }
  return null;
}
