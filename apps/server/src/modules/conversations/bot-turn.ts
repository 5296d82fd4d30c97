import type { MessageBody } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { idNamed } from "../../platform/ids.ts";
import { appendMessage } from "./append-message.ts";
import { conversationById } from "./conversation-store.ts";
import { type HandOver, handOver } from "./hand-over.ts";
import { type MessageRow, messagesAfter } from "./message-store.ts";
import { lockForMove } from "./service-moves.ts";
import { type ServiceRow, saveBotMemory, servicesById } from "./service-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

/** What the bot has to answer: the buyer's messages it has not read yet, in order. */
export interface BotTurn {
  readonly service: ServiceRow;
  readonly unread: readonly MessageRow[];
}

export interface BotOutcome {
  readonly replies: readonly MessageBody[];
  readonly misses: number;
  readonly memory: Readonly<Record<string, unknown>>;
  readonly handOver: HandOver | null;
}

/** The next turn in a thread; null when the bot is not on duty there or everything is answered. */
export async function nextBotTurn(database: Database, conversationId: string): Promise<BotTurn | null> {
  const conversation = await conversationById(database.writer, conversationId);
  if (conversation?.sessionState !== "with_bot" || !conversation.sessionId) return null;
  const [service] = await servicesById(database.writer, [conversation.sessionId]);
  if (!service) return null;
  const rows = await messagesAfter(database.writer, conversationId, service.botSeq, 50);
  const unread = rows.filter((row) => row.authorKind === "buyer" && row.kind !== "recall");
  return unread.length > 0 ? { service, unread } : null;
}

/**
 * Makes the bot's answer true: replies, memory, hand-over, in one transaction. Replies are named by the message they
 * answer, so a turn that is done again after a crash says nothing twice. Nothing happens when a person took over meanwhile.
 */
export async function completeBotTurn(
  database: Database,
  feed: ThreadFeed,
  turn: BotTurn,
  outcome: BotOutcome,
): Promise<void> {
  const botSeq = turn.unread.at(-1)!.seq;
  const { conversationId, orgId } = turn.service;
  await database.transact(async (work) => {
    const service = await lockForMove(work, orgId, turn.service.id);
    if (service.state !== "with_bot" || service.botSeq >= botSeq) return;
    for (const [index, body] of outcome.replies.entries()) {
      const clientId = idNamed("bot reply", service.id, botSeq, index);
      await appendMessage(work, feed, {
        conversationId,
        clientId,
        authorKind: "bot",
        authorId: null,
        at: work.now,
        body,
        quoteSeq: null,
      });
    }
    await saveBotMemory(work.tx, service.id, { botSeq, botMisses: outcome.misses, botMemory: outcome.memory });
    if (outcome.handOver) {
      await handOver(work, feed, service, { actor: "bot", who: { kind: "bot", id: null } }, outcome.handOver);
    }
  });
}
