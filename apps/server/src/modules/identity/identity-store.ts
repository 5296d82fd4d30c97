import type { StaffRole } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

export interface SessionRow {
  readonly sessionId: string;
  readonly personId: string;
  readonly kind: "buyer" | "staff";
  readonly name: string;
  readonly language: "zh" | "en";
  readonly orgId: string | null;
  readonly orgKind: "merchant" | "platform" | null;
  readonly role: StaffRole | null;
  readonly agentNumber: string | null;
  readonly lastSeenAt: Date;
  /** The organization demands a second factor, the days of grace are over, and there is none. */
  readonly mustEnrol: boolean;
  /** The shop on whose own pages the session lives; null for a session of ours. */
  readonly shopId: string | null;
  readonly guest: boolean;
}

/** The living session of a token, with its person; null when unknown, expired, revoked, or the member left. */
export async function sessionByToken(sql: Sql, hash: Buffer, now: Date): Promise<SessionRow | null> {
  const [row] = await sql<SessionRow[]>`
    SELECT s.id AS "sessionId", p.id AS "personId", p.kind, p.display_name AS name, p.language,
      m.org_id AS "orgId", o.kind AS "orgKind", m.role, m.agent_number AS "agentNumber", s.last_seen_at AS "lastSeenAt",
      coalesce(d.due_at <= ${now} AND f.confirmed_at IS NULL AND (d.demand = 'everyone' OR (d.demand = 'managers'
        AND m.role IN ('merchant_manager', 'operations_manager', 'administrator'))), false) AS "mustEnrol",
      s.shop_id AS "shopId", s.guest
    FROM identity.sessions s JOIN identity.people p ON p.id = s.person_id
    LEFT JOIN identity.memberships m ON m.person_id = p.id
    LEFT JOIN identity.organizations o ON o.id = m.org_id
    LEFT JOIN identity.second_factor_demands d ON d.org_id = m.org_id
    LEFT JOIN identity.second_factors f ON f.person_id = p.id
    WHERE s.token_hash = ${hash} AND s.revoked_at IS NULL AND s.expires_at > ${now}
      AND (p.kind = 'buyer' OR m.active)`;
  return row ?? null;
}

export async function touchSession(sql: Sql, id: string, now: Date, expiresAt: Date): Promise<void> {
  await sql`UPDATE identity.sessions SET last_seen_at = ${now}, expires_at = ${expiresAt} WHERE id = ${id}`;
}

export interface NewSession {
  readonly id: string;
  readonly hash: Buffer;
  readonly personId: string;
  readonly device: string;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly shopId?: string;
  readonly guest?: boolean;
}
export async function insertSession(tx: Tx, s: NewSession): Promise<void> {
  await tx`INSERT INTO identity.sessions (id, token_hash, person_id, device, created_at, last_seen_at, expires_at, shop_id, guest)
    VALUES (${s.id}, ${s.hash}, ${s.personId}, ${s.device}, ${s.now}, ${s.now}, ${s.expiresAt}, ${s.shopId ?? null}, ${s.guest ?? false})`;
}

export const listSessions = (tx: Tx, personId: string, now: Date) =>
  tx<{ id: string; device: string; createdAt: Date; lastSeenAt: Date }[]>`
    SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM identity.sessions
    WHERE person_id = ${personId} AND revoked_at IS NULL AND expires_at > ${now} ORDER BY last_seen_at DESC LIMIT 50`;

/** Ends one session of the person, or all of them; returns the ids that ended. */
export async function revokeSessions(tx: Tx, personId: string, id: string | null, now: Date): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`UPDATE identity.sessions SET revoked_at = ${now}
    WHERE person_id = ${personId} AND revoked_at IS NULL AND (${id}::uuid IS NULL OR id = ${id}) RETURNING id`;
  return rows.map((row) => row.id);
}

/** Ends every session of the person but this one; returns the ids that ended. */
export async function revokeOtherSessions(tx: Tx, personId: string, kept: string, now: Date): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`UPDATE identity.sessions SET revoked_at = ${now}
    WHERE person_id = ${personId} AND revoked_at IS NULL AND id <> ${kept} RETURNING id`;
  return rows.map((row) => row.id);
}

export interface Credentials {
  readonly personId: string;
  readonly passwordHash: string;
  readonly failures: number;
  readonly lockedUntil: Date | null;
}
export async function credentialsOf(sql: Sql | Tx, login: string): Promise<Credentials | null> {
  const [row] = await sql<Credentials[]>`
    SELECT c.person_id AS "personId", password_hash AS "passwordHash", failures, locked_until AS "lockedUntil"
    FROM identity.credentials c JOIN identity.people p ON p.id = c.person_id
    LEFT JOIN identity.memberships m ON m.person_id = c.person_id
    WHERE lower(login) = lower(${login}) AND (p.kind = 'buyer' OR m.active)`;
  return row ?? null;
}

export async function credentialsByPerson(
  sql: Sql | Tx,
  personId: string,
): Promise<(Credentials & { login: string }) | null> {
  const [row] = await sql<(Credentials & { login: string })[]>`
    SELECT person_id AS "personId", login, password_hash AS "passwordHash", failures, locked_until AS "lockedUntil"
    FROM identity.credentials WHERE person_id = ${personId}`;
  return row ?? null;
}

export async function countFailure(sql: Sql | Tx, personId: string, lockedUntil: Date | null): Promise<void> {
  await sql`UPDATE identity.credentials SET failures = failures + 1, locked_until = ${lockedUntil} WHERE person_id = ${personId}`;
}
export async function forgetFailures(tx: Tx, personId: string): Promise<void> {
  await tx`UPDATE identity.credentials SET failures = 0, locked_until = NULL WHERE person_id = ${personId} AND failures > 0`;
}
export async function saveCredentials(tx: Tx, personId: string, login: string, passwordHash: string): Promise<void> {
  await tx`INSERT INTO identity.credentials (person_id, login, password_hash) VALUES (${personId}, ${login}, ${passwordHash})
    ON CONFLICT (person_id) DO UPDATE SET login = excluded.login, password_hash = excluded.password_hash,
      failures = 0, locked_until = NULL`;
}
export async function savePassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  await tx`UPDATE identity.credentials SET password_hash = ${passwordHash}, failures = 0, locked_until = NULL
    WHERE person_id = ${personId}`;
}

export async function keyByToken(
  sql: Sql,
  hash: Buffer,
): Promise<{ id: string; name: string; orgId: string; orgKind: "merchant" | "platform" } | null> {
  const [row] = await sql<{ id: string; name: string; orgId: string; orgKind: "merchant" | "platform" }[]>`
    SELECT k.id, k.name, k.org_id AS "orgId", o.kind AS "orgKind" FROM identity.api_keys k JOIN identity.organizations o ON o.id = k.org_id
    WHERE k.token_hash = ${hash} AND k.revoked_at IS NULL`;
  return row ?? null;
}
export async function insertKey(
  tx: Tx,
  key: { id: string; orgId: string; name: string; hash: Buffer; now: Date },
): Promise<void> {
  await tx`INSERT INTO identity.api_keys (id, org_id, name, token_hash, created_at)
    VALUES (${key.id}, ${key.orgId}, ${key.name}, ${key.hash}, ${key.now})`;
}
export const listKeys = (tx: Tx, orgId: string) =>
  tx<{ id: string; name: string; createdAt: Date; revokedAt: Date | null }[]>`
    SELECT id, name, created_at AS "createdAt", revoked_at AS "revokedAt" FROM identity.api_keys
    WHERE org_id = ${orgId} ORDER BY created_at DESC LIMIT 200`;
/** The key's organization and name, or null when there is no such key. */
export async function keyById(tx: Tx, id: string): Promise<{ orgId: string; name: string } | null> {
  const [row] = await tx<{ orgId: string; name: string }[]>`
    SELECT org_id AS "orgId", name FROM identity.api_keys WHERE id = ${id}`;
  return row ?? null;
}
/** False when it was revoked before. */
export async function revokeKey(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows =
    await tx`UPDATE identity.api_keys SET revoked_at = ${now} WHERE id = ${id} AND revoked_at IS NULL RETURNING id`;
  return rows.length === 1;
}
