import { Id, PromiseConfirmation, PromiseView, ThreadPromises } from "@recourse/contract";
import { z } from "zod";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { type Conversations, conversationById, messageAt, servicesById } from "../conversations/index.ts";
import { buyerOf, type Caller, personOf, staffOf, viewerOf } from "../identity/index.ts";
import { makePromise } from "./make-promise.ts";
import { nudgePromise } from "./nudge-promise.ts";
import type { PromiseRow } from "./promise.ts";
import { lockPromise, owedAtDesk, promiseById, promisesOf } from "./promise-store.ts";
import { promiseOffers, promiseViews } from "./promise-view.ts";
import { markDone } from "./settle-promise.ts";

const byId = z.object({ id: Id });
const tags = ["promises"];

async function threadPromises(parts: Conversations, caller: Caller, conversationId: string): Promise<ThreadPromises> {
  const entered = await parts.access.enterToRead(caller, conversationId);
  const rows = await parts.database.read(viewerOf(caller), (tx) => promisesOf(tx, conversationId));
  const now = parts.clock();
  const promises = await promiseViews(parts.names, rows, entered.side, now);
  if (entered.side === "buyer") return { promises, offers: [] };
  return { promises, offers: await promiseOffers(parts.database, conversationId, entered.person, rows, now) };
}

async function caseOf(parts: Conversations, conversationId: string): Promise<string | null> {
  const { sessionId } = present(await conversationById(parts.database.writer, conversationId), "conversation.unknown");
  const [service] = sessionId ? await servicesById(parts.database.writer, [sessionId]) : [];
  return service?.caseId ?? null;
}

/** The promise, for who is a side of its thread; for everybody else there is none. */
async function enterPromise(parts: Conversations, caller: Caller, id: string): Promise<PromiseRow> {
  const promise = await parts.database.read(viewerOf(caller), (tx) => promiseById(tx, id));
  const person = personOf(caller);
  const mine = person.kind === "buyer" ? promise?.buyerId === person.personId : promise?.orgId === person.orgId;
  if (!promise || !mine) throw new Refusal("promise.unknown");
  return promise;
}

function threadRoutes(web: Web, parts: Conversations): void {
  web.get(
    "/api/conversations/:id/promises",
    {
      schema: {
        tags,
        summary: "Promises made in a thread; for staff, own sentences that could become one",
        params: byId,
        response: { 200: ThreadPromises },
      },
    },
    (request) => threadPromises(parts, request.caller, request.params.id),
  );
  web.post(
    "/api/conversations/:id/promises",
    {
      schema: {
        tags,
        summary: "Confirm one's own sentence as a promise (staff)",
        params: byId,
        body: PromiseConfirmation,
        response: { 200: ThreadPromises },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { person, parties } = await parts.access.enterAsStaff(request.caller, id);
      const message = present(await messageAt(parts.database.writer, id, request.body.seq), "message.unknown");
      const caseId = await caseOf(parts, id);
      await parts.database.transact((work) => makePromise(work, parts.feed, parties, caseId, message, person));
      return threadPromises(parts, request.caller, id);
    },
  );
}

/** Promises: made from a sentence, kept or broken by the clock, marked done, and cited by the buyer. */
export function promiseRoutes(web: Web, parts: Conversations): void {
  threadRoutes(web, parts);
  web.get(
    "/api/promises",
    { schema: { tags, summary: "What is owed at the desk (staff)", response: { 200: z.array(PromiseView) } } },
    async (request) => {
      staffOf(request.caller);
      const rows = await parts.database.read(viewerOf(request.caller), owedAtDesk);
      return promiseViews(parts.names, rows, "staff", parts.clock());
    },
  );
  web.put(
    "/api/promises/:id/done",
    { schema: { tags, summary: "What was promised is done (staff)", params: byId, response: { 200: ThreadPromises } } },
    async (request) => {
      const staff = staffOf(request.caller);
      const { id, conversationId } = await enterPromise(parts, request.caller, request.params.id);
      await parts.database.transact(async (work) => {
        const locked = present(await lockPromise(work.tx, id), "promise.unknown");
        await markDone(work, parts.feed, locked, { kind: staff.orgKind, id: staff.personId });
      });
      return threadPromises(parts, request.caller, conversationId);
    },
  );
  web.post(
    "/api/promises/:id/nudge",
    { schema: { tags, summary: "Remind of it, quoting it (buyer)", params: byId, response: { 200: ThreadPromises } } },
    async (request) => {
      const buyer = buyerOf(request.caller);
      const promise = await enterPromise(parts, request.caller, request.params.id);
      await nudgePromise(parts, promise, buyer);
      return threadPromises(parts, request.caller, promise.conversationId);
    },
  );
}
