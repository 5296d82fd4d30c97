import type { Database } from "../../platform/database.ts";
import type { Web } from "../../platform/web.ts";
import { buyerRoutes } from "./buyer-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { merchantRoutes } from "./merchant-routes.ts";
import { shopRulesRoutes } from "./shop-rules-routes.ts";

export function afterSaleRoutes(web: Web, deps: { readonly database: Database }): void {
  const { database } = deps;
  listRoutes(web, database);
  buyerRoutes(web, database);
  merchantRoutes(web, database);
  shopRulesRoutes(web, database);
}
