import type { RefundState } from "@recourse/contract";
import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { Refund, RefundSubject } from "./refund.ts";

type Row = Omit<Refund, "subject"> & { subjectKind: string; subjectId: string };

const columns = (
  sql: Sql | Tx,
) => sql`r.id, r.request_key AS "requestKey", r.org_id AS "orgId", r.buyer_id AS "buyerId",
  r.case_id AS "caseId", r.subject_kind AS "subjectKind", r.subject_id AS "subjectId", r.charge_id AS "chargeId",
  r.payment_id AS "paymentId", r.channel, r.amount_fen::float8 AS "amountFen", r.state, r.tries, r.asks, r.failure, r.refused_for_good AS "refusedForGood",
  r.channel_serial AS "channelSerial", r.offline_proof AS "offlineProof", r.paid_twice AS "paidTwice",
  r.created_at AS "createdAt", r.expected_at AS "expectedAt", r.due_at AS "dueAt", r.settled_at AS "settledAt"`;

const refundOf = ({ subjectKind, subjectId, ...row }: Row): Refund => ({
  ...row,
  subject: { kind: subjectKind, id: subjectId },
});

/** Keeps a planned refund; false when its key is known already. */
export async function insertRefund(tx: Tx, r: Refund): Promise<boolean> {
  const rows = await tx`INSERT INTO funds.refunds (id, request_key, org_id, buyer_id, case_id, subject_kind, subject_id,
      charge_id, payment_id, channel, amount_fen, state, created_at, due_at)
    VALUES (${r.id}, ${r.requestKey}, ${r.orgId}, ${r.buyerId}, ${r.caseId}, ${r.subject.kind}, ${r.subject.id},
      ${r.chargeId}, ${r.paymentId}, ${r.channel}, ${r.amountFen}, ${r.state}, ${r.createdAt}, ${r.dueAt})
    ON CONFLICT (request_key) DO NOTHING RETURNING 1`;
  return rows.length === 1;
}

export async function lockRefund(tx: Tx, id: string): Promise<Refund | null> {
  const [row] = await tx<Row[]>`SELECT ${columns(tx)} FROM funds.refunds r WHERE r.id = ${id} FOR UPDATE`;
  return row ? refundOf(row) : null;
}

export async function refundByKey(tx: Tx, key: string): Promise<Refund | null> {
  const [row] = await tx<Row[]>`SELECT ${columns(tx)} FROM funds.refunds r WHERE r.request_key = ${key}`;
  return row ? refundOf(row) : null;
}

export async function saveRefund(tx: Tx, r: Refund): Promise<void> {
  await tx`UPDATE funds.refunds SET state = ${r.state}, tries = ${r.tries}, asks = ${r.asks}, failure = ${r.failure}, refused_for_good = ${r.refusedForGood},
    channel_serial = ${r.channelSerial}, offline_proof = ${r.offlineProof ? jsonb(tx, r.offlineProof) : null},
    paid_twice = ${r.paidTwice}, expected_at = ${r.expectedAt}, due_at = ${r.dueAt}, settled_at = ${r.settledAt}
    WHERE id = ${r.id}`;
}

/** What these refunds were agreed in. */
export async function subjectsOf(tx: Tx, ids: readonly string[]): Promise<RefundSubject[]> {
  const rows = await tx<RefundSubject[]>`SELECT DISTINCT subject_kind AS kind, subject_id AS id FROM funds.refunds
    WHERE id = ANY(${ids as string[]}::uuid[])`;
  return [...rows];
}

/** The refunds of a subject, oldest first. */
export async function refundsOf(sql: Sql | Tx, subject: { kind: string; id: string }): Promise<Refund[]> {
  const rows = await sql<Row[]>`SELECT ${columns(sql)} FROM funds.refunds r
    WHERE r.subject_kind = ${subject.kind} AND r.subject_id = ${subject.id} ORDER BY r.created_at, r.amount_fen DESC, r.id`;
  return rows.map(refundOf);
}

export async function refundsOfMany(sql: Sql | Tx, kind: string, ids: readonly string[]): Promise<Refund[]> {
  const rows = await sql<Row[]>`SELECT ${columns(sql)} FROM funds.refunds r
    WHERE r.subject_kind = ${kind} AND r.subject_id = ANY(${ids as string[]}::uuid[]) ORDER BY r.created_at, r.amount_fen DESC, r.id`;
  return rows.map(refundOf);
}

/** Refunds the channel was told of and has not answered for: to be asked after a restart. */
export async function unanswered(sql: Sql, states: readonly RefundState[]): Promise<Refund[]> {
  const rows = await sql<Row[]>`SELECT ${columns(sql)} FROM funds.refunds r
    WHERE r.state = ANY(${states as string[]}) ORDER BY r.created_at LIMIT 500`;
  return rows.map(refundOf);
}
