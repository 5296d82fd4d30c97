import type { SecondFactorDemand } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

export interface SecondFactorRow {
  readonly secret: Buffer;
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
  readonly failures: number;
  readonly lockedUntil: Date | null;
}
/** Locked: two codes at once are looked at one after the other. */
export async function lockSecondFactor(tx: Tx, personId: string): Promise<SecondFactorRow | null> {
  const [row] = await tx<SecondFactorRow[]>`SELECT secret, confirmed_at AS "confirmedAt", last_step::int AS "lastStep",
    failures, locked_until AS "lockedUntil" FROM identity.second_factors WHERE person_id = ${personId} FOR UPDATE`;
  return row ?? null;
}
export async function beginSecondFactor(tx: Tx, personId: string, secret: Buffer, now: Date): Promise<void> {
  await tx`INSERT INTO identity.second_factors (person_id, secret, begun_at) VALUES (${personId}, ${secret}, ${now})
    ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at, confirmed_at = NULL,
      last_step = 0, failures = 0, locked_until = NULL`;
}
export async function confirmSecondFactor(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx`UPDATE identity.second_factors SET confirmed_at = ${now} WHERE person_id = ${personId}`;
}
export async function takeStep(tx: Tx, personId: string, step: number | null): Promise<void> {
  await tx`UPDATE identity.second_factors SET failures = 0, locked_until = NULL, last_step = coalesce(${step}, last_step)
    WHERE person_id = ${personId}`;
}
export async function countWrongCode(tx: Tx, personId: string, lockedUntil: Date | null): Promise<void> {
  await tx`UPDATE identity.second_factors SET failures = failures + 1, locked_until = ${lockedUntil} WHERE person_id = ${personId}`;
}
/** The factor and all that rests on it. False when there was none. */
export async function removeSecondFactor(tx: Tx, personId: string): Promise<boolean> {
  await forgetDevices(tx, personId);
  await tx`DELETE FROM identity.recovery_codes WHERE person_id = ${personId}`;
  await tx`UPDATE identity.sessions SET proved_at = NULL WHERE person_id = ${personId}`;
  const rows = await tx`DELETE FROM identity.second_factors WHERE person_id = ${personId} RETURNING person_id`;
  return rows.length > 0;
}

export async function saveRecoveryCodes(tx: Tx, personId: string, hashes: readonly Buffer[]): Promise<void> {
  await tx`DELETE FROM identity.recovery_codes WHERE person_id = ${personId}`;
  for (const hash of hashes)
    await tx`INSERT INTO identity.recovery_codes (person_id, code_hash) VALUES (${personId}, ${hash})`;
}
/** True when it was there and unused; it is used then. */
export async function useRecoveryCode(tx: Tx, personId: string, hash: Buffer, now: Date): Promise<boolean> {
  const rows = await tx`UPDATE identity.recovery_codes SET used_at = ${now}
    WHERE person_id = ${personId} AND code_hash = ${hash} AND used_at IS NULL RETURNING person_id`;
  return rows.length > 0;
}

export async function insertStep(tx: Tx, hash: Buffer, personId: string, expiresAt: Date, now: Date): Promise<void> {
  await tx`DELETE FROM identity.sign_in_steps WHERE expires_at < ${now}`;
  await tx`INSERT INTO identity.sign_in_steps (token_hash, person_id, expires_at) VALUES (${hash}, ${personId}, ${expiresAt})`;
}
export async function personOfStep(sql: Sql | Tx, hash: Buffer, now: Date): Promise<string | null> {
  const [row] = await sql<{ personId: string }[]>`SELECT person_id AS "personId" FROM identity.sign_in_steps
    WHERE token_hash = ${hash} AND expires_at > ${now}`;
  return row?.personId ?? null;
}
export async function endStep(tx: Tx, hash: Buffer): Promise<void> {
  await tx`DELETE FROM identity.sign_in_steps WHERE token_hash = ${hash}`;
}

export async function trustDevice(
  tx: Tx,
  d: { hash: Buffer; personId: string; device: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tx`INSERT INTO identity.trusted_devices (token_hash, person_id, device, created_at, expires_at)
    VALUES (${d.hash}, ${d.personId}, ${d.device}, ${d.now}, ${d.expiresAt})`;
}
export async function isTrusted(sql: Sql | Tx, hash: Buffer, personId: string, now: Date): Promise<boolean> {
  const rows = await sql`SELECT 1 FROM identity.trusted_devices
    WHERE token_hash = ${hash} AND person_id = ${personId} AND expires_at > ${now}`;
  return rows.length > 0;
}
export async function forgetDevices(tx: Tx, personId: string): Promise<void> {
  await tx`DELETE FROM identity.trusted_devices WHERE person_id = ${personId}`;
}

export interface StandingRow {
  readonly since: Date | null;
  readonly recoveryCodesLeft: number;
  readonly trustedDevices: number;
  readonly demand: SecondFactorDemand;
  readonly dueAt: Date | null;
}
/** How a member stands to the second factor, and what their organization demands. */
export async function standingOf(sql: Sql | Tx, personId: string, now: Date): Promise<StandingRow> {
  const [row] = await sql<StandingRow[]>`SELECT f.confirmed_at AS since,
    (SELECT count(*)::int FROM identity.recovery_codes c WHERE c.person_id = p.id AND c.used_at IS NULL) AS "recoveryCodesLeft",
    (SELECT count(*)::int FROM identity.trusted_devices t WHERE t.person_id = p.id AND t.expires_at > ${now}) AS "trustedDevices",
    coalesce(d.demand, 'optional') AS demand, d.due_at AS "dueAt"
    FROM identity.people p LEFT JOIN identity.second_factors f ON f.person_id = p.id
    LEFT JOIN identity.memberships m ON m.person_id = p.id LEFT JOIN identity.second_factor_demands d ON d.org_id = m.org_id
    WHERE p.id = ${personId}`;
  return row!;
}
export async function proofOf(sql: Sql | Tx, sessionId: string): Promise<{ enrolled: boolean; provedAt: Date | null }> {
  const [row] = await sql<{ enrolled: boolean; provedAt: Date | null }[]>`
    SELECT s.proved_at AS "provedAt", f.confirmed_at IS NOT NULL AS enrolled
    FROM identity.sessions s LEFT JOIN identity.second_factors f ON f.person_id = s.person_id WHERE s.id = ${sessionId}`;
  return row ?? { enrolled: false, provedAt: null };
}
export async function noteProof(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx`UPDATE identity.sessions SET proved_at = ${now} WHERE id = ${sessionId}`;
}

export async function demandOf(
  sql: Sql | Tx,
  orgId: string,
): Promise<{ demand: SecondFactorDemand; dueAt: Date | null }> {
  const [row] = await sql<{ demand: SecondFactorDemand; dueAt: Date }[]>`
    SELECT demand, due_at AS "dueAt" FROM identity.second_factor_demands WHERE org_id = ${orgId}`;
  return row ?? { demand: "optional", dueAt: null };
}
export async function saveDemand(tx: Tx, orgId: string, demand: SecondFactorDemand, dueAt: Date): Promise<void> {
  await tx`INSERT INTO identity.second_factor_demands (org_id, demand, due_at) VALUES (${orgId}, ${demand}, ${dueAt})
    ON CONFLICT (org_id) DO UPDATE SET demand = excluded.demand, due_at = excluded.due_at`;
}
