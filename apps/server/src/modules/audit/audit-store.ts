import type { ActKind, ActQuery } from "@recourse/contract";
import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { Act, Actor } from "./act.ts";

/** The chain's end, locked; begun where there is none yet. */
export async function lockChain(tx: Tx, orgId: string, head: Buffer): Promise<{ lastSeq: number; head: Buffer }> {
  await tx`INSERT INTO audit.chains (org_id, last_seq, head) VALUES (${orgId}, 0, ${head}) ON CONFLICT DO NOTHING`;
  const [row] = await tx<{ lastSeq: number; head: Buffer }[]>`
    SELECT last_seq::int AS "lastSeq", head FROM audit.chains WHERE org_id = ${orgId} FOR UPDATE`;
  return row!;
}

export interface ChainedAct extends Act {
  readonly seq: number;
  readonly at: Date;
  readonly content: Readonly<Record<string, unknown>>;
  readonly salt: Buffer;
  readonly commitment: Buffer;
  readonly hash: Buffer;
}
export async function appendAct(tx: Tx, a: ChainedAct): Promise<void> {
  await tx`INSERT INTO audit.acts (org_id, seq, at, kind, actor_kind, actor_id, actor_name, subject_kind, subject_id,
      subject_name, content, salt, commitment, hash)
    VALUES (${a.orgId}, ${a.seq}, ${a.at}, ${a.kind}, ${a.actor.kind}, ${a.actor.id}, ${a.actor.name},
      ${a.subject?.kind ?? null}, ${a.subject?.id ?? null}, ${a.subject?.name ?? ""}, ${jsonb(tx, a.content)},
      ${a.salt}, ${a.commitment}, ${a.hash})`;
  await tx`UPDATE audit.chains SET last_seq = ${a.seq}, head = ${a.hash} WHERE org_id = ${a.orgId}`;
}

/** Whether this was done by the same to the same since then; whoever asks at the same time waits for this transaction. */
export async function wasDoneSince(tx: Tx, { orgId, kind, actor, subject }: Act, since: Date): Promise<boolean> {
  const name = `act:${kind}:${actor.id}:${subject?.id}`;
  await tx`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  const rows = await tx`SELECT 1 FROM audit.acts WHERE org_id = ${orgId} AND actor_id = ${actor.id}
    AND kind = ${kind} AND subject_id = ${subject?.id ?? null} AND at > ${since} LIMIT 1`;
  return rows.length > 0;
}

export interface ActRow {
  readonly seq: number;
  readonly at: Date;
  readonly kind: ActKind;
  readonly actorKind: Actor["kind"];
  readonly actorId: string | null;
  readonly actorName: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly subjectName: string;
  readonly content: Record<string, unknown>;
}
const columns = (sql: Sql | Tx) => sql`seq::int AS seq, at, kind, actor_kind AS "actorKind", actor_id AS "actorId",
  actor_name AS "actorName", subject_kind AS "subjectKind", subject_id AS "subjectId", subject_name AS "subjectName", content`;

/** Newest first, by number; one more than asked for tells that there are older ones. */
export const actsOf = (sql: Sql | Tx, q: ActQuery) => sql<ActRow[]>`
  SELECT ${columns(sql)} FROM audit.acts WHERE org_id = ${q.organization}
    ${q.actor ? sql`AND actor_id = ${q.actor}` : sql``} ${q.kind ? sql`AND kind = ${q.kind}` : sql``}
    ${q.from ? sql`AND at >= ${q.from}` : sql``} ${q.to ? sql`AND at < ${q.to}` : sql``}
    ${q.before ? sql`AND seq < ${q.before}` : sql``}
  ORDER BY seq DESC LIMIT ${q.limit + 1}`;

export interface ProofRow extends ActRow {
  readonly salt: Buffer;
  readonly commitment: Buffer;
  readonly hash: Buffer;
}
export const proofAfter = (tx: Tx, orgId: string, seq: number, limit: number) => tx<ProofRow[]>`
  SELECT ${columns(tx)}, salt, commitment, hash FROM audit.acts
  WHERE org_id = ${orgId} AND seq > ${seq} ORDER BY seq LIMIT ${limit}`;
export async function chainEnd(tx: Tx, orgId: string): Promise<{ lastSeq: number; head: Buffer } | null> {
  const [row] = await tx<{ lastSeq: number; head: Buffer }[]>`
    SELECT last_seq::int AS "lastSeq", head FROM audit.chains WHERE org_id = ${orgId}`;
  return row ?? null;
}
