import {
  ConversationView,
  Empty,
  Id,
  MessagePage,
  OpenConversation,
  PostMessage,
  PostReceipt,
  ReadMark,
  RecallRequest,
} from "@recourse/contract";
import { z } from "zod";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { buyerOf, type Caller, viewerOf } from "../identity/index.ts";
import { conversationById, conversationsOfBuyer } from "./conversation-store.ts";
import { conversationViews } from "./conversation-view.ts";
import type { Conversations } from "./conversations.ts";
import { markRead } from "./mark-read.ts";
import { Page, readPage } from "./message-page.ts";
import { openConversation } from "./open-conversation.ts";
import { postMessage } from "./post-message.ts";
import { recallMessage } from "./recall-message.ts";

const byId = z.object({ id: Id });
const tags = ["conversations"];

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
    (request) => readPage(parts, request.caller, request.params.id, request.query),
  );
}

async function viewOf(parts: Conversations, caller: Caller, id: string): Promise<ConversationView> {
  const { side } = await parts.access.enterToRead(caller, id);
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
}

/** Threads and their messages, for whoever is part of them. */
export function threadRoutes(web: Web, parts: Conversations): void {
  readRoutes(web, parts);
  writeRoutes(web, parts);
}
