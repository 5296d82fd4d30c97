import { jsonb, type Tx } from "../../platform/sql.ts";

/** The next case number, such as YJ20261122-000017; the day is Shanghai's, the count runs on. */
export async function takeCaseNumber(tx: Tx, now: Date): Promise<string> {
  const [row] = await tx<{ day: string; count: string }[]>`
    SELECT to_char(${now}::timestamptz AT TIME ZONE 'Asia/Shanghai', 'YYYYMMDD') AS day, nextval('cases.number') AS count`;
  return `YJ${row!.day}-${row!.count.padStart(6, "0")}`;
}

export interface NewCase {
  readonly id: string;
  readonly number: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly openedAt: Date;
  readonly head: Buffer;
}
export async function insertCase(tx: Tx, c: NewCase): Promise<void> {
  await tx`INSERT INTO cases.cases (id, number, org_id, buyer_id, opened_at, head)
    VALUES (${c.id}, ${c.number}, ${c.orgId}, ${c.buyerId}, ${c.openedAt}, ${c.head})`;
}

export interface CaseHead {
  readonly orgId: string;
  readonly buyerId: string;
  readonly lastSeq: number;
  readonly head: Buffer;
}
export async function lockCase(tx: Tx, id: string): Promise<CaseHead | null> {
  const [row] = await tx<CaseHead[]>`SELECT org_id AS "orgId", buyer_id AS "buyerId", last_seq AS "lastSeq", head
    FROM cases.cases WHERE id = ${id} FOR UPDATE`;
  return row ?? null;
}

/** What a member is about, so that the same matter finds its file again: an order. */
export interface About {
  readonly kind: string;
  readonly id: string;
}

export interface Member {
  readonly caseId: string;
  readonly kind: string;
  readonly memberId: string;
  /** Whose desk it is at. */
  readonly orgId: string;
  readonly buyerId: string;
  readonly about: About | null;
}

/** Joins, or comes back after having left. */
export async function insertMember(tx: Tx, m: Member, at: Date): Promise<void> {
  await tx`INSERT INTO cases.members (case_id, kind, member_id, org_id, buyer_id, about_kind, about_id, joined_at)
    VALUES (${m.caseId}, ${m.kind}, ${m.memberId}, ${m.orgId}, ${m.buyerId}, ${m.about?.kind ?? null}, ${m.about?.id ?? null}, ${at})
    ON CONFLICT (case_id, kind, member_id) DO UPDATE SET left_at = NULL`;
}
export async function endMember(tx: Tx, caseId: string, kind: string, memberId: string, at: Date): Promise<void> {
  await tx`UPDATE cases.members SET left_at = ${at}
    WHERE case_id = ${caseId} AND kind = ${kind} AND member_id = ${memberId} AND left_at IS NULL`;
}

/** Lets those who ask for the file of the same matter at once come one after the other. */
export async function lockMatter(tx: Tx, buyerId: string, about: About): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(hashtextextended(${`matter/${buyerId}/${about.kind}/${about.id}`}, 0))`;
}

/** The file a buyer's matter is kept in, by what it is about. */
export async function caseAbout(tx: Tx, buyerId: string, about: About): Promise<CaseNamed | null> {
  const [row] = await tx<CaseNamed[]>`SELECT c.id, c.number, c.org_id AS "orgId" FROM cases.members m
    JOIN cases.cases c ON c.id = m.case_id
    WHERE m.buyer_id = ${buyerId} AND m.about_kind = ${about.kind} AND m.about_id = ${about.id} AND m.left_at IS NULL
    ORDER BY m.joined_at, m.case_id LIMIT 1`;
  return row ?? null;
}

export interface CaseNamed {
  readonly id: string;
  readonly number: string;
  readonly orgId: string;
}
export async function caseByNumber(tx: Tx, number: string): Promise<(CaseNamed & { buyerId: string }) | null> {
  const [row] = await tx<
    (CaseNamed & { buyerId: string })[]
  >`SELECT id, number, org_id AS "orgId", buyer_id AS "buyerId"
    FROM cases.cases WHERE number = ${number}`;
  return row ?? null;
}
/** Has a desk a part in this file? */
export async function hasMemberOf(tx: Tx, caseId: string, orgId: string): Promise<boolean> {
  const rows =
    await tx`SELECT 1 FROM cases.members WHERE case_id = ${caseId} AND org_id = ${orgId} AND left_at IS NULL LIMIT 1`;
  return rows.length > 0;
}

/** Who may read an entry: both parties, the staff of its desk, or those who lead the desk. */
export type Audience = "parties" | "staff" | "leads";

export interface TimelineRow {
  readonly caseId: string;
  readonly seq: number;
  readonly orgId: string;
  readonly buyerId: string;
  readonly at: Date;
  readonly kind: string;
  readonly audience: Audience;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly content: object;
  readonly salt: Buffer;
  readonly commitment: Buffer;
  readonly hash: Buffer;
}
export async function appendEntry(tx: Tx, e: TimelineRow): Promise<void> {
  await tx`INSERT INTO cases.timeline (case_id, seq, org_id, buyer_id, at, kind, audience, actor_kind, actor_id, content, salt, commitment, hash)
    VALUES (${e.caseId}, ${e.seq}, ${e.orgId}, ${e.buyerId}, ${e.at}, ${e.kind}, ${e.audience}, ${e.actorKind}, ${e.actorId},
      ${jsonb(tx, e.content)}, ${e.salt}, ${e.commitment}, ${e.hash})`;
  await tx`UPDATE cases.cases SET last_seq = ${e.seq}, head = ${e.hash} WHERE id = ${e.caseId}`;
}
export const timelineOf = (tx: Tx, caseId: string) =>
  tx<
    TimelineRow[]
  >`SELECT case_id AS "caseId", seq, org_id AS "orgId", buyer_id AS "buyerId", at, kind, audience, actor_kind AS "actorKind",
    actor_id AS "actorId", content, salt, commitment, hash FROM cases.timeline WHERE case_id = ${caseId} ORDER BY seq`;

/** The matters of one buyer are another's: both are the same human. Entries keep who wrote them, and their hashes. */
export async function giveCases(tx: Tx, from: string, to: string): Promise<void> {
  await tx`UPDATE cases.cases SET buyer_id = ${to} WHERE buyer_id = ${from}`;
  await tx`UPDATE cases.members SET buyer_id = ${to} WHERE buyer_id = ${from}`;
  await tx`UPDATE cases.timeline SET buyer_id = ${to} WHERE buyer_id = ${from}`;
}
