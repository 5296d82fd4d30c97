import type { AuthorKind, ExportFormat, ExportState, MessageBody, TalkFilter } from "@recourse/contract";
import { jsonb, type Sql, type Tx } from "../../../platform/sql.ts";

/** A piece of a thread, both ends included: a service, or the whole of it. */
export interface Stretch {
  readonly conversationId: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly caseNumber: string | null;
  readonly from: number;
  readonly to: number;
}
export interface CountedStretch extends Stretch {
  readonly messages: number;
  readonly recalled: number;
}

export interface ExportRow {
  readonly personId: string;
  readonly id: string;
  readonly side: "buyer" | "merchant" | "platform";
  readonly orgId: string | null;
  readonly language: "zh" | "en";
  readonly format: ExportFormat;
  readonly filter: TalkFilter;
  readonly state: ExportState;
  readonly createdAt: Date;
  readonly stretches: readonly Stretch[];
  readonly total: number;
  readonly recalled: number;
  /** Which stretch is being written, and after which message of it; 0 before its first. */
  readonly place: number;
  readonly seq: number;
  readonly done: number;
  readonly bytes: number;
  readonly expiresAt: Date;
}
/** What everybody but the one who writes it wants to know. */
export type ExportHead = Omit<ExportRow, "stretches">;
export type Progress = Pick<ExportRow, "place" | "seq" | "done" | "bytes">;

const head = (
  sql: Sql | Tx,
) => sql`person_id AS "personId", id, side, org_id AS "orgId", language, format, filter, state,
  created_at AS "createdAt", total, recalled, place, seq, done, bytes::float8 AS bytes, expires_at AS "expiresAt"`;

/** Of these talks, in their order, what was said in each: from its opening until the next one opens. Empty ones are missing. */
export const stretchesOfTalks = (tx: Tx, sessionIds: readonly string[]) =>
  tx<CountedStretch[]>`SELECT s.conversation_id AS "conversationId", s.org_id AS "orgId", s.buyer_id AS "buyerId",
      s.case_number AS "caseNumber", said.first AS "from", said.last AS "to", said.messages, said.recalled
    FROM unnest(${sessionIds as string[]}::uuid[]) WITH ORDINALITY AS t(id, n) JOIN conversations.service_sessions s ON s.id = t.id
    LEFT JOIN LATERAL (SELECT min(n.opened_at) AS at FROM conversations.service_sessions n
      WHERE n.conversation_id = s.conversation_id AND n.opened_at > s.opened_at) next ON true
    CROSS JOIN LATERAL (SELECT min(m.seq) AS first, max(m.seq) AS last, count(*) FILTER (WHERE m.kind <> 'recall')::int AS messages,
        count(*) FILTER (WHERE m.kind = 'recalled')::int AS recalled FROM conversations.messages m
      WHERE m.conversation_id = s.conversation_id AND m.at >= s.opened_at - interval '5 seconds'
        AND (next.at IS NULL OR m.at < next.at - interval '5 seconds')) said
    WHERE said.messages > 0 ORDER BY t.n`;
export const stretchOfThread = (tx: Tx, conversationId: string) =>
  tx<
    CountedStretch[]
  >`SELECT c.id AS "conversationId", c.org_id AS "orgId", c.buyer_id AS "buyerId", NULL AS "caseNumber", 1 AS "from",
      c.last_seq AS "to", said.messages, said.recalled
    FROM conversations.conversations c CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE m.kind <> 'recall')::int AS messages,
      count(*) FILTER (WHERE m.kind = 'recalled')::int AS recalled FROM conversations.messages m WHERE m.conversation_id = c.id AND m.seq <= c.last_seq) said
    WHERE c.id = ${conversationId} AND said.messages > 0`;

/** One person's exports are begun one after another, so that they can be counted. */
export const lockExportsOf = async (tx: Tx, personId: string): Promise<void> =>
  void (await tx`SELECT pg_advisory_xact_lock(hashtextextended(${`conversations.exports ${personId}`}, 0))`);
export async function countUnderWay(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx<{ n: number }[]>`SELECT count(*)::int AS n FROM conversations.history_exports
    WHERE person_id = ${personId} AND state IN ('queued', 'running')`;
  return row?.n ?? 0;
}
export async function insertExport(tx: Tx, row: Omit<ExportRow, keyof Progress | "state">): Promise<void> {
  await tx`INSERT INTO conversations.history_exports (person_id, id, side, org_id, language, format, filter, state, created_at,
      stretches, total, recalled, expires_at)
    VALUES (${row.personId}, ${row.id}, ${row.side}, ${row.orgId}, ${row.language}, ${row.format}, ${jsonb(tx, row.filter)}, 'queued',
      ${row.createdAt}, ${jsonb(tx, row.stretches)}, ${row.total}, ${row.recalled}, ${row.expiresAt})`;
}

export async function exportOf(sql: Sql | Tx, personId: string, id: string): Promise<ExportHead | null> {
  const [row] = await sql<ExportHead[]>`SELECT ${head(sql)} FROM conversations.history_exports
    WHERE person_id = ${personId} AND id = ${id}`;
  return row ?? null;
}
export const exportsOf = (tx: Tx, personId: string) =>
  tx<ExportHead[]>`SELECT ${head(tx)} FROM conversations.history_exports WHERE person_id = ${personId}
    ORDER BY created_at DESC, id LIMIT 50`;
export async function deleteExport(tx: Tx, personId: string, id: string): Promise<boolean> {
  const rows =
    await tx`DELETE FROM conversations.history_exports WHERE person_id = ${personId} AND id = ${id} RETURNING id`;
  return rows.length === 1;
}

/** Whatever was asked for first and is not finished. */
export async function nextUnderWay(sql: Sql): Promise<ExportRow | null> {
  const [row] = await sql<ExportRow[]>`SELECT ${head(sql)}, stretches FROM conversations.history_exports
    WHERE state IN ('queued', 'running') ORDER BY created_at, id LIMIT 1`;
  return row ?? null;
}
/** False when the export is no more, or somebody else wrote on meanwhile. */
export async function saveProgress(sql: Sql | Tx, row: ExportRow, next: Progress): Promise<boolean> {
  const rows =
    await sql`UPDATE conversations.history_exports SET state = 'running', place = ${next.place}, seq = ${next.seq},
      done = ${next.done}, bytes = ${next.bytes}
    WHERE person_id = ${row.personId} AND id = ${row.id} AND bytes = ${row.bytes} AND place = ${row.place} AND seq = ${row.seq} RETURNING id`;
  return rows.length === 1;
}
export async function saveEnd(
  sql: Sql | Tx,
  row: ExportHead,
  state: "done" | "failed",
  expiresAt: Date,
): Promise<void> {
  await sql`UPDATE conversations.history_exports SET state = ${state}, expires_at = ${expiresAt}
    WHERE person_id = ${row.personId} AND id = ${row.id} AND state IN ('queued', 'running')`;
}
/** From its first byte again. */
export async function beginAgain(sql: Sql | Tx, row: ExportHead, recalled: number): Promise<void> {
  await sql`UPDATE conversations.history_exports SET state = 'queued', place = 0, seq = 0, done = 0, bytes = 0, recalled = ${recalled}
    WHERE person_id = ${row.personId} AND id = ${row.id}`;
}
/** How many of its messages are taken back by now. */
export async function recalledIn(sql: Sql | Tx, row: ExportHead): Promise<number> {
  const [found] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM conversations.history_exports e
    CROSS JOIN LATERAL jsonb_to_recordset(e.stretches) AS s("conversationId" uuid, "from" int, "to" int)
    JOIN conversations.messages m ON m.conversation_id = s."conversationId" AND m.seq BETWEEN s."from" AND s."to" AND m.kind = 'recalled'
    WHERE e.person_id = ${row.personId} AND e.id = ${row.id}`;
  return found?.n ?? 0;
}
export const deleteExpired = (sql: Sql, now: Date) =>
  sql<{ personId: string; id: string }[]>`DELETE FROM conversations.history_exports WHERE expires_at <= ${now}
    RETURNING person_id AS "personId", id`;

export interface SaidRow {
  /** Which of the stretches asked for, from 1. */
  readonly n: number;
  readonly conversationId: string;
  readonly seq: number;
  readonly at: Date;
  readonly authorKind: AuthorKind;
  readonly authorId: string | null;
  readonly kind: string;
  readonly body: MessageBody | null;
}
export interface NoteSaid {
  readonly conversationId: string;
  readonly seq: number;
  readonly at: Date;
  readonly authorId: string;
  readonly text: string;
}
/** What was said in these stretches, in order, as row-level security shows it. */
export const saidInStretches = (tx: Tx, stretches: readonly Stretch[], limit: number) =>
  tx<SaidRow[]>`SELECT s.n::int AS n, m.conversation_id AS "conversationId", m.seq, m.at, m.author_kind AS "authorKind",
      m.author_id AS "authorId", m.kind, m.body
    FROM unnest(${stretches.map((s) => s.conversationId)}::uuid[], ${stretches.map((s) => s.from)}::int[], ${stretches.map((s) => s.to)}::int[])
      WITH ORDINALITY AS s(id, first, last, n)
    CROSS JOIN LATERAL (SELECT * FROM conversations.messages m WHERE m.conversation_id = s.id AND m.seq BETWEEN s.first AND s.last
      ORDER BY m.seq LIMIT ${limit}) m
    ORDER BY s.n, m.seq LIMIT ${limit}`;
/** Notes of one organization that stand after these messages, written before an instant; what was whispered to one agent is left out. */
export const notesAfter = (tx: Tx, rows: readonly SaidRow[], orgId: string, until: Date) =>
  tx<NoteSaid[]>`SELECT n.conversation_id AS "conversationId", said.seq, n.at, n.author_id AS "authorId", n.text
    FROM unnest(${rows.map((r) => r.conversationId)}::uuid[], ${rows.map((r) => r.seq)}::int[]) AS said(conversation_id, seq)
    JOIN conversations.notes n ON n.conversation_id = said.conversation_id AND greatest(n.after_seq, 1) = said.seq
    WHERE n.org_id = ${orgId} AND n.kind <> 'whisper' AND n.at <= ${until} ORDER BY said.seq, n.at, n.id`;
