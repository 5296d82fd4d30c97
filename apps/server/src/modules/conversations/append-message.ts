import type { MessageBody, SystemNoteCode } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { type MessageDraft, seal } from "./message-draft.ts";
import { type Stored, storeMessages } from "./message-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

/** Stores a message inside a transaction that does more; it reaches the sides after commit. */
export async function appendMessage(work: Work, feed: ThreadFeed, draft: MessageDraft): Promise<Stored> {
  const [stored] = await storeMessages(work.tx, [seal(draft)]);
  const found = present(stored, "conversation.unknown");
  if (found.differs) throw new Refusal("message.client_id_reused");
  if (!found.repeated) work.afterCommit(() => feed.messages([{ draft, seq: found.seq }]));
  return found;
}

/** A note in the thread that something happened; every reader gets it in their own language. */
export function appendNote(
  work: Work,
  feed: ThreadFeed,
  conversationId: string,
  code: SystemNoteCode,
  detail: Record<string, unknown>,
): Promise<Stored> {
  const body: MessageBody = { kind: "system", code, detail };
  return appendMessage(work, feed, {
    conversationId,
    clientId: newId(work.now),
    authorKind: "system",
    authorId: null,
    at: work.now,
    body,
    quoteSeq: null,
  });
}
