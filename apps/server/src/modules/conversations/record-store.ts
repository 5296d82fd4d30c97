import type { AuthorKind } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

export interface TraceRow {
  readonly serviceId: string;
  readonly seq: number;
  readonly at: Date;
  readonly authorKind: AuthorKind;
  readonly authorId: string | null;
  readonly kind: string;
  readonly code: string | null;
  readonly by: string | null;
}
/** A service's own part of its thread: from its opening note to before the next one. */
export const tracesOf = (sql: Sql | Tx, serviceIds: readonly string[]) =>
  sql<TraceRow[]>`
  WITH part AS (
    SELECT s.id, s.conversation_id, o.seq AS first, (SELECT min(n.seq) FROM conversations.messages n
      WHERE n.conversation_id = s.conversation_id AND n.seq > o.seq AND n.kind = 'system' AND n.body ->> 'code' = 'session.opened') AS next
    FROM conversations.service_sessions s JOIN conversations.messages o ON o.conversation_id = s.conversation_id
      AND o.kind = 'system' AND o.body ->> 'code' = 'session.opened' AND o.at = s.opened_at
    WHERE s.id = ANY(${serviceIds as string[]}::uuid[]))
  SELECT p.id AS "serviceId", m.seq, m.at, m.author_kind AS "authorKind", m.author_id AS "authorId", m.kind,
    CASE WHEN m.kind = 'system' THEN m.body ->> 'code' END AS code,
    CASE WHEN m.kind = 'system' THEN m.body -> 'detail' ->> 'by' END AS by
  FROM part p JOIN conversations.messages m ON m.conversation_id = p.conversation_id
    AND m.seq >= p.first AND (p.next IS NULL OR m.seq < p.next)
  ORDER BY p.id, m.seq`;

/** The service under way, or the last one, of each of these threads. */
export const currentServices = async (sql: Sql | Tx, conversationIds: readonly string[]): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`SELECT session_id AS id FROM conversations.conversations
    WHERE id = ANY(${conversationIds as string[]}::uuid[]) AND session_id IS NOT NULL`;
  return rows.map(({ id }) => id);
};

export const activeSince = async (sql: Sql | Tx, since: Date): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`SELECT s.id FROM conversations.service_sessions s
    JOIN conversations.conversations c ON c.id = s.conversation_id
    WHERE s.opened_at > ${since} OR s.ended_at > ${since} OR s.rated_at > ${since}
      OR (c.session_id = s.id AND c.last_message_at > ${since}) ORDER BY s.opened_at`;
  return rows.map(({ id }) => id);
};
