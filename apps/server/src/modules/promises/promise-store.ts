import type { PromiseState } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";
import type { PromiseRow } from "./promise.ts";

const columns = (
  sql: Sql | Tx,
) => sql`id, org_id AS "orgId", buyer_id AS "buyerId", conversation_id AS "conversationId", case_id AS "caseId", seq,
  agent_id AS "agentId", deed, words, said_at AS "saidAt", due_at AS "dueAt", provisional, state, decided_at AS "decidedAt", nudged_at AS "nudgedAt"`;

/** False when the message's promise is kept track of already. */
export async function insertPromise(tx: Tx, p: PromiseRow): Promise<boolean> {
  const rows =
    await tx`INSERT INTO promises.promises (id, org_id, buyer_id, conversation_id, case_id, seq, agent_id, deed, words, said_at, due_at,
      provisional, state)
    VALUES (${p.id}, ${p.orgId}, ${p.buyerId}, ${p.conversationId}, ${p.caseId}, ${p.seq}, ${p.agentId}, ${p.deed}, ${p.words}, ${p.saidAt}, ${p.dueAt},
      ${p.provisional}, 'open') ON CONFLICT (conversation_id, seq) DO NOTHING RETURNING id`;
  return rows.length === 1;
}
export async function lockPromise(tx: Tx, id: string): Promise<PromiseRow | null> {
  const [row] = await tx<PromiseRow[]>`SELECT ${columns(tx)} FROM promises.promises WHERE id = ${id} FOR UPDATE`;
  return row ?? null;
}
export async function promiseById(sql: Sql | Tx, id: string): Promise<PromiseRow | null> {
  const [row] = await sql<PromiseRow[]>`SELECT ${columns(sql)} FROM promises.promises WHERE id = ${id}`;
  return row ?? null;
}
/** Of these threads, what is still owed. */
export const owedIn = (sql: Sql | Tx, conversationIds: readonly string[]) =>
  sql<PromiseRow[]>`SELECT ${columns(sql)} FROM promises.promises
    WHERE conversation_id = ANY(${conversationIds as string[]}::uuid[]) AND state IN ('open', 'broken') ORDER BY id`;
/** A thread's promises, the latest first. */
export const promisesOf = (sql: Sql | Tx, conversationId: string) =>
  sql<
    PromiseRow[]
  >`SELECT ${columns(sql)} FROM promises.promises WHERE conversation_id = ${conversationId} ORDER BY seq DESC LIMIT 50`;
/** What is owed at a desk, the next due first; read as a viewer, it is that viewer's own. */
export const owedAtDesk = (sql: Sql | Tx) =>
  sql<
    PromiseRow[]
  >`SELECT ${columns(sql)} FROM promises.promises WHERE state IN ('open', 'broken') ORDER BY due_at, id LIMIT 200`;

export async function savePromise(tx: Tx, id: string, state: PromiseState, decidedAt: Date): Promise<void> {
  await tx`UPDATE promises.promises SET state = ${state}, decided_at = ${decidedAt} WHERE id = ${id}`;
}
export async function moveDue(tx: Tx, id: string, dueAt: Date, provisional: boolean): Promise<void> {
  await tx`UPDATE promises.promises SET due_at = ${dueAt}, provisional = ${provisional} WHERE id = ${id}`;
}
export async function saveNudge(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`UPDATE promises.promises SET nudged_at = ${at} WHERE id = ${id}`;
}
