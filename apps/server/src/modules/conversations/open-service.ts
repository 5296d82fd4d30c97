import type { Entrance, MessageBody } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import type { Fact } from "../../platform/fact.ts";
import { idNamed, newId } from "../../platform/ids.ts";
import { present } from "../../platform/refusal.ts";
import { joinCase, openMatter, record } from "../cases/index.ts";
import { appendMessage, appendNote } from "./append-message.ts";
import type { ConversationRow } from "./conversation-store.ts";
import { serviceTimes } from "./service-clocks.ts";
import { keepClock } from "./service-moves.ts";
import { insertService, lockService, markReadByBot, type ServiceRow } from "./service-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

/** A service began; whoever greets (the bot) hears of it in the same transaction. */
export type ServiceOpened = Fact<"service.opened", { conversationId: string; entrance: Entrance; returning: boolean }>;

/** The card an entrance attaches, as the buyer's own message; named, so that coming in again adds nothing. */
export async function attachCard(
  work: Work,
  feed: ThreadFeed,
  to: Pick<ServiceRow, "id" | "conversationId" | "buyerId">,
  card: MessageBody,
): Promise<void> {
  const about = "productId" in card ? card.productId : "orderId" in card ? card.orderId : "";
  await appendMessage(work, feed, {
    conversationId: to.conversationId,
    clientId: idNamed("entrance card", to.id, about),
    authorKind: "buyer",
    authorId: to.buyerId,
    at: work.now,
    body: card,
    quoteSeq: null,
  });
}

/** What the matter is about when the entrance says so: an order, by which the shop's talk and the platform's find each other. */
const aboutOf = (entrance: Entrance) =>
  "orderId" in entrance && entrance.orderId ? { kind: "order", id: entrance.orderId } : null;

/**
 * Opens a service in the thread and the case file of its matter; the conversation must be locked. The card comes before
 * the greeting, so that the greeting's first questions are about it.
 */
export async function openService(
  work: Work,
  feed: ThreadFeed,
  conversation: ConversationRow,
  entrance: Entrance,
  card: MessageBody | null = null,
): Promise<ServiceRow> {
  const { orgId, buyerId } = conversation;
  const about = aboutOf(entrance);
  const file = await openMatter(work, { orgId, buyerId }, about);
  const id = newId(work.now);
  const dueAt = new Date(work.now.getTime() + serviceTimes.botSilence);
  await insertService(work.tx, {
    id,
    orgId,
    buyerId,
    conversationId: conversation.id,
    caseId: file.id,
    caseNumber: file.number,
    entrance,
    openedAt: work.now,
    dueAt,
  });
  await joinCase(work, file.id, { kind: "service_session", id, orgId, about });
  const opener = { kind: "buyer", id: buyerId } as const;
  await record(work, file.id, "service.opened", opener, { serviceId: id, entrance }, { orgId });
  const service = present(await lockService(work.tx, id), "service_session.none_open");
  await keepClock(work, service);
  await appendNote(work, feed, conversation.id, "session.opened", { caseNumber: file.number });
  if (card) await attachCard(work, feed, service, card);
  const opened: ServiceOpened = {
    kind: "service.opened",
    orgId,
    subject: { kind: "service_session", id },
    payload: { conversationId: conversation.id, entrance, returning: conversation.sessionId !== null },
  };
  await work.publish(opened);
  // The greeting was about the card; after a crash nobody must answer it as if it had been a question.
  if (card) await markReadByBot(work.tx, id);
  work.afterCommit(() => feed.service(service));
  return service;
}
