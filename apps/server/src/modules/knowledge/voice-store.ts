import type { Sql, Tx } from "../../platform/sql.ts";

export interface Voice {
  readonly topicId: string;
  readonly answerZh: string;
  readonly answerEn: string;
}

/** The newest version of each topic an organization says in its own words. */
export const voicesOf = (sql: Sql | Tx, orgId: string) =>
  sql<Voice[]>`SELECT DISTINCT ON (topic_id) topic_id AS "topicId", answer_zh AS "answerZh", answer_en AS "answerEn"
    FROM knowledge.voices WHERE org_id = ${orgId} ORDER BY topic_id, version DESC`;

/** A new version; earlier ones stay. Both answers empty: back to the starter's words. */
export async function insertVoice(tx: Tx, orgId: string, voice: Voice, authorId: string, now: Date): Promise<void> {
  await tx`INSERT INTO knowledge.voices (org_id, topic_id, version, answer_zh, answer_en, author_id, at)
    SELECT ${orgId}, ${voice.topicId}, coalesce(max(version), 0) + 1, ${voice.answerZh}, ${voice.answerEn}, ${authorId}, ${now}
    FROM knowledge.voices WHERE org_id = ${orgId} AND topic_id = ${voice.topicId}`;
}
