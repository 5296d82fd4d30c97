import {
  ConversationView,
  Empty,
  HandOverRequest,
  Id,
  MessagePage,
  type MessageView,
  NoteDraft,
  NoteView,
  OpenConversation,
  PostMessage,
  PostReceipt,
  RatingDraft,
  ReadMark,
  RecallRequest,
  ServiceSessionView,
  Transfer,
} from "@recourse/contract";
import { z } from "zod";
import type { Work } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { buyerOf, type Caller, viewerOf } from "../identity/index.ts";
import { conversationById, conversationsOfBuyer } from "./conversation-store.ts";
import { conversationViews } from "./conversation-view.ts";
import type { Conversations } from "./conversations.ts";
import { claimService, moveBy, rateService, resolveService, transferService } from "./end-service.ts";
import { handOver } from "./hand-over.ts";
import { markRead } from "./mark-read.ts";
import { insertNote, messagesAfter, messagesBefore, notesOf } from "./message-store.ts";
import { messageViews } from "./message-view.ts";
import { openConversation } from "./open-conversation.ts";
import { postMessage } from "./post-message.ts";
import { recallMessage } from "./recall-message.ts";
import { lockForMove } from "./service-moves.ts";
import type { ServiceRow } from "./service-store.ts";
import { serviceView } from "./service-view.ts";

const byId = z.object({ id: Id });
const Page = z.object({
  afterSeq: z.coerce.number().int().min(0).optional(),
  beforeSeq: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const tags = ["conversations"];

/** Messages of a thread the caller is part of, oldest first: after a number, before one, or the newest. */
export async function messagePage(
  parts: Conversations,
  caller: Caller,
  id: string,
  page: z.infer<typeof Page>,
): Promise<MessagePage> {
  await parts.access.enter(caller, id);
  const { rows, head } = await parts.database.read(viewerOf(caller), async (tx) => {
    const head = present(await conversationById(tx, id), "conversation.unknown");
    const rows =
      page.afterSeq === undefined
        ? await messagesBefore(tx, id, page.beforeSeq ?? 2_147_483_647, page.limit)
        : await messagesAfter(tx, id, page.afterSeq, page.limit);
    return { rows, head };
  });
  const messages: MessageView[] = await messageViews(rows, parts.names);
  return { messages, lastSeq: head.lastSeq, buyerReadSeq: head.buyerReadSeq, staffReadSeq: head.staffReadSeq };
}

function readRoutes(web: Web, parts: Conversations): void {
  web.post(
    "/api/conversations",
    {
      schema: {
        tags,
        summary: "Come in by an entrance; finds or begins the thread",
        body: OpenConversation,
        response: { 200: ConversationView },
      },
    },
    async (request) => {
      const buyer = buyerOf(request.caller);
      const id = await openConversation(parts.database, parts.feed, buyer, request.body);
      return viewOf(parts, request.caller, id);
    },
  );
  web.get(
    "/api/conversations",
    { schema: { tags, summary: "My threads", response: { 200: z.array(ConversationView) } } },
    async (request) => {
      const buyer = buyerOf(request.caller);
      const rows = await parts.database.read(viewerOf(buyer), (tx) => conversationsOfBuyer(tx, buyer.personId));
      return conversationViews(parts.database, parts.names, rows, "buyer", parts.clock());
    },
  );
  web.get(
    "/api/conversations/:id",
    { schema: { tags, summary: "One thread", params: byId, response: { 200: ConversationView } } },
    (request) => viewOf(parts, request.caller, request.params.id),
  );
  web.get(
    "/api/conversations/:id/messages",
    {
      schema: {
        tags,
        summary: "Messages, oldest first",
        params: byId,
        querystring: Page,
        response: { 200: MessagePage },
      },
    },
    (request) => messagePage(parts, request.caller, request.params.id, request.query),
  );
}

async function viewOf(parts: Conversations, caller: Caller, id: string): Promise<ConversationView> {
  const { side } = await parts.access.enter(caller, id);
  const row = present(
    await parts.database.read(viewerOf(caller), (tx) => conversationById(tx, id)),
    "conversation.unknown",
  );
  const [view] = await conversationViews(parts.database, parts.names, [row], side, parts.clock());
  return present(view, "conversation.unknown");
}

function writeRoutes(web: Web, parts: Conversations): void {
  web.post(
    "/api/conversations/:id/messages",
    {
      schema: {
        tags,
        summary: "Post a message; the socket's way without a socket",
        params: byId,
        body: PostMessage.omit({ conversationId: true }),
        response: { 200: PostReceipt },
      },
    },
    (request) => postMessage(parts, request.caller, { ...request.body, conversationId: request.params.id }),
  );
  web.put(
    "/api/conversations/:id/read",
    { schema: { tags, summary: "Read up to here", params: byId, body: ReadMark, response: { 200: Empty } } },
    async (request) => {
      await markRead(parts, request.caller, request.params.id, request.body.seq);
      return {};
    },
  );
  web.post(
    "/api/conversations/:id/recall",
    {
      schema: {
        tags,
        summary: "Take a message back within two minutes",
        params: byId,
        body: RecallRequest,
        response: { 200: Empty },
      },
    },
    async (request) => {
      const participant = await parts.access.enter(request.caller, request.params.id);
      await recallMessage(parts.database, parts.feed, participant, request.params.id, request.body.seq);
      return {};
    },
  );
  web.get(
    "/api/conversations/:id/notes",
    { schema: { tags, summary: "Internal notes (staff)", params: byId, response: { 200: z.array(NoteView) } } },
    async (request) => {
      await parts.access.enterAsStaff(request.caller, request.params.id);
      const rows = await parts.database.read(viewerOf(request.caller), (tx) => notesOf(tx, request.params.id));
      await parts.names.load(rows.map((row) => row.authorId));
      return rows.map((row) => noteView(parts, row));
    },
  );
  web.post(
    "/api/conversations/:id/notes",
    {
      schema: {
        tags,
        summary: "Write an internal note (staff)",
        params: byId,
        body: NoteDraft,
        response: { 200: NoteView },
      },
    },
    async (request) => {
      const { person, parties } = await parts.access.enterAsStaff(request.caller, request.params.id);
      const row = await parts.database.transact((work) =>
        insertNote(work.tx, {
          id: request.body.clientId,
          orgId: parties.orgId,
          conversationId: parties.id,
          authorId: person.personId,
          at: work.now,
          text: request.body.text,
        }),
      );
      await parts.names.load([row.authorId]);
      const view = noteView(parts, row);
      parts.feed.note(parties.orgId, view);
      return view;
    },
  );
}

function noteView(parts: Conversations, row: Awaited<ReturnType<typeof insertNote>>): NoteView {
  const author = parts.names.person(row.authorId);
  return {
    id: row.id,
    conversationId: row.conversationId,
    afterSeq: row.afterSeq,
    at: row.at.toISOString(),
    text: row.text,
    author: { id: row.authorId, name: author?.name ?? "", agentNumber: author?.agentNumber ?? null },
  };
}

/** Locks the thread's current service and lets `move` decide; answers with the service as this side sees it. */
async function moveService(
  parts: Conversations,
  caller: Caller,
  id: string,
  move: (
    work: Work,
    service: ServiceRow,
    entered: Awaited<ReturnType<Conversations["access"]["enter"]>>,
  ) => Promise<ServiceRow>,
): Promise<ServiceSessionView> {
  const entered = await parts.access.enter(caller, id);
  const service = await parts.database.transact(async (work) => {
    const conversation = present(await conversationById(work.tx, id), "conversation.unknown");
    const locked = await lockForMove(
      work,
      entered.parties.orgId,
      present(conversation.sessionId, "service_session.none_open"),
    );
    return move(work, locked, entered);
  });
  return serviceView(parts.database, parts.names, service, entered.side, parts.clock());
}

function serviceRoutes(web: Web, parts: Conversations): void {
  const { feed } = parts;
  const response = { 200: ServiceSessionView };
  web.post(
    "/api/conversations/:id/handover",
    { schema: { tags, summary: "I want a person (buyer)", params: byId, body: HandOverRequest, response } },
    (request) => {
      buyerOf(request.caller);
      return moveService(parts, request.caller, request.params.id, async (work, service, entered) => {
        const { group, summary } = parts.briefing.of(service);
        return handOver(work, feed, service, moveBy(entered), {
          group,
          summary,
          agentNumber: request.body.agentNumber,
        });
      });
    },
  );
  web.post(
    "/api/conversations/:id/resolution",
    { schema: { tags, summary: "The matter is settled", params: byId, response } },
    (request) =>
      moveService(parts, request.caller, request.params.id, (work, service, entered) =>
        resolveService(work, feed, service, entered),
      ),
  );
  web.put(
    "/api/conversations/:id/rating",
    { schema: { tags, summary: "Rate the service (buyer)", params: byId, body: RatingDraft, response } },
    (request) => {
      buyerOf(request.caller);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        rateService(work, feed, service, request.body),
      );
    },
  );
  web.post(
    "/api/conversations/:id/transfer",
    { schema: { tags, summary: "To another group or colleague, with a note", params: byId, body: Transfer, response } },
    async (request) => {
      const { person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        transferService(work, feed, service, person, request.body),
      );
    },
  );
  web.post(
    "/api/conversations/:id/claim",
    { schema: { tags, summary: "Take a waiting service (agent)", params: byId, response } },
    async (request) => {
      const { person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        claimService(work, service, person),
      );
    },
  );
}

export function conversationRoutes(web: Web, parts: Conversations): void {
  readRoutes(web, parts);
  writeRoutes(web, parts);
  serviceRoutes(web, parts);
}
