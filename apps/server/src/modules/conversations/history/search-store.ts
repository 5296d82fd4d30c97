import type { MessageBody, ServiceState } from "@recourse/contract";
import type { Sql, Tx } from "../../../platform/sql.ts";

/** What a hit must be besides holding the words; null and empty lists ask for nothing. */
export interface HitFilter {
  readonly orgId: string | null;
  readonly buyerIds: readonly string[] | null;
  readonly conversationId: string | null;
  readonly kinds: readonly string[] | null;
  readonly agentId: string | null;
  readonly groupId: string | null;
  readonly state: ServiceState | null;
}

export interface Hit {
  readonly number: number;
  readonly conversationId: string;
  readonly seq: number;
  readonly noteId: string | null;
  readonly sessionId: string | null;
}
interface HitRow extends Omit<Hit, "number"> {
  readonly number: string;
}
const hitOf = (row: HitRow): Hit => ({ ...row, number: Number(row.number) });

/** How common a word is below a number: runs counted up to `runs`, and how far back they reach. Fewer, then nearer the beginning, is rarer. */
export interface Spread {
  readonly word: number;
  readonly runs: number;
  readonly from: number;
}
export async function spreadsOf(
  tx: Tx,
  scope: string,
  words: readonly number[],
  below: number,
  runs: number,
): Promise<Spread[]> {
  const rows = await tx<{ word: number; runs: number; from: string | null }[]>`
    SELECT w.word, r.runs, r.first AS "from" FROM unnest(${words as number[]}::int[]) AS w(word)
    CROSS JOIN LATERAL (SELECT count(*)::int AS runs, min(first) AS first FROM (SELECT p.first FROM conversations.search_postings p
      WHERE p.scope = ${scope} AND p.word = w.word AND p.first < ${below}::bigint ORDER BY p.first DESC LIMIT ${runs}) newest) r`;
  return rows.map((row) => ({ word: row.word, runs: row.runs, from: Number(row.from ?? 0) }));
}

/** The newest runs of a word that begin below a number, newest first. */
export async function runsBelow(
  tx: Tx,
  scope: string,
  word: number,
  below: number,
  limit: number,
): Promise<{ first: number; documents: number[] }[]> {
  const rows = await tx<
    { first: string; documents: string[] }[]
  >`SELECT first, documents FROM conversations.search_postings
    WHERE scope = ${scope} AND word = ${word} AND first < ${below}::bigint ORDER BY first DESC LIMIT ${limit}`;
  return rows.map((row) => ({ first: Number(row.first), documents: row.documents.map(Number) }));
}

/**
 * Those of these documents, given newest first, that another word leads to as well; all of them where its runs beside
 * them are more than `most`, for then reading the documents themselves costs less.
 */
export async function alsoLedTo(
  tx: Tx,
  scope: string,
  word: number,
  numbers: readonly number[],
  most: number,
): Promise<number[]> {
  const [high, low] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  // The run that holds `low` is looked up beside the others: as a subquery of their condition it would stay above the
  // policy, and every run of the year would be read.
  const rows = await tx<{ number: string }[]>`WITH runs AS MATERIALIZED (SELECT r.documents
      FROM (SELECT coalesce((SELECT p.first FROM conversations.search_postings p WHERE p.scope = ${scope} AND p.word = ${word}
        AND p.first <= ${low}::bigint ORDER BY p.first DESC LIMIT 1), 0) AS first OFFSET 0) edge
      CROSS JOIN LATERAL (SELECT p.documents FROM conversations.search_postings p WHERE p.scope = ${scope} AND p.word = ${word}
        AND p.first BETWEEN edge.first AND ${high}::bigint ORDER BY p.first DESC LIMIT ${most + 1}) r)
    SELECT c.number FROM unnest(${numbers as number[]}::bigint[]) WITH ORDINALITY AS c(number, place)
    WHERE (SELECT count(*) FROM runs) > ${most} OR c.number IN (SELECT unnest(documents) FROM runs) ORDER BY c.place`;
  return rows.map((row) => Number(row.number));
}

const columns = (tx: Sql | Tx) =>
  tx`d.number, d.conversation_id AS "conversationId", d.seq, d.note_id AS "noteId", d.session_id AS "sessionId"`;

function conditions(tx: Tx, words: readonly number[], filter: HitFilter) {
  const { orgId, buyerIds, conversationId, kinds, agentId, groupId, state } = filter;
  const service = agentId || groupId || state;
  return tx`AND d.words @> ${words as number[]}::int[]
    ${orgId ? tx`AND d.org_id = ${orgId}` : tx``}
    ${buyerIds ? tx`AND d.buyer_id = ANY(${buyerIds as string[]}::uuid[])` : tx``}
    ${conversationId ? tx`AND d.conversation_id = ${conversationId}` : tx``}
    ${kinds ? tx`AND d.kind = ANY(${kinds as string[]}::text[])` : tx``}
    ${
      service
        ? tx`AND (SELECT true FROM conversations.service_sessions s WHERE s.id = d.session_id
      ${agentId ? tx`AND s.agent_id = ${agentId}` : tx``} ${groupId ? tx`AND s.group_id = ${groupId}` : tx``}
      ${state ? tx`AND s.state = ${state}` : tx``})`
        : tx``
    }`;
}

/**
 * Those of these documents, given newest first, that hold every word and pass the filter. Each is looked up by its number,
 * and its service by its id, one after the other until `limit` were found: a join would be planned by the size of the
 * tables, and read them whole or gather everything an agent ever did.
 */
export async function hitsAmong(
  tx: Tx,
  numbers: readonly number[],
  words: readonly number[],
  filter: HitFilter,
  limit: number,
): Promise<Hit[]> {
  const rows = await tx<
    HitRow[]
  >`SELECT d.* FROM unnest(${numbers as number[]}::bigint[]) WITH ORDINALITY AS c(number, place)
    CROSS JOIN LATERAL (SELECT ${columns(tx)} FROM conversations.search_documents d
      WHERE d.number = c.number ${conditions(tx, words, filter)} LIMIT 1) d
    ORDER BY c.place LIMIT ${limit}`;
  return rows.map(hitOf);
}

/** The newest documents of one buyer within a span, at most `examined` of them looked at: also says how far that went. */
export async function hitsOfBuyer(
  tx: Tx,
  buyerId: string,
  span: { readonly from: number; readonly below: number; readonly examined: number },
  words: readonly number[],
  filter: HitFilter,
): Promise<{ hits: Hit[]; reached: number | null }> {
  const rows = await tx<HitRow[]>`SELECT ${columns(tx)} FROM (SELECT * FROM conversations.search_documents
      WHERE buyer_id = ${buyerId} AND number >= ${span.from}::bigint AND number < ${span.below}::bigint
      ORDER BY number DESC LIMIT ${span.examined}) d WHERE true ${conditions(tx, words, filter)} ORDER BY d.number DESC`;
  const [last] = await tx<{ number: string }[]>`SELECT number FROM conversations.search_documents
    WHERE buyer_id = ${buyerId} AND number >= ${span.from}::bigint AND number < ${span.below}::bigint
    ORDER BY number DESC OFFSET ${span.examined - 1} LIMIT 1`;
  return { hits: rows.map(hitOf), reached: last ? Number(last.number) : null };
}

/** What stands behind a hit, as row-level security shows it; a message taken back meanwhile is missing. */
export interface Said {
  readonly number: number;
  readonly orgId: string;
  readonly buyerId: string;
  readonly authorKind: "buyer" | "merchant" | "platform" | "bot" | "system";
  readonly authorId: string | null;
  readonly at: Date;
  readonly kind: string;
  readonly body: MessageBody;
}
export async function saidAt(tx: Tx, hits: readonly Hit[]): Promise<Map<number, Said>> {
  const messages = hits.filter((hit) => hit.noteId === null);
  const notes = hits.filter((hit) => hit.noteId !== null);
  const rows = await tx<(Omit<Said, "number"> & { number: string })[]>`
    SELECT h.number, m.org_id AS "orgId", m.buyer_id AS "buyerId", m.author_kind AS "authorKind", m.author_id AS "authorId", m.at, m.kind, m.body
    FROM unnest(${messages.map((h) => h.number)}::bigint[], ${messages.map((h) => h.conversationId)}::uuid[], ${messages.map((h) => h.seq)}::int[])
      AS h(number, conversation_id, seq)
    JOIN conversations.messages m ON m.conversation_id = h.conversation_id AND m.seq = h.seq WHERE m.body IS NOT NULL`;
  const written =
    notes.length === 0
      ? []
      : await tx<(Omit<Said, "number"> & { number: string })[]>`
    SELECT h.number, n.org_id AS "orgId", c.buyer_id AS "buyerId", 'merchant' AS "authorKind", n.author_id AS "authorId", n.at, 'note' AS kind,
      jsonb_build_object('kind', 'text', 'text', n.text) AS body
    FROM unnest(${notes.map((h) => h.number)}::bigint[], ${notes.map((h) => h.noteId)}::uuid[]) AS h(number, id)
    JOIN conversations.notes n ON n.id = h.id JOIN conversations.conversations c ON c.id = n.conversation_id`;
  return new Map([...rows, ...written].map((row) => [Number(row.number), { ...row, number: Number(row.number) }]));
}
