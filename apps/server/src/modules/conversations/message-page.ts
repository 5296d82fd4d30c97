import type { MessagePage } from "@recourse/contract";
import { z } from "zod";
import { present } from "../../platform/refusal.ts";
import { type Caller, viewerOf } from "../identity/index.ts";
import { conversationById } from "./conversation-store.ts";
import type { Conversations } from "./conversations.ts";
import { messagesAfter, messagesBefore } from "./message-store.ts";
import { messageViews } from "./message-view.ts";

export const Page = z.object({
  afterSeq: z.coerce.number().int().min(0).optional(),
  beforeSeq: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Messages of a thread the caller is part of or leads, oldest first: after a number, before one, or the newest. */
export async function messagePage(
  parts: Conversations,
  caller: Caller,
  id: string,
  page: z.infer<typeof Page>,
): Promise<MessagePage> {
  await parts.access.enterToRead(caller, id);
  const { rows, head } = await parts.database.read(viewerOf(caller), async (tx) => {
    const head = present(await conversationById(tx, id), "conversation.unknown");
    const rows =
      page.afterSeq === undefined
        ? await messagesBefore(tx, id, page.beforeSeq ?? 2_147_483_647, page.limit)
        : await messagesAfter(tx, id, page.afterSeq, page.limit);
    return { rows, head };
  });
  const messages = await messageViews(rows, parts.names);
  return { messages, lastSeq: head.lastSeq, buyerReadSeq: head.buyerReadSeq, staffReadSeq: head.staffReadSeq };
}
