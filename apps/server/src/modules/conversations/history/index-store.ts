import type { AuthorKind, MessageBody } from "@recourse/contract";
import type { Sql, Tx } from "../../../platform/sql.ts";

/** A message or a note that is not in the index yet. */
export interface Unindexed {
  readonly orgId: string;
  readonly buyerId: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly noteId: string | null;
  readonly sessionId: string | null;
  readonly authorKind: AuthorKind;
  readonly at: Date;
  readonly kind: string;
  readonly body: MessageBody | null;
}

export interface SearchDocument {
  readonly number: number;
  readonly orgId: string;
  readonly buyerId: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly noteId: string | null;
  readonly sessionId: string | null;
  readonly kind: string;
  readonly words: readonly number[];
}

export interface Posting {
  readonly scope: string;
  readonly word: number;
  readonly number: number;
}

/** One follower writes at a time, whichever process it is in. */
export const lockIndex = async (tx: Tx): Promise<void> => void (await tx`SELECT pg_advisory_xact_lock(7264010)`);

/** The service a message was said in; the one that it opened itself begins a moment later. */
const service = (sql: Sql | Tx) => sql`LEFT JOIN LATERAL (SELECT s.id FROM conversations.service_sessions s
  WHERE s.conversation_id = c.id AND s.opened_at <= m.at + interval '5 seconds' ORDER BY s.opened_at DESC LIMIT 1) s ON true`;

/** What these threads hold beyond the index, thread by thread, in order. */
export const unindexedMessages = (tx: Tx, conversationIds: readonly string[], limit: number) =>
  tx<
    Unindexed[]
  >`SELECT c.org_id AS "orgId", c.buyer_id AS "buyerId", c.id AS "conversationId", m.seq, NULL AS "noteId", s.id AS "sessionId",
      m.author_kind AS "authorKind", m.at, m.kind, m.body
    FROM unnest(${conversationIds as string[]}::uuid[]) AS wanted(id) JOIN conversations.conversations c ON c.id = wanted.id
    LEFT JOIN conversations.search_progress p ON p.conversation_id = c.id
    CROSS JOIN LATERAL (SELECT * FROM conversations.messages m WHERE m.conversation_id = c.id AND m.seq > coalesce(p.seq, 0)
      ORDER BY m.seq LIMIT ${limit}) m ${service(tx)}
    ORDER BY c.id, m.seq LIMIT ${limit}`;
export const unindexedNotes = (tx: Tx, noteIds: readonly string[]) =>
  tx<
    Unindexed[]
  >`SELECT c.org_id AS "orgId", c.buyer_id AS "buyerId", c.id AS "conversationId", greatest(m.after_seq, 1) AS seq, m.id AS "noteId",
      s.id AS "sessionId", 'merchant' AS "authorKind", m.at, 'note' AS kind, jsonb_build_object('kind', 'text', 'text', m.text) AS body
    FROM conversations.notes m JOIN conversations.conversations c ON c.id = m.conversation_id ${service(tx)}
    WHERE m.id = ANY(${noteIds as string[]}::uuid[])
      AND NOT EXISTS (SELECT FROM conversations.search_documents d WHERE d.note_id = m.id)`;

/** Everything the index has not caught up with: asked once, when the program starts. */
export const threadsBehind = (sql: Sql) =>
  sql<{ id: string }[]>`SELECT c.id FROM conversations.conversations c
    LEFT JOIN conversations.search_progress p ON p.conversation_id = c.id WHERE c.last_seq > coalesce(p.seq, 0)`;
export const notesBehind = (sql: Sql) =>
  sql<{ id: string }[]>`SELECT n.id FROM conversations.notes n
    WHERE NOT EXISTS (SELECT FROM conversations.search_documents d WHERE d.note_id = n.id)`;

export async function saveProgress(tx: Tx, heads: ReadonlyMap<string, number>): Promise<void> {
  await tx`INSERT INTO conversations.search_progress (conversation_id, seq)
    SELECT * FROM unnest(${[...heads.keys()]}::uuid[], ${[...heads.values()]}::int[])
    ON CONFLICT (conversation_id) DO UPDATE SET seq = greatest(conversations.search_progress.seq, excluded.seq)`;
}

/** Numbers that are taken within these spans, each given by its ends. */
export async function numbersTaken(tx: Tx, spans: readonly (readonly [number, number])[]): Promise<Set<number>> {
  const rows = await tx<{ number: string }[]>`SELECT d.number
    FROM unnest(${spans.map(([from]) => from)}::bigint[], ${spans.map(([, to]) => to)}::bigint[]) AS span(low, high)
    JOIN conversations.search_documents d ON d.number BETWEEN span.low AND span.high`;
  return new Set(rows.map((row) => Number(row.number)));
}

export async function insertDocuments(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  await tx`INSERT INTO conversations.search_documents (number, org_id, buyer_id, conversation_id, seq, note_id, session_id, kind, words)
    SELECT number, org_id, buyer_id, conversation_id, seq, note_id, session_id, kind, words::int[] FROM unnest(
      ${documents.map((d) => d.number)}::bigint[], ${documents.map((d) => d.orgId)}::uuid[], ${documents.map((d) => d.buyerId)}::uuid[],
      ${documents.map((d) => d.conversationId)}::uuid[], ${documents.map((d) => d.seq)}::int[], ${documents.map((d) => d.noteId)}::uuid[],
      ${documents.map((d) => d.sessionId)}::uuid[], ${documents.map((d) => d.kind)}::text[], ${documents.map((d) => `{${d.words.join(",")}}`)}::text[])
      AS t(number, org_id, buyer_id, conversation_id, seq, note_id, session_id, kind, words)`;
}

/** How many documents a run holds before the next one is begun; a kilobyte, so that it is kept in its row. */
const fullRun = 120;

/** Puts documents into the runs of their words, and begins new runs where the last one is full. */
export async function addPostings(tx: Tx, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  await tx`WITH placed AS MATERIALIZED (
      SELECT i.scope, i.word, i.number, (SELECT p.first FROM conversations.search_postings p
        WHERE p.scope = i.scope AND p.word = i.word AND p.first <= i.number ORDER BY p.first DESC LIMIT 1) AS first
      FROM unnest(${postings.map((p) => p.scope)}::uuid[], ${postings.map((p) => p.word)}::int[], ${postings.map((p) => p.number)}::bigint[]) AS i(scope, word, number)),
    grouped AS MATERIALIZED (SELECT scope, word, first, array_agg(number ORDER BY number) AS documents FROM placed GROUP BY scope, word, first),
    grown AS (
      UPDATE conversations.search_postings p SET documents = CASE WHEN p.documents[cardinality(p.documents)] < g.documents[1]
          THEN p.documents || g.documents
          ELSE (SELECT array_agg(DISTINCT n ORDER BY n) FROM unnest(p.documents || g.documents) n) END
      FROM grouped g WHERE p.scope = g.scope AND p.word = g.word AND p.first = g.first
        AND (cardinality(p.documents) < ${fullRun} OR p.documents[cardinality(p.documents)] > g.documents[1])
      RETURNING p.scope, p.word, p.first)
    INSERT INTO conversations.search_postings (scope, word, first, documents)
    SELECT g.scope, g.word, g.documents[1], g.documents FROM grouped g
    WHERE NOT EXISTS (SELECT FROM grown n WHERE n.scope = g.scope AND n.word = g.word AND n.first = g.first)`;
}

/** Takes documents out of the index with everything that leads to them. `all`: the scope of all organizations. */
export async function removeDocuments(tx: Tx, numbers: readonly number[], all: string): Promise<void> {
  if (numbers.length === 0) return;
  await tx`WITH gone AS (DELETE FROM conversations.search_documents WHERE number = ANY(${numbers as number[]}::bigint[]) RETURNING number, org_id, words),
    led AS (SELECT scope, word, array_agg(number) AS numbers,
        (SELECT p.first FROM conversations.search_postings p WHERE p.scope = l.scope AND p.word = l.word AND p.first <= l.number
          ORDER BY p.first DESC LIMIT 1) AS first
      FROM (SELECT gone.number, scope, word FROM gone, unnest(gone.words) AS word, unnest(ARRAY[gone.org_id, ${all}::uuid]) AS scope) l
      GROUP BY scope, word, 4)
    UPDATE conversations.search_postings p SET documents = ARRAY(SELECT n FROM unnest(p.documents) n WHERE n <> ALL(led.numbers))
    FROM led WHERE p.scope = led.scope AND p.word = led.word AND p.first = led.first`;
}

/** The numbers of messages, each named by its thread's buyer, the thread and its own place. */
export async function numbersOf(
  tx: Tx,
  messages: readonly { readonly buyerId: string; readonly conversationId: string; readonly seq: number }[],
): Promise<number[]> {
  const rows = await tx<{ number: string }[]>`SELECT d.number
    FROM unnest(${messages.map((m) => m.buyerId)}::uuid[], ${messages.map((m) => m.conversationId)}::uuid[], ${messages.map((m) => m.seq)}::int[])
      AS wanted(buyer_id, conversation_id, seq)
    JOIN conversations.search_documents d ON d.buyer_id = wanted.buyer_id AND d.conversation_id = wanted.conversation_id
      AND d.seq = wanted.seq AND d.note_id IS NULL`;
  return rows.map((row) => Number(row.number));
}
export async function numbersOfThread(tx: Tx, buyerId: string, conversationId: string): Promise<number[]> {
  const rows = await tx<{ number: string }[]>`SELECT number FROM conversations.search_documents
    WHERE buyer_id = ${buyerId} AND conversation_id = ${conversationId}`;
  return rows.map((row) => Number(row.number));
}
