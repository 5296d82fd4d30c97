import { CouponView, Id, OrderSummary, OrderView, ProductSummary, ProductView } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { buyerOf, type Caller, viewerOf } from "../identity/index.ts";
import { loadBuyerCoupons } from "./coupon-store.ts";
import { couponView } from "./coupon-view.ts";
import { importRoutes } from "./import-routes.ts";
import { merchantName, merchantNames } from "./merchant-names.ts";
import { loadBuyerOrders, loadOrder } from "./order-store.ts";
import { orderSummary, orderView } from "./order-view.ts";
import { pictureRoute } from "./picture-route.ts";
import { loadProduct, searchProducts } from "./product-store.ts";
import { productSummary, productView } from "./product-view.ts";
import { revealRoute } from "./reveal-routes.ts";

interface Deps {
  readonly database: Database;
  readonly clock: () => Date;
}

const Limit = (usual: number) => z.coerce.number().int().min(1).max(200).default(usual);

/** Whose unlisted products the caller may see beside everybody's listed ones. */
function unlistedOf(caller: Caller): string | undefined {
  if (caller.kind === "anonymous" || caller.kind === "buyer") return undefined;
  return caller.orgKind === "platform" ? "all" : caller.orgId;
}

function productRoutes(web: Web, { database }: Deps): void {
  const tags = ["products"];
  web.get(
    "/api/products",
    {
      schema: {
        tags,
        summary: "Products of a shop, or of all",
        querystring: z.object({
          shop: Id.optional(),
          q: z.string().trim().max(80).optional(),
          limit: Limit(60),
        }),
        response: { 200: z.array(ProductSummary) },
      },
    },
    async ({ query, caller }) => {
      const search = { merchantId: query.shop, words: query.q, limit: query.limit, unlistedOf: unlistedOf(caller) };
      return (await searchProducts(database, search)).map(productSummary);
    },
  );
  web.get(
    "/api/products/:id",
    { schema: { tags, summary: "One product", params: z.object({ id: Id }), response: { 200: ProductView } } },
    async ({ params }) => {
      const product = present(await loadProduct(database, params.id), "product.unknown");
      return productView(product, await merchantName(database, product.merchantId));
    },
  );
}

/** A buyer lists their own orders; staff and shops' programs name the buyer, and see what is theirs to see. */
function buyerAskedFor(caller: Caller, named: string | undefined): string {
  if (caller.kind === "anonymous") throw new Refusal("session.required");
  if (caller.kind !== "buyer") return present(named, "input.invalid", { where: "buyer" });
  if (named !== undefined && named !== caller.personId) throw new Refusal("access.not_yours");
  return caller.personId;
}

function orderRoutes(web: Web, { database }: Deps): void {
  const tags = ["orders"];
  web.get(
    "/api/orders",
    {
      schema: {
        tags,
        summary: "A buyer's orders, newest first",
        querystring: z.object({ buyer: Id.optional(), limit: Limit(50) }),
        response: { 200: z.array(OrderSummary) },
      },
    },
    async ({ query, caller }) => {
      const buyerId = buyerAskedFor(caller, query.buyer);
      const orders = await loadBuyerOrders(database, viewerOf(caller), { buyerId, limit: query.limit });
      const names = await merchantNames(
        database,
        orders.map((order) => order.merchantId),
      );
      return orders.map((order) => orderSummary(order, names(order.merchantId)));
    },
  );
  web.get(
    "/api/orders/:id",
    { schema: { tags, summary: "One order", params: z.object({ id: Id }), response: { 200: OrderView } } },
    async ({ params, caller }) => {
      const viewer = viewerOf(caller);
      const order = present(await loadOrder(database, viewer, params.id), "order.unknown");
      return orderView(order, await merchantName(database, order.merchantId), viewer);
    },
  );
}

function couponRoutes(web: Web, { database }: Deps): void {
  web.get(
    "/api/coupons",
    {
      schema: {
        tags: ["coupons"],
        summary: "My coupons, points and red packets",
        response: { 200: z.array(CouponView) },
      },
    },
    async ({ caller }) => {
      const { personId } = buyerOf(caller);
      const coupons = await loadBuyerCoupons(database, viewerOf(caller), { buyerId: personId });
      return coupons.map(couponView);
    },
  );
}

/** Everything the shops tell us, in and out. Needs the sign-in hook to have set `request.caller`. */
export function commerceRoutes(web: Web, deps: Deps): void {
  productRoutes(web, deps);
  pictureRoute(web, deps);
  orderRoutes(web, deps);
  revealRoute(web, deps);
  couponRoutes(web, deps);
  importRoutes(web, deps);
}
