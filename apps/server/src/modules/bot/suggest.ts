import { type Conversations, messagesBefore } from "../conversations/index.ts";
import { answerOf, topicById, voicesByTopic } from "../knowledge/index.ts";
import { valuesOf } from "./answer-values.ts";
import type { Understand } from "./understand.ts";

export interface Suggestion {
  readonly topicId: string;
  readonly title: string;
  readonly answer: string;
}

/** Knowledge that fits the buyer's last words, for the agent to use with one key; at most three. */
export const suggest =
  (conversations: Conversations, understand: Understand) =>
  async (conversationId: string, orgId: string): Promise<Suggestion[]> => {
    const rows = await messagesBefore(conversations.database.writer, conversationId, 2_147_483_647, 20);
    const last = rows.filter((row) => row.authorKind === "buyer" && row.body?.kind === "text").at(-1);
    if (last?.body?.kind !== "text") return [];
    const understood = understand(last.body.text, { audience: "buyer", misses: 0 });
    const voices = await voicesByTopic(conversations.database, orgId);
    const values = await valuesOf(conversations, orgId, { cards: {} });
    const { language } = understood.signals;
    return understood.topics.slice(0, 3).flatMap(({ id }) => {
      const topic = topicById(id);
      return topic
        ? [{ topicId: id, title: topic.title[language], answer: answerOf(topic, voices.get(id), language, values) }]
        : [];
    });
  };
