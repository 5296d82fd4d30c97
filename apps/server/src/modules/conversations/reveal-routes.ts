import { Id, Revealed, RevealRequest } from "@recourse/contract";
import { z } from "zod";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordReveal } from "../audit/index.ts";
import { demandProof, peopleById } from "../identity/index.ts";
import type { Conversations } from "./conversations.ts";

/** The buyer's own number in full, for whoever is at the desk of the thread. */
export function revealBuyerRoute(web: Web, parts: Conversations): void {
  web.post(
    "/api/conversations/:id/reveal",
    {
      config: { rateLimit: { max: 10, timeWindow: "1 minute" } },
      schema: {
        tags: ["desk"],
        summary: "Show the buyer's name and phone in full, for a purpose; the buyer can see who looked (staff)",
        params: z.object({ id: Id }),
        body: RevealRequest,
        response: { 200: Revealed },
      },
    },
    async ({ params, body, caller }, reply) => {
      const { person, parties } = await parts.access.enterAsStaff(caller, params.id);
      await demandProof(parts.database, person, parts.clock());
      const [buyer] = await peopleById(parts.database.writer, [parties.buyerId]);
      const { name, phone } = present(buyer, "person.unknown");
      const until = await parts.database.transact((work) =>
        recordReveal(
          work,
          {
            orgId: parties.orgId,
            buyerId: parties.buyerId,
            personId: person.personId,
            personName: person.name,
            agentNumber: person.agentNumber,
            byOrgId: person.orgId,
            subjectKind: "conversation",
            subjectId: parties.id,
            subjectName: "",
          },
          body,
        ),
      );
      reply.header("cache-control", "no-store");
      return { receiver: { name, phone, region: "", address: "" }, until: until.toISOString() };
    },
  );
}
