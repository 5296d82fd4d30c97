import type { AuthorKind, MessageBody, NoteView, ServiceState } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";
import type { SealedDraft } from "./message-draft.ts";

/** What became of one draft. `repeated`: this client id had been stored before, under this number. */
export interface Stored {
  readonly conversationId: string;
  readonly clientId: string;
  readonly seq: number;
  readonly at: Date;
  readonly repeated: boolean;
  /** A repeated id whose author or content is not what was stored before. */
  readonly differs: boolean;
  /** A repeated id whose message was taken back meanwhile. */
  readonly recalled: boolean;
  readonly sessionId: string | null;
  readonly sessionState: ServiceState | "none";
}

/**
 * Stores many messages of many conversations in one statement: numbers them without gaps, finds retries by their
 * client id, moves each conversation's head. Drafts of unknown conversations come back missing. Two drafts of one
 * call must not share a client id. Fails with a unique violation when another node stored one of them meanwhile:
 * nothing is stored then, and calling again is right.
 */
export const storeMessages = (sql: Sql | Tx, drafts: readonly SealedDraft[]): Promise<Stored[]> =>
  sql<Stored[]>`
  WITH inp AS (
    SELECT * FROM unnest(${drafts.map((d) => d.conversationId)}::uuid[], ${drafts.map((d) => d.clientId)}::uuid[],
      ${drafts.map((d) => d.authorKind)}::text[], ${drafts.map((d) => d.authorId)}::uuid[], ${drafts.map((d) => d.at.toISOString())}::timestamptz[],
      ${drafts.map((d) => d.body.kind)}::text[], ${drafts.map((d) => JSON.stringify(d.body))}::text[], ${drafts.map((d) => d.quoteSeq)}::int[],
      ${drafts.map((d) => d.salt.toString("hex"))}::text[], ${drafts.map((d) => d.commitment.toString("hex"))}::text[])
      WITH ORDINALITY AS t(cid, client_id, author_kind, author_id, at, kind, body, quote_seq, salt, commitment, ord)),
  known AS (
    SELECT m.conversation_id, m.client_id, m.seq, m.at, m.kind = 'recalled' AS recalled,
      m.author_id IS DISTINCT FROM i.author_id OR (m.kind <> 'recalled' AND m.body <> i.body::jsonb) AS differs
    FROM inp i JOIN conversations.messages m ON m.conversation_id = i.cid AND m.client_id = i.client_id),
  fresh AS (
    SELECT i.*, row_number() OVER (PARTITION BY i.cid ORDER BY i.ord) AS n FROM inp i
    WHERE NOT EXISTS (SELECT FROM known k WHERE k.conversation_id = i.cid AND k.client_id = i.client_id)),
  heads AS (
    SELECT cid, count(*)::int AS n, max(at) AS at, (array_agg(author_kind ORDER BY ord DESC) FILTER (WHERE author_kind <> 'system'))[1] AS last_author,
      min(at) FILTER (WHERE author_kind = 'buyer') AS first_buyer_at
    FROM fresh GROUP BY cid),
  target AS (SELECT c.id FROM conversations.conversations c JOIN heads h ON h.cid = c.id ORDER BY c.id FOR UPDATE OF c),
  moved AS (
    UPDATE conversations.conversations c SET last_seq = c.last_seq + h.n, last_message_at = greatest(c.last_message_at, h.at),
      waiting_since = CASE WHEN h.last_author IS NULL THEN c.waiting_since
        WHEN h.last_author = 'buyer' THEN coalesce(c.waiting_since, h.first_buyer_at) END
    FROM heads h JOIN target t ON t.id = h.cid WHERE c.id = h.cid
    RETURNING c.id, c.org_id, c.buyer_id, c.last_seq - h.n AS base, c.session_id, c.session_state),
  stored AS (
    INSERT INTO conversations.messages (conversation_id, seq, org_id, buyer_id, client_id, author_kind, author_id, at, kind, body, quote_seq, salt, commitment)
    SELECT f.cid, m.base + f.n, m.org_id, m.buyer_id, f.client_id, f.author_kind, f.author_id, f.at, f.kind, f.body::jsonb, f.quote_seq,
      decode(f.salt, 'hex'), decode(f.commitment, 'hex')
    FROM fresh f JOIN moved m ON m.id = f.cid RETURNING conversation_id, client_id, seq, at)
  SELECT s.conversation_id AS "conversationId", s.client_id AS "clientId", s.seq, s.at, false AS repeated, false AS differs, false AS recalled,
    m.session_id AS "sessionId", m.session_state AS "sessionState" FROM stored s JOIN moved m ON m.id = s.conversation_id
  UNION ALL
  SELECT k.conversation_id, k.client_id, k.seq, k.at, true, k.differs, k.recalled, c.session_id, c.session_state
    FROM known k JOIN conversations.conversations c ON c.id = k.conversation_id`;

export interface MessageRow {
  readonly conversationId: string;
  readonly seq: number;
  readonly clientId: string;
  readonly authorKind: AuthorKind;
  readonly authorId: string | null;
  readonly at: Date;
  readonly kind: string;
  readonly body: MessageBody | null;
  readonly quoteSeq: number | null;
  readonly quoted: {
    readonly kind: string;
    readonly authorKind: AuthorKind;
    readonly authorId: string | null;
    readonly body: MessageBody | null;
  } | null;
}
const columns = (
  sql: Sql | Tx,
) => sql`m.conversation_id AS "conversationId", m.seq, m.client_id AS "clientId", m.author_kind AS "authorKind",
  m.author_id AS "authorId", m.at, m.kind, m.body, m.quote_seq AS "quoteSeq",
  CASE WHEN q.seq IS NOT NULL THEN jsonb_build_object('kind', q.kind, 'authorKind', q.author_kind, 'authorId', q.author_id, 'body', q.body) END AS quoted`;
const quoted = (sql: Sql | Tx) =>
  sql`LEFT JOIN conversations.messages q ON q.conversation_id = m.conversation_id AND q.seq = m.quote_seq`;

/** Everything after a number, oldest first. */
export const messagesAfter = (sql: Sql | Tx, conversationId: string, seq: number, limit: number) =>
  sql<MessageRow[]>`SELECT ${columns(sql)} FROM conversations.messages m ${quoted(sql)}
    WHERE m.conversation_id = ${conversationId} AND m.seq > ${seq} ORDER BY m.seq LIMIT ${limit}`;
/** The newest before a number, oldest first. */
export const messagesBefore = (sql: Sql | Tx, conversationId: string, seq: number, limit: number) =>
  sql<MessageRow[]>`SELECT * FROM (SELECT ${columns(sql)} FROM conversations.messages m ${quoted(sql)}
    WHERE m.conversation_id = ${conversationId} AND m.seq < ${seq} ORDER BY m.seq DESC LIMIT ${limit}) page ORDER BY seq`;
export async function messageAt(sql: Sql | Tx, conversationId: string, seq: number): Promise<MessageRow | null> {
  const [row] = await messagesAfter(sql, conversationId, seq - 1, 1);
  return row?.seq === seq ? row : null;
}
/** What our side said since an instant, for the promises in it. */
export const wordsOfStaff = (tx: Tx, conversationId: string, since: Date) =>
  tx<{ text: string; at: Date }[]>`SELECT body ->> 'text' AS text, at FROM conversations.messages
    WHERE conversation_id = ${conversationId} AND at >= ${since} AND kind = 'text' AND author_kind IN ('merchant', 'platform')
    ORDER BY seq DESC LIMIT 100`;
/** The very last entry of a thread, whoever made it. */
export async function lastEntry(tx: Tx, conversationId: string): Promise<MessageRow | null> {
  const [row] = await messagesBefore(tx, conversationId, 2_147_483_647, 1);
  return row ?? null;
}
/** The first word of our side after a message and not before an instant; the bot's is none. */
export async function firstStaffAnswer(
  sql: Sql | Tx,
  conversationId: string,
  afterSeq: number,
  notBefore: Date,
): Promise<{ readonly seq: number; readonly at: Date } | null> {
  const [row] = await sql<{ seq: number; at: Date }[]>`SELECT seq, at FROM conversations.messages
    WHERE conversation_id = ${conversationId} AND seq > ${afterSeq} AND at >= ${notBefore}
      AND author_kind IN ('merchant', 'platform') AND kind NOT IN ('recall', 'recalled') ORDER BY seq LIMIT 1`;
  return row ?? null;
}
/** What one person wrote in a thread since an instant, the latest first. */
export const recentOwnTexts = (sql: Sql | Tx, conversationId: string, authorId: string, since: Date) =>
  sql<MessageRow[]>`SELECT ${columns(sql)} FROM conversations.messages m ${quoted(sql)}
    WHERE m.conversation_id = ${conversationId} AND m.author_id = ${authorId} AND m.kind = 'text' AND m.at >= ${since} ORDER BY m.seq DESC LIMIT 10`;
/** The last thing somebody said in each conversation; notes of the system and recalls are not said by anybody. */
export const lastMessages = (sql: Sql | Tx, conversationIds: readonly string[]) =>
  sql<MessageRow[]>`SELECT ${columns(sql)} FROM unnest(${conversationIds as string[]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (SELECT * FROM conversations.messages x WHERE x.conversation_id = wanted.id
      AND x.kind NOT IN ('system', 'recall') ORDER BY x.seq DESC LIMIT 1) m ${quoted(sql)}`;

/** How many messages of the other side each conversation holds beyond this side's read mark; counted up to 100. */
export async function unreadCounts(
  sql: Sql | Tx,
  conversationIds: readonly string[],
  side: "buyer" | "staff",
): Promise<ReadonlyMap<string, number>> {
  const others = side === "buyer" ? ["merchant", "platform", "bot"] : ["buyer"];
  const read = side === "buyer" ? sql`c.buyer_read_seq` : sql`c.staff_read_seq`;
  const rows = await sql<{ id: string; unread: number }[]>`
    SELECT c.id, (SELECT count(*)::int FROM (SELECT 1 FROM conversations.messages m WHERE m.conversation_id = c.id
      AND m.seq > ${read} AND m.author_kind = ANY(${others}) AND m.kind <> 'recall' LIMIT 100) counted) AS unread
    FROM conversations.conversations c WHERE c.id = ANY(${conversationIds as string[]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.unread]));
}

/** Takes a message's content out of the thread into the audit copy. False when it was taken back already. */
export async function moveToRecalled(
  tx: Tx,
  conversationId: string,
  seq: number,
  by: string,
  now: Date,
): Promise<boolean> {
  const rows =
    await tx`INSERT INTO conversations.recalled_messages (conversation_id, seq, org_id, body, recalled_at, recalled_by)
    SELECT conversation_id, seq, org_id, body, ${now}, ${by} FROM conversations.messages
    WHERE conversation_id = ${conversationId} AND seq = ${seq} AND body IS NOT NULL ON CONFLICT DO NOTHING RETURNING seq`;
  await tx`UPDATE conversations.messages SET kind = 'recalled', body = NULL WHERE conversation_id = ${conversationId} AND seq = ${seq}`;
  return rows.length === 1;
}

export interface NoteRow {
  readonly id: string;
  readonly kind: NoteView["kind"];
  readonly toId: string | null;
  readonly conversationId: string;
  readonly afterSeq: number;
  readonly authorId: string;
  readonly at: Date;
  readonly text: string;
}
/** The note's id is the client's name for it: a retry finds the first one. */
export async function insertNote(
  tx: Tx,
  note: Omit<NoteRow, "afterSeq" | "kind" | "toId"> &
    Partial<Pick<NoteRow, "kind" | "toId">> & { readonly orgId: string },
): Promise<NoteRow> {
  const [row] = await tx<NoteRow[]>`
    INSERT INTO conversations.notes (id, kind, to_id, org_id, conversation_id, after_seq, author_id, at, text)
    SELECT ${note.id}, ${note.kind ?? "note"}, ${note.toId ?? null}, ${note.orgId}, id, last_seq, ${note.authorId}, ${note.at}, ${note.text} FROM conversations.conversations WHERE id = ${note.conversationId}
    ON CONFLICT (id) DO UPDATE SET text = conversations.notes.text
    RETURNING id, kind, to_id AS "toId", conversation_id AS "conversationId", after_seq AS "afterSeq", author_id AS "authorId", at, text`;
  return row!;
}
export const notesOf = (tx: Tx, conversationId: string) =>
  tx<
    NoteRow[]
  >`SELECT id, kind, to_id AS "toId", conversation_id AS "conversationId", after_seq AS "afterSeq", author_id AS "authorId", at, text
    FROM conversations.notes WHERE conversation_id = ${conversationId} ORDER BY after_seq, at LIMIT 500`;
