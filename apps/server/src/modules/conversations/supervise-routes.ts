import { Empty, Id, NoteView, Reassignment, ServiceSessionView, TakeOver, WhisperDraft } from "@recourse/contract";
import { z } from "zod";
import type { Work } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import type { Caller, StaffCaller } from "../identity/index.ts";
import { conversationById } from "./conversation-store.ts";
import type { Conversations } from "./conversations.ts";
import { noteView } from "./note-view.ts";
import { lockForMove } from "./service-moves.ts";
import type { ServiceRow } from "./service-store.ts";
import { serviceView } from "./service-view.ts";
import { type LeadMoved, reassign, takeOver, watchService, whisperTo } from "./supervise-service.ts";

const params = z.object({ id: Id });
const tags = ["supervision"];

/** Locks the thread's current service for whoever leads its desk; to everybody else it is not there, or not theirs. */
async function asLead<T>(
  parts: Conversations,
  caller: Caller,
  id: string,
  act: (work: Work, service: ServiceRow, lead: StaffCaller) => Promise<T>,
): Promise<T> {
  const { person, parties } = await parts.access.enterAsLead(caller, id);
  return parts.database.transact(async (work) => {
    const thread = present(await conversationById(work.tx, id), "conversation.unknown");
    const serviceId = present(thread.sessionId, "service_session.none_open");
    return act(work, await lockForMove(work, parties.orgId, serviceId), person);
  });
}

/** Tells the agent before why, and answers with the service as it is now. */
async function tellMoved(parts: Conversations, { service, note }: LeadMoved): Promise<ServiceSessionView> {
  await parts.names.load([note.authorId]);
  parts.feed.note(service.orgId, noteView(parts.names, note), null);
  return serviceView(parts.database, parts.names, service, "staff", parts.clock());
}

function listening(web: Web, parts: Conversations): void {
  web.post(
    "/api/conversations/:id/watching",
    { schema: { tags, summary: "Read along unnoticed (lead)", params, response: { 200: Empty } } },
    async (request) => {
      await asLead(parts, request.caller, request.params.id, watchService);
      return {};
    },
  );
  web.post(
    "/api/conversations/:id/whisper",
    {
      schema: {
        tags,
        summary: "Words for the serving agent alone (lead)",
        params,
        body: WhisperDraft,
        response: { 200: NoteView },
      },
    },
    async (request) => {
      const row = await asLead(parts, request.caller, request.params.id, (work, service, lead) =>
        whisperTo(work, service, lead, request.body),
      );
      await parts.names.load([row.authorId]);
      const view = noteView(parts.names, row);
      const { orgId } = present(await parts.access.partiesOf(row.conversationId), "conversation.unknown");
      parts.feed.note(orgId, view, [row.authorId, ...(row.toId ? [row.toId] : [])]);
      return view;
    },
  );
}

/** What whoever leads a desk may do to a talk that is not their own. */
export function superviseRoutes(web: Web, parts: Conversations): void {
  const response = { 200: ServiceSessionView };
  listening(web, parts);
  web.post(
    "/api/conversations/:id/takeover",
    { schema: { tags, summary: "Become the serving agent at once (lead)", params, body: TakeOver, response } },
    async (request) => {
      const moved = await asLead(parts, request.caller, request.params.id, (work, service, lead) =>
        takeOver(work, parts.feed, service, lead, request.body),
      );
      return tellMoved(parts, moved);
    },
  );
  web.post(
    "/api/conversations/:id/reassignment",
    { schema: { tags, summary: "Send it to a group or an agent (lead)", params, body: Reassignment, response } },
    async (request) => {
      const moved = await asLead(parts, request.caller, request.params.id, (work, service, lead) =>
        reassign(work, parts.feed, service, lead, request.body),
      );
      return tellMoved(parts, moved);
    },
  );
}
