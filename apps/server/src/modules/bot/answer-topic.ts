import type { MessageBody } from "@recourse/contract";
import { type BotOutcome, type BotTurn, type Conversations, orderCard } from "../conversations/index.ts";
import { organizationById } from "../identity/index.ts";
import { answerOf, type StarterTopic, voicesByTopic } from "../knowledge/index.ts";
import { valuesOf } from "./answer-values.ts";
import type { BotMemory } from "./bot-memory.ts";
import { words } from "./bot-words.ts";
import { needsIntake } from "./intake.ts";
import { liveAnswers } from "./live/live-answers.ts";
import { loadSituation } from "./live/load-situation.ts";
import type { LiveAnswer } from "./live/situation.ts";
import { handingOver, type Said, sayText, takingIn } from "./outcomes.ts";

/** What live facts say to a topic; null where they say nothing and plain knowledge answers. */
export async function liveAnswer(
  conversations: Conversations,
  turn: BotTurn,
  said: Said,
  topic: StarterTopic,
  orderNumber: string | undefined,
): Promise<LiveAnswer | null> {
  if (!topic.liveFact) return null;
  const { buyerId, orgId } = turn.service;
  const organization = await organizationById(conversations.database.writer, orgId);
  const situation = await loadSituation(
    conversations.database,
    { side: "buyer", personId: buyerId },
    {
      buyerId,
      merchantId: organization?.kind === "merchant" ? orgId : null,
      text: said.text,
      orderNumber,
      cardOrderId: said.cards.orderId,
      cardProductId: said.cards.productId,
      topic: topic.liveFact,
      now: conversations.clock(),
      language: said.language,
      shopName: organization?.name ?? "",
    },
  );
  return liveAnswers[topic.liveFact](situation);
}

/** The card of the order an answer is about, unless it is the one on the table already. */
async function cardShown(
  conversations: Conversations,
  turn: BotTurn,
  said: Said,
  live: LiveAnswer,
): Promise<MessageBody[]> {
  if (!live.showOrder || live.showOrder === said.cards.orderId) return [];
  const { buyerId } = turn.service;
  const viewer = { side: "buyer", personId: buyerId } as const;
  return [await orderCard(conversations.database, viewer, { orgId: null, buyerId }, live.showOrder)];
}

/** A topic's answer: from live facts where they speak, else from knowledge; a trouble goes on to its intake. */
export async function answerTopic(
  conversations: Conversations,
  turn: BotTurn,
  said: Said,
  topic: StarterTopic,
  memory: BotMemory,
): Promise<BotOutcome> {
  const live = await liveAnswer(conversations, turn, said, topic, memory.orderNumber);
  if (live) {
    const replies = [...(await cardShown(conversations, turn, said, live)), sayText(live.text, live.chips)];
    if (live.handOver) return handingOver(turn, said, memory, live.handOver, replies);
    return { replies, misses: 0, memory: { ...memory }, handOver: null };
  }
  const voices = await voicesByTopic(conversations.database, turn.service.orgId);
  const values = await valuesOf(conversations, turn.service.orgId, said);
  const text = answerOf(topic, voices.get(topic.id), said.language, values);
  if (needsIntake(topic.id)) return takingIn(turn, said, memory, text);
  return { replies: [sayText(text, [words.human[said.language]])], misses: 0, memory: { ...memory }, handOver: null };
}
