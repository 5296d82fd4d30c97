import { BuyerContext } from "@recourse/contract";
import { z } from "zod";
import { couponView, loadBuyerCoupons, loadBuyerOrders, merchantNames, orderView } from "../modules/commerce/index.ts";
import { type Conversations, servicesOf } from "../modules/conversations/index.ts";
import { viewerOf } from "../modules/identity/index.ts";
import type { Web } from "../platform/web.ts";

const maskedPhone = (phone: string): string => (phone.length < 7 ? "" : `${phone.slice(0, 3)}****${phone.slice(-4)}`);

/** The workbench's right pane: who this is, what they bought here, how earlier services went. */
export function buyerContextScreen(web: Web, parts: Conversations): void {
  const params = z.object({ id: z.uuid() });
  web.get(
    "/api/conversations/:id/context",
    {
      schema: {
        tags: ["desk"],
        summary: "The buyer of a thread, with orders and parcels (staff)",
        params,
        response: { 200: BuyerContext },
      },
    },
    async (request) => {
      const { person, parties } = await parts.access.enterAsStaff(request.caller, request.params.id);
      const viewer = viewerOf(person);
      const merchantId = person.orgKind === "merchant" ? parties.orgId : null;
      const [orders, coupons, services] = await Promise.all([
        loadBuyerOrders(parts.database, viewer, { buyerId: parties.buyerId, merchantId }),
        loadBuyerCoupons(parts.database, viewer, { buyerId: parties.buyerId, merchantId }),
        parts.database.read(viewer, (tx) => servicesOf(tx, parties.id)),
        parts.names.load([parties.buyerId]),
      ]);
      await parts.names.load(services.map((service) => service.agentId));
      const merchants = await merchantNames(
        parts.database,
        orders.map((order) => order.merchantId),
      );
      const buyer = parts.names.person(parties.buyerId);
      return {
        buyer: {
          id: parties.buyerId,
          name: buyer?.name ?? "",
          phone: maskedPhone(buyer?.phone ?? ""),
          since: (buyer?.createdAt ?? new Date(0)).toISOString(),
        },
        orders: orders.map((order) => orderView(order, merchants(order.merchantId), viewer)),
        coupons: coupons.map(couponView),
        sessions: services.map((service) => ({
          id: service.id,
          state: service.state,
          openedAt: service.openedAt.toISOString(),
          agentName: parts.names.person(service.agentId)?.name ?? null,
          score: service.score,
        })),
      };
    },
  );
}
