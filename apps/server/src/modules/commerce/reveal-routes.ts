import { Id, Revealed, RevealRequest, type StaffRole } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordReveal } from "../audit/index.ts";
import { demandProof, staffOf, viewerOf } from "../identity/index.ts";
import { loadOrder } from "./order-store.ts";

/** Who deals with parcels and disputes. The platform's first line asks a senior; operations and legal have no need. */
const revealingRoles: readonly StaffRole[] = [
  "merchant_agent",
  "merchant_manager",
  "platform_senior",
  "arbitrator",
  "administrator",
];

/** The one way to a receiver in full for staff: named purpose, written down first, shown for a minute. */
export function revealRoute(web: Web, deps: { readonly database: Database; readonly clock: () => Date }): void {
  web.post(
    "/api/orders/:id/reveal",
    {
      config: { rateLimit: { max: 10, timeWindow: "1 minute" } },
      schema: {
        tags: ["orders"],
        summary: "Show an order's receiver in full, for a purpose; the buyer can see who looked",
        params: z.object({ id: Id }),
        body: RevealRequest,
        response: { 200: Revealed },
      },
    },
    async ({ params, body, caller }, reply) => {
      const staff = staffOf(caller, revealingRoles);
      await demandProof(deps.database, staff, deps.clock());
      const order = present(await loadOrder(deps.database, viewerOf(staff), params.id), "order.unknown");
      const until = await deps.database.transact((work) =>
        recordReveal(
          work,
          {
            orgId: order.merchantId,
            buyerId: order.buyerId,
            personId: staff.personId,
            personName: staff.name,
            agentNumber: staff.agentNumber,
            byOrgId: staff.orgId,
            subjectKind: "order",
            subjectId: order.id,
            subjectName: order.number,
          },
          body,
        ),
      );
      reply.header("cache-control", "no-store");
      return { receiver: order.receiver, until: until.toISOString() };
    },
  );
}
