import {
  type BotOutcome,
  type BotTurn,
  type Conversations,
  completeBotTurn,
  nextBotTurn,
} from "../conversations/index.ts";
import { smallTalk, topicById } from "../knowledge/index.ts";
import { answerTopic } from "./answer-topic.ts";
import { type BotMemory, readMemory } from "./bot-memory.ts";
import { isWish, takenAsAnswer } from "./intake.ts";
import { handingOver, missing, outcomeWithoutWords, type Said, sayText, takingIn } from "./outcomes.ts";
import { cardsOf, wordsOf } from "./turn-words.ts";
import type { Understand, Understanding } from "./understand.ts";

/** What is known after this sentence: what it said, else what was said before. */
function remember(said: Said, understood: Understanding): { memory: BotMemory; gained: boolean } {
  const known = said.memory;
  const { orderNumber, problem, demand } = understood.elements;
  const wish = isWish(known, understood.topics[0]?.id) ? said.text : undefined;
  const recognised = orderNumber ?? problem ?? demand ?? wish;
  const isAnswer =
    !recognised && !["answer", "smalltalk"].includes(understood.decision) && !understood.signals.wantsHuman;
  const free = isAnswer ? takenAsAnswer(known, said.text) : {};
  const memory: BotMemory = {
    ...known,
    language: said.language,
    intent: understood.intent,
    orderNumber: orderNumber ?? said.cards.orderNumber ?? known.orderNumber,
    problem: problem ?? free.problem ?? known.problem,
    demand: demand ?? wish ?? free.demand ?? known.demand,
  };
  const gained = (["orderNumber", "problem", "demand"] as const).some((one) => memory[one] !== known[one]);
  return { memory, gained };
}

/** What follows from what was understood. */
async function outcomeOf(
  conversations: Conversations,
  turn: BotTurn,
  said: Said,
  understood: Understanding,
): Promise<BotOutcome> {
  const top = understood.topics[0]?.id;
  const { memory, gained } = remember(said, understood);
  // The second miss is ours to count: answering what we asked for is none.
  const asking = (said.memory.asked?.length ?? 0) > 0;
  const tookAnswer = asking && gained && understood.reason === "misses";
  if (understood.decision === "handoff" && !tookAnswer) return handingOver(turn, said, memory, understood.reason);
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
  if (asking && gained && (!topic || topic.id === memory.lastTopic || isWish(said.memory, topic.id)))
    return takingIn(turn, said, memory, null);
  if (!topic) return missing(turn, said, memory, understood);
  const tried = [...memory.tried, topic.id].slice(-12);
  return answerTopic(conversations, turn, said, topic, { ...memory, lastTopic: topic.id, tried });
}

async function decide(conversations: Conversations, understand: Understand, turn: BotTurn): Promise<BotOutcome> {
  const memory = readMemory(turn.service.botMemory);
  const text = wordsOf(turn.unread);
  const cards = await cardsOf(conversations, turn);
  await conversations.names.load([turn.service.buyerId]);
  const language = memory.language ?? conversations.names.person(turn.service.buyerId)?.language ?? "zh";
  if (text === "") return outcomeWithoutWords(turn, { text, language, cards, memory });
  const understood = understand(text, {
    audience: "buyer",
    misses: turn.service.botMisses,
    language,
    lastTopic: memory.lastTopic,
    order: cards.orderStage ? { stage: cards.orderStage } : undefined,
    product: cards.productId ? { title: cards.productTitle ?? "" } : undefined,
  });
  return outcomeOf(conversations, turn, { text, language: understood.signals.language, cards, memory }, understood);
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
