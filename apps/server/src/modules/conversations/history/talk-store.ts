import type { MessageBody, ServiceState } from "@recourse/contract";
import type { Sql, Tx } from "../../../platform/sql.ts";
import type { HitFilter } from "./search-store.ts";

export interface TalkRow {
  readonly sessionId: string;
  readonly conversationId: string;
  readonly caseNumber: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly agentId: string | null;
  readonly groupId: string | null;
  readonly state: ServiceState;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  readonly score: number | null;
}
/** Where a page of talks begins: after the one opened at this instant with this id. */
export interface TalkPlace {
  readonly openedAt: Date;
  readonly id: string;
}
export interface TalkSpan {
  readonly from: Date | null;
  readonly to: Date | null;
}

const columns = (
  sql: Sql | Tx,
) => sql`s.id AS "sessionId", s.conversation_id AS "conversationId", s.case_number AS "caseNumber",
  s.org_id AS "orgId", s.buyer_id AS "buyerId", s.agent_id AS "agentId", s.group_id AS "groupId", s.state, s.opened_at AS "openedAt",
  s.ended_at AS "endedAt", s.score`;

/**
 * A page is read along an index from its beginning. The planner takes a policy for something that lets few rows through,
 * and would gather every row of an agent, or every run of a word, and sort them for the newest few.
 */
export const readAlongIndexes = async (tx: Tx): Promise<void> =>
  void (await tx`SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)`);

/** Talks newest first; an agent and a group are of one organization alone. Every filter is an equality or a range that an index below the policy can answer. */
export const talksPage = (
  tx: Tx,
  filter: Omit<HitFilter, "kinds">,
  { from, to }: TalkSpan,
  after: TalkPlace | null,
  limit: number,
) => {
  const { orgId, buyerIds, conversationId, agentId, groupId, state } = filter;
  return tx<TalkRow[]>`SELECT ${columns(tx)} FROM conversations.service_sessions s WHERE true
    ${orgId && !agentId && !groupId ? tx`AND s.org_id = ${orgId}` : tx``}
    ${buyerIds ? tx`AND s.buyer_id = ANY(${buyerIds as string[]}::uuid[])` : tx``}
    ${conversationId ? tx`AND s.conversation_id = ${conversationId}` : tx``}
    ${agentId ? tx`AND s.agent_id = ${agentId}` : tx``}
    ${groupId ? tx`AND s.group_id = ${groupId}` : tx``}
    ${state ? tx`AND s.state = ${state}` : tx``}
    ${from ? tx`AND s.opened_at >= ${from}` : tx``}
    ${to ? tx`AND s.opened_at < ${to}` : tx``}
    ${after ? tx`AND (s.opened_at, s.id) < (${after.openedAt}::timestamptz, ${after.id}::uuid)` : tx``}
    ORDER BY s.opened_at DESC, s.id DESC LIMIT ${limit}`;
};
/** The buyer's first words in each talk, among the first few things in it that can be found at all. `begins`: see document-number.ts. */
export const firstWordsOf = (tx: Tx, talks: readonly (TalkRow & { readonly begins: number })[]) =>
  tx<{ sessionId: string; seq: number; body: MessageBody }[]>`
    SELECT t.id AS "sessionId", said.seq, said.body
    FROM unnest(${talks.map((t) => t.sessionId)}::uuid[], ${talks.map((t) => t.buyerId)}::uuid[], ${talks.map((t) => t.begins)}::bigint[])
      AS t(id, buyer_id, begins)
    CROSS JOIN LATERAL (SELECT m.seq, m.body FROM (SELECT * FROM conversations.search_documents d WHERE d.buyer_id = t.buyer_id
        AND d.number >= t.begins ORDER BY d.number LIMIT 24) d
      JOIN conversations.messages m ON m.conversation_id = d.conversation_id AND m.seq = d.seq
      WHERE d.session_id = t.id AND d.note_id IS NULL AND m.author_kind = 'buyer' AND m.body IS NOT NULL
      ORDER BY d.number LIMIT 1) said`;

/** Those of these buyers who have a thread with the organization. */
export async function buyersOfOrganization(sql: Sql, orgId: string, buyerIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`SELECT buyer_id AS id FROM conversations.conversations
    WHERE org_id = ${orgId} AND buyer_id = ANY(${buyerIds as string[]}::uuid[])`;
  return rows.map((row) => row.id);
}
