import type { MessageBody } from "@recourse/contract";
import {
  type BotOutcome,
  type BotTurn,
  type Conversations,
  completeBotTurn,
  nextBotTurn,
  orderCard,
} from "../conversations/index.ts";
import { organizationById } from "../identity/index.ts";
import { answerOf, type StarterTopic, smallTalk, topicById, voicesByTopic } from "../knowledge/index.ts";
import { valuesOf } from "./answer-values.ts";
import { type BotMemory, readMemory } from "./bot-memory.ts";
import { chipsFor, words } from "./bot-words.ts";
import { liveAnswers } from "./live/live-answers.ts";
import { loadSituation } from "./live/load-situation.ts";
import type { LiveAnswer } from "./live/situation.ts";
import { groupFor, summaryOf } from "./summary.ts";
import { type Cards, cardsOf, wordsOf } from "./turn-words.ts";
import type { Understand, Understanding } from "./understand.ts";

type Language = "zh" | "en";
const whyHandedOver: Record<string, string> = {
  explicit_wish: "买家要求人工",
  anger: "买家情绪激动",
  risk: "涉及安全或风险",
  misses: "机器人连续未答上",
};

interface Said {
  readonly text: string;
  readonly language: Language;
  readonly cards: Cards;
  readonly memory: BotMemory;
}

const sayText = (text: string, chips?: readonly string[]): MessageBody => ({
  kind: "text",
  text,
  ...(chips && chips.length > 0 ? { chips: [...chips] } : {}),
});

function handOverWords(reason: string, language: Language): string {
  if (reason === "anger") return words.sorryHandingOver[language];
  if (reason === "risk") return words.riskHandingOver[language];
  return reason === "misses" ? words.missedTwice[language] : words.handingOver[language];
}

function handingOver(
  turn: BotTurn,
  said: Said,
  memory: BotMemory,
  reason: string,
  first: readonly MessageBody[] = [],
): BotOutcome {
  const why = whyHandedOver[reason] ?? reason;
  return {
    replies: [...first, sayText(handOverWords(reason, said.language))],
    misses: 0,
    memory: { ...memory },
    handOver: { group: groupFor(memory, turn.service.entrance.kind), summary: summaryOf(memory, why, said.text) },
  };
}

async function liveAnswer(
  conversations: Conversations,
  turn: BotTurn,
  said: Said,
  topic: StarterTopic,
  orderNumber: string | undefined,
): Promise<LiveAnswer | null> {
  const answerer = topic.liveFact ? liveAnswers[topic.liveFact] : undefined;
  if (!answerer || !topic.liveFact) return null;
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
  return answerer(situation);
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

async function answering(
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
  return { replies: [sayText(text, [words.human[said.language]])], misses: 0, memory: { ...memory }, handOver: null };
}

function missing(turn: BotTurn, said: Said, memory: BotMemory, understood: Understanding): BotOutcome {
  const misses = turn.service.botMisses + 1;
  if (misses >= 2) return handingOver(turn, said, memory, "misses");
  const near = understood.topics.slice(0, 3).flatMap((one) => topicById(one.id)?.title[said.language] ?? []);
  const chips = near.length > 0 ? [...near, words.human[said.language]] : chipsFor("open", said.language);
  return { replies: [sayText(words.miss[said.language], chips)], misses, memory: { ...memory }, handOver: null };
}

/** What follows from what was understood. */
async function outcomeOf(
  conversations: Conversations,
  turn: BotTurn,
  said: Said,
  understood: Understanding,
): Promise<BotOutcome> {
  const top = understood.topics[0]?.id;
  const { orderNumber, problem, demand } = understood.elements;
  const memory: BotMemory = {
    ...said.memory,
    language: said.language,
    intent: understood.intent,
    orderNumber: orderNumber ?? said.cards.orderNumber ?? said.memory.orderNumber,
    problem: problem ?? said.memory.problem,
    demand: demand ?? said.memory.demand,
  };
  if (understood.decision === "handoff") return handingOver(turn, said, memory, understood.reason);
  if (understood.decision === "smalltalk") {
    const talk = smallTalk.find((one) => one.id === understood.reason) ?? smallTalk[0]!;
    return {
      replies: [sayText(talk.answer[said.language])],
      misses: turn.service.botMisses,
      memory: { ...memory },
      handOver: null,
    };
  }
  const topic = understood.decision === "answer" && top ? topicById(top) : null;
  if (!topic) return missing(turn, said, memory, understood);
  return answering(conversations, turn, said, topic, {
    ...memory,
    lastTopic: topic.id,
    tried: [...memory.tried, topic.id].slice(-12),
  });
}

/** A turn without words: a card or a picture alone. */
function outcomeWithoutWords(turn: BotTurn, said: Said): BotOutcome {
  const { language, cards } = said;
  const kept = {
    misses: turn.service.botMisses,
    memory: { ...said.memory, orderNumber: cards.orderNumber ?? said.memory.orderNumber },
    handOver: null,
  };
  if (cards.form) return handingOver(turn, said, { ...said.memory, ...cards.form }, "买家已填写问题单");
  const last = turn.unread.at(-1)!.kind;
  if (last === "order_card")
    return { ...kept, replies: [sayText(words.order[language](cards.orderNumber ?? ""), chipsFor("order", language))] };
  if (last === "product_card")
    return {
      ...kept,
      replies: [sayText(words.product[language](cards.productTitle ?? ""), chipsFor("product", language))],
    };
  return { ...kept, replies: [sayText(words.picture[language], [words.human[language]])] };
}

/** Answers everything the buyer said since the bot last spoke, in one turn; again while more has come meanwhile. */
export const answerBuyer =
  (conversations: Conversations, understand: Understand) =>
  async (conversationId: string): Promise<void> => {
    let answered = -1;
    for (;;) {
      const turn = await nextBotTurn(conversations.database, conversationId);
      const upTo = turn?.unread.at(-1)?.seq ?? 0;
      if (!turn || upTo <= answered) return;
      await completeBotTurn(
        conversations.database,
        conversations.feed,
        turn,
        await decide(conversations, understand, turn),
      );
      answered = upTo;
    }
  };

async function decide(conversations: Conversations, understand: Understand, turn: BotTurn): Promise<BotOutcome> {
  const memory = readMemory(turn.service.botMemory);
  const text = wordsOf(turn.unread);
  const cards = await cardsOf(conversations, turn);
  await conversations.names.load([turn.service.buyerId]);
  const preferred = memory.language ?? conversations.names.person(turn.service.buyerId)?.language ?? "zh";
  if (text === "") return outcomeWithoutWords(turn, { text, language: preferred, cards, memory });
  const understood = understand(text, {
    audience: "buyer",
    misses: turn.service.botMisses,
    language: preferred,
    lastTopic: memory.lastTopic,
  });
  return outcomeOf(conversations, turn, { text, language: understood.signals.language, cards, memory }, understood);
}
