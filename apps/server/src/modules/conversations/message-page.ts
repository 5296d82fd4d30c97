import type { MessagePage } from "@recourse/contract";
import { z } from "zod";
import { present } from "../../platform/refusal.ts";
import type { Tx } from "../../platform/sql-type.ts";
import { type Caller, personOf, viewerOf } from "../identity/index.ts";
import { conversationById } from "./conversation-store.ts";
import type { Conversations } from "./conversations.ts";
import { messagesAfter, messagesBefore } from "./message-store.ts";
import { messageViews } from "./message-view.ts";

export const Page = z.object({
  afterSeq: z.coerce.number().int().min(0).optional(),
  beforeSeq: z.coerce.number().int().min(1).optional(),
  /** The page has this message in its middle, where there is enough on both sides. */
  aroundSeq: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

type Asked = z.infer<typeof Page>;

async function rowsOf(tx: Tx, id: string, { afterSeq, beforeSeq, aroundSeq, limit }: Asked) {
  if (afterSeq !== undefined) return messagesAfter(tx, id, afterSeq, limit);
  if (aroundSeq === undefined) return messagesBefore(tx, id, beforeSeq ?? 2_147_483_647, limit);
  const before = await messagesBefore(tx, id, aroundSeq, Math.floor(limit / 2));
  return [...before, ...(await messagesAfter(tx, id, aroundSeq - 1, limit - before.length))];
}

async function pageOf(parts: Conversations, caller: Caller, id: string, page: Asked): Promise<MessagePage> {
  const { rows, head } = await parts.database.read(viewerOf(caller), async (tx) => {
    const head = present(await conversationById(tx, id), "conversation.unknown");
    return { rows: await rowsOf(tx, id, page), head };
  });
  const messages = await messageViews(rows, parts.names);
  return { messages, lastSeq: head.lastSeq, buyerReadSeq: head.buyerReadSeq, staffReadSeq: head.staffReadSeq };
}

/** Messages of a thread the caller is part of or leads, oldest first: after a number, before one, around one, or the newest. */
export async function messagePage(parts: Conversations, caller: Caller, id: string, page: Asked): Promise<MessagePage> {
  const { person, parties } = await parts.access.enterToRead(caller, id);
  await parts.noteLook(person, parties);
  return pageOf(parts, caller, id, page);
}

/** The same for whoever may look something up in it. */
export async function readPage(parts: Conversations, caller: Caller, id: string, page: Asked): Promise<MessagePage> {
  const parties = await parts.access.enterToLook(caller, id);
  await parts.noteLook(personOf(caller), parties);
  return pageOf(parts, caller, id, page);
}
