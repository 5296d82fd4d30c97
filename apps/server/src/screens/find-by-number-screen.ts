import { FoundByNumber } from "@recourse/contract";
import { z } from "zod";
import type { Conversations } from "../modules/conversations/index.ts";
import { staffOf, viewerOf } from "../modules/identity/index.ts";
import type { Web } from "../platform/web.ts";
import { threadsByNumber } from "./find-by-number-store.ts";

/** The command bar's look-up: a number of an order or a case leads to the talk with its buyer. */
export function findByNumberScreen(web: Web, parts: Conversations): void {
  web.get(
    "/api/desk/numbers/:number",
    {
      schema: {
        tags: ["desk"],
        summary: "The talk of an order or a case, by its whole number (staff)",
        params: z.object({ number: z.string().trim().min(4).max(64) }),
        response: { 200: z.array(FoundByNumber) },
      },
    },
    async (request) => {
      const staff = staffOf(request.caller);
      const found = await parts.database.read(viewerOf(staff), (tx) =>
        threadsByNumber(tx, staff.orgId, request.params.number),
      );
      await parts.names.load(found.map(({ buyerId }) => buyerId));
      return found.map(({ buyerId, ...one }) => ({ ...one, buyerName: parts.names.person(buyerId)?.name ?? "" }));
    },
  );
}
