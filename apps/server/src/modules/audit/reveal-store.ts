import type { RevealPurpose } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

export interface RevealRow {
  readonly id: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly personId: string;
  readonly personName: string;
  readonly agentNumber: string | null;
  readonly byOrgId: string;
  readonly subjectKind: "order" | "conversation";
  readonly subjectId: string;
  readonly subjectName: string;
  readonly purpose: RevealPurpose;
  readonly note: string;
  readonly at: Date;
}
export async function insertReveal(tx: Tx, r: RevealRow): Promise<void> {
  await tx`INSERT INTO audit.reveals (id, org_id, buyer_id, person_id, person_name, agent_number, by_org_id, subject_kind,
      subject_id, subject_name, purpose, note, at)
    VALUES (${r.id}, ${r.orgId}, ${r.buyerId}, ${r.personId}, ${r.personName}, ${r.agentNumber}, ${r.byOrgId},
      ${r.subjectKind}, ${r.subjectId}, ${r.subjectName}, ${r.purpose}, ${r.note}, ${r.at})`;
}
const columns = (sql: Sql | Tx) => sql`id, org_id AS "orgId", buyer_id AS "buyerId", person_id AS "personId",
  person_name AS "personName", agent_number AS "agentNumber", by_org_id AS "byOrgId", subject_kind AS "subjectKind",
  subject_id AS "subjectId", subject_name AS "subjectName", purpose, note, at`;

/** How often this person looked since then; the caller holds the person's lock. */
export async function revealsSince(tx: Tx, personId: string, since: Date): Promise<number> {
  await tx`SELECT pg_advisory_xact_lock(hashtextextended(${`reveal:${personId}`}, 0))`;
  const [row] = await tx<{ n: number }[]>`
    SELECT count(*)::int AS n FROM audit.reveals WHERE person_id = ${personId} AND at > ${since}`;
  return row!.n;
}
/** Newest first; of one buyer, or of one organization. Ids sort by time. */
export const revealsOf = (tx: Tx, of: { buyerId: string } | { orgId: string }, before: string | null, limit: number) =>
  tx<RevealRow[]>`SELECT ${columns(tx)} FROM audit.reveals
    WHERE ${"buyerId" in of ? tx`buyer_id = ${of.buyerId}` : tx`org_id = ${of.orgId}`}
      ${before ? tx`AND id < ${before}` : tx``} ORDER BY id DESC LIMIT ${limit}`;
