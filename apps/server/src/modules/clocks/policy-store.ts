import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { Policy } from "./policy.ts";

const columns = (sql: Sql | Tx) => sql`clock, version, scene, name_zh AS "nameZh", name_en AS "nameEn", owner, span,
  warn_before_minutes AS "warnBeforeMinutes", consequence, basis, effective_from AS "effectiveFrom", announced_at AS "announcedAt",
  announced_by AS "announcedBy", reason`;

export const allPolicies = (sql: Sql | Tx) =>
  sql<Policy[]>`SELECT ${columns(sql)} FROM clocks.policies ORDER BY clock, version DESC`;
/** The versions of one clock, the newest first. */
export const policyVersions = (sql: Sql | Tx, clock: string) =>
  sql<Policy[]>`SELECT ${columns(sql)} FROM clocks.policies WHERE clock = ${clock} ORDER BY version DESC`;
/** One change of a clock's policy at a time. */
export const lockPolicy = (tx: Tx, clock: string) => tx`SELECT pg_advisory_xact_lock(7264003, hashtext(${clock}))`;

/** False when this version is there already. */
export async function insertPolicy(tx: Tx, p: Policy): Promise<boolean> {
  const rows =
    await tx`INSERT INTO clocks.policies (clock, version, scene, name_zh, name_en, owner, span, warn_before_minutes, consequence, basis,
      effective_from, announced_at, announced_by, reason)
    VALUES (${p.clock}, ${p.version}, ${p.scene}, ${p.nameZh}, ${p.nameEn}, ${p.owner}, ${jsonb(tx, p.span)}, ${p.warnBeforeMinutes}, ${p.consequence},
      ${p.basis}, ${p.effectiveFrom}, ${p.announcedAt}, ${p.announcedBy}, ${p.reason})
    ON CONFLICT DO NOTHING RETURNING clock`;
  return rows.length === 1;
}
export async function removePolicy(tx: Tx, clock: string, version: number): Promise<void> {
  await tx`DELETE FROM clocks.policies WHERE clock = ${clock} AND version = ${version}`;
}
