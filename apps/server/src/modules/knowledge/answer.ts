import type { Database } from "../../platform/database.ts";
import { type AnswerValues, fillAnswer } from "./starter/answer-variables.ts";
import { starterTopics } from "./starter/index.ts";
import type { StarterTopic } from "./starter/starter-topic.ts";
import { type Voice, voicesOf } from "./voice-store.ts";

const topics = new Map(starterTopics.map((topic) => [topic.id, topic]));

export const topicById = (id: string): StarterTopic | null => topics.get(id) ?? null;

/** The organization's own words over a topic; empty words mean the starter's. */
export async function voicesByTopic(database: Database, orgId: string): Promise<ReadonlyMap<string, Voice>> {
  const voices = await voicesOf(database.writer, orgId);
  return new Map(
    voices.filter((voice) => voice.answerZh !== "" || voice.answerEn !== "").map((voice) => [voice.topicId, voice]),
  );
}

/** The plain answer to a topic: the organization's own words where it has them, else the starter's, filled in. */
export function answerOf(
  topic: StarterTopic,
  voice: Voice | undefined,
  language: "zh" | "en",
  values: AnswerValues,
): string {
  const own = language === "zh" ? voice?.answerZh : voice?.answerEn;
  if (own) return fillAnswer({ answers: [{ zh: [own], en: [own] }, ...topic.answers] }, language, values);
  return fillAnswer(topic, language, values);
}
