import type { ServiceState } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

export interface ConversationRow {
  readonly id: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly lastSeq: number;
  readonly lastMessageAt: Date | null;
  readonly buyerReadSeq: number;
  readonly staffReadSeq: number;
  readonly waitingSince: Date | null;
  readonly sessionId: string | null;
  readonly sessionState: ServiceState | "none";
}
const columns = (sql: Sql | Tx) => sql`c.id, c.org_id AS "orgId", c.buyer_id AS "buyerId", c.last_seq AS "lastSeq",
  c.last_message_at AS "lastMessageAt", c.buyer_read_seq AS "buyerReadSeq", c.staff_read_seq AS "staffReadSeq",
  c.waiting_since AS "waitingSince", c.session_id AS "sessionId", c.session_state AS "sessionState"`;

export async function findOrInsertConversation(
  tx: Tx,
  id: string,
  orgId: string,
  buyerId: string,
  now: Date,
): Promise<ConversationRow> {
  await tx`INSERT INTO conversations.conversations (id, org_id, buyer_id, created_at) VALUES (${id}, ${orgId}, ${buyerId}, ${now})
    ON CONFLICT (org_id, buyer_id) DO NOTHING`;
  const [row] = await tx<ConversationRow[]>`SELECT ${columns(tx)} FROM conversations.conversations c
    WHERE c.org_id = ${orgId} AND c.buyer_id = ${buyerId} FOR UPDATE`;
  return row!;
}
export async function conversationById(sql: Sql | Tx, id: string): Promise<ConversationRow | null> {
  const [row] = await sql<
    ConversationRow[]
  >`SELECT ${columns(sql)} FROM conversations.conversations c WHERE c.id = ${id}`;
  return row ?? null;
}
export const conversationsById = (sql: Sql | Tx, ids: readonly string[]) =>
  sql<
    ConversationRow[]
  >`SELECT ${columns(sql)} FROM conversations.conversations c WHERE c.id = ANY(${ids as string[]}::uuid[])`;
export async function lockConversation(tx: Tx, id: string): Promise<ConversationRow | null> {
  const [row] = await tx<
    ConversationRow[]
  >`SELECT ${columns(tx)} FROM conversations.conversations c WHERE c.id = ${id} FOR UPDATE`;
  return row ?? null;
}
export const conversationsOfBuyer = (sql: Sql | Tx, buyerId: string) =>
  sql<ConversationRow[]>`SELECT ${columns(sql)} FROM conversations.conversations c
    WHERE c.buyer_id = ${buyerId} ORDER BY c.last_message_at DESC NULLS LAST LIMIT 200`;

/** The buyer waits for a person from now on, unless they were waiting already. */
export async function markWaiting(tx: Tx, id: string, now: Date): Promise<void> {
  await tx`UPDATE conversations.conversations SET waiting_since = ${now} WHERE id = ${id} AND waiting_since IS NULL`;
}

/** Read marks only move forward, and never past the last message. Null when nothing moved. */
export async function moveReadMark(
  sql: Sql | Tx,
  id: string,
  side: "buyer" | "staff",
  seq: number,
): Promise<number | null> {
  const column = side === "buyer" ? sql`buyer_read_seq` : sql`staff_read_seq`;
  const [row] = await sql<
    { seq: number }[]
  >`UPDATE conversations.conversations SET ${column} = least(${seq}::int, last_seq)
    WHERE id = ${id} AND ${column} < least(${seq}::int, last_seq) RETURNING ${column} AS seq`;
  return row?.seq ?? null;
}

/**
 * Threads in which the buyer said something that nobody dealt with: what a crash may have left unanswered. With the bot
 * that is whatever it has not read, though its own words came later; elsewhere, what was said after the last service
 * was settled ("thank you" said before that is no question).
 */
export const unattended = (sql: Sql | Tx) =>
  sql<
    { id: string }[]
  >`SELECT c.id FROM conversations.conversations c LEFT JOIN conversations.service_sessions s ON s.id = c.session_id
    WHERE (c.session_state = 'with_bot'
        OR (c.waiting_since IS NOT NULL AND c.session_state IN ('none', 'closed', 'lapsed', 'resolved', 'snoozed')))
      AND EXISTS (SELECT FROM conversations.messages m WHERE m.conversation_id = c.id AND m.author_kind = 'buyer' AND m.kind <> 'recall'
        AND m.seq > greatest(s.bot_seq, (SELECT max(seq) FROM conversations.messages e WHERE e.conversation_id = c.id
          AND e.author_kind = 'system' AND e.body ->> 'code' IN ('session.resolved', 'session.lapsed')), 0))`;
