import { recallWindowSeconds } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { appendMessage } from "./append-message.ts";
import type { Participant } from "./conversation-access.ts";
import { lockConversation } from "./conversation-store.ts";
import { messageAt, moveToRecalled } from "./message-store.ts";
import { authorKindOf } from "./post-message.ts";
import type { ThreadFeed } from "./thread-feed.ts";

/**
 * Takes one's own message back within two minutes. What it said moves to the audit copy; a numbered entry tells both
 * sides, also those who were away. Refuses with message.unknown, .recall_not_author, .already_recalled, .recall_too_late.
 */
export async function recallMessage(
  database: Database,
  feed: ThreadFeed,
  participant: Participant,
  conversationId: string,
  seq: number,
): Promise<void> {
  const me = participant.person.personId;
  await database.transact(async (work) => {
    present(await lockConversation(work.tx, conversationId), "conversation.unknown");
    const message = present(await messageAt(work.tx, conversationId, seq), "message.unknown");
    if (message.authorId !== me) throw new Refusal("message.recall_not_author");
    if (message.kind === "recalled") throw new Refusal("message.already_recalled");
    if (message.kind === "recall") throw new Refusal("message.unknown");
    if (work.now.getTime() - message.at.getTime() > recallWindowSeconds * 1000)
      throw new Refusal("message.recall_too_late");
    await moveToRecalled(work.tx, conversationId, seq, me, work.now);
    await appendMessage(work, feed, {
      conversationId,
      clientId: newId(work.now),
      authorKind: authorKindOf(participant),
      authorId: me,
      at: work.now,
      body: { kind: "recall", seq },
      quoteSeq: null,
    });
  });
}
