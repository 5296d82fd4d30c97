import { Id, ShopAfterSaleRules } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { type Caller, staffOf } from "../identity/index.ts";
import { saveShopRules, shopRules } from "./shop-rules-store.ts";

const byOrganization = z.object({ organizationId: Id });
const tags = ["after-sales"];
const response = { 200: ShopAfterSaleRules };

/** Staff of the shop read its rules; only its manager changes them, since they are the merchant's own choice. */
function staffOfShop(caller: Caller, orgId: string, change: boolean): void {
  const staff = staffOf(caller, change ? ["merchant_manager"] : undefined);
  const mine = staff.orgId === orgId || (!change && staff.orgKind === "platform");
  if (!mine) throw new Refusal("access.not_yours");
}

/** How a shop handles after-sales by default: return address, instant refund, templates. */
export function shopRulesRoutes(web: Web, database: Database): void {
  web.get(
    "/api/shops/:organizationId/after-sale-rules",
    { schema: { tags, summary: "The shop's own rules (staff)", params: byOrganization, response } },
    async ({ caller, params }) => {
      staffOfShop(caller, params.organizationId, false);
      const rules = await shopRules(database.writer, params.organizationId);
      return { ...rules, templates: [...rules.templates] };
    },
  );
  web.put(
    "/api/shops/:organizationId/after-sale-rules",
    {
      schema: {
        tags,
        summary: "Change them (the shop's manager)",
        params: byOrganization,
        body: ShopAfterSaleRules,
        response,
      },
    },
    async ({ caller, params, body }) => {
      staffOfShop(caller, params.organizationId, true);
      await database.transact((work) => saveShopRules(work.tx, params.organizationId, body, work.now));
      return body;
    },
  );
}
