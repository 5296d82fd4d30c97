import {
  type BotTurn,
  type Conversations,
  conversationById,
  messagesBefore,
  servicesById,
} from "../conversations/index.ts";
import { answerOf, type StarterTopic, topicById, voicesByTopic } from "../knowledge/index.ts";
import { liveAnswer } from "./answer-topic.ts";
import { valuesOf } from "./answer-values.ts";
import { readMemory } from "./bot-memory.ts";
import type { Said } from "./outcomes.ts";
import { cardsOf } from "./turn-words.ts";
import type { Understand } from "./understand.ts";

type Language = "zh" | "en";

export interface Suggestion {
  readonly topicId: string;
  /** In the agent's language, like the playbook; the answer is in the buyer's. */
  readonly title: string;
  readonly answer: string;
  /** Answered from what is true now, not from knowledge alone. */
  readonly live: boolean;
  readonly playbook: Readonly<Record<"think" | "ask" | "promise" | "never", readonly string[]>>;
}

/** The buyer's last words and the service they belong to, as if the bot were still to answer them. */
async function lastTurn(conversations: Conversations, conversationId: string): Promise<BotTurn | null> {
  const { writer } = conversations.database;
  const conversation = await conversationById(writer, conversationId);
  const [service] = conversation?.sessionId ? await servicesById(writer, [conversation.sessionId]) : [];
  const rows = await messagesBefore(writer, conversationId, 2_147_483_647, 20);
  const last = rows.filter((row) => row.authorKind === "buyer" && row.body?.kind === "text").at(-1);
  return service && last ? { service, unread: [last] } : null;
}

const playbookIn = ({ playbook }: StarterTopic, language: Language): Suggestion["playbook"] => ({
  think: playbook.think[language],
  ask: playbook.ask[language],
  promise: playbook.promise[language],
  never: playbook.never[language],
});

/**
 * Drafts for the agent, at most three: what fits the buyer's last words, said from live facts where they speak, with the
 * playbook of the topic. Nothing is sent.
 */
export const suggest =
  (conversations: Conversations, understand: Understand) =>
  async (conversationId: string, orgId: string, reader: Language): Promise<Suggestion[]> => {
    const turn = await lastTurn(conversations, conversationId);
    const body = turn?.unread[0]?.body;
    if (!turn || body?.kind !== "text") return [];
    const understood = understand(body.text, { audience: "buyer", misses: 0 });
    const cards = await cardsOf(conversations, turn);
    const memory = readMemory(turn.service.botMemory);
    const said: Said = { text: body.text, language: understood.signals.language, cards, memory };
    const orderNumber = understood.elements.orderNumber ?? cards.orderNumber ?? memory.orderNumber;
    const [voices, values] = await Promise.all([
      voicesByTopic(conversations.database, orgId),
      valuesOf(conversations, orgId, said),
    ]);
    const topics = understood.topics.slice(0, 3).flatMap(({ id }) => topicById(id) ?? []);
    return Promise.all(
      topics.map(async (topic) => {
        const live = await liveAnswer(conversations, turn, said, topic, orderNumber);
        const answer = live?.text ?? answerOf(topic, voices.get(topic.id), said.language, values);
        const playbook = playbookIn(topic, reader);
        return { topicId: topic.id, title: topic.title[reader], answer, live: live !== null, playbook };
      }),
    );
  };
