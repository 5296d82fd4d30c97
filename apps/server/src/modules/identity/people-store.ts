import type { OrganizationDraft, OrganizationView, StaffRole } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

const organizationColumns = (sql: Sql | Tx) =>
  sql`id, kind, external_id AS "externalId", name, name_en AS "nameEn", about`;

export const listOrganizations = (sql: Sql | Tx) =>
  sql<
    OrganizationView[]
  >`SELECT ${organizationColumns(sql)} FROM identity.organizations ORDER BY kind DESC, created_at, id`;

export async function organizationById(sql: Sql | Tx, id: string): Promise<OrganizationView | null> {
  const [row] = await sql<
    OrganizationView[]
  >`SELECT ${organizationColumns(sql)} FROM identity.organizations WHERE id = ${id}`;
  return row ?? null;
}
export async function organizationByExternalId(sql: Sql | Tx, externalId: string): Promise<OrganizationView | null> {
  const [row] = await sql<OrganizationView[]>`
    SELECT ${organizationColumns(sql)} FROM identity.organizations WHERE external_id = ${externalId}`;
  return row ?? null;
}
export async function platformOrganization(sql: Sql | Tx): Promise<OrganizationView | null> {
  const [row] = await sql<
    OrganizationView[]
  >`SELECT ${organizationColumns(sql)} FROM identity.organizations WHERE kind = 'platform'`;
  return row ?? null;
}

/** False when the external id is taken. */
export async function insertOrganization(
  tx: Tx,
  id: string,
  kind: "platform" | "merchant",
  draft: OrganizationDraft,
  now: Date,
): Promise<boolean> {
  const rows = await tx`INSERT INTO identity.organizations (id, kind, external_id, name, name_en, about, created_at)
    VALUES (${id}, ${kind}, ${draft.externalId}, ${draft.name}, ${draft.nameEn}, ${draft.about}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows.length === 1;
}

export interface PersonRow {
  readonly id: string;
  readonly kind: "buyer" | "staff";
  readonly name: string;
  readonly phone: string;
  readonly language: "zh" | "en";
  readonly createdAt: Date;
  readonly orgId: string | null;
  readonly role: StaffRole | null;
  readonly agentNumber: string | null;
}
const personColumns = (sql: Sql | Tx) => sql`p.id, p.kind, p.display_name AS name, p.phone, p.language,
  p.created_at AS "createdAt", m.org_id AS "orgId", m.role, m.agent_number AS "agentNumber"`;

export const peopleById = (sql: Sql | Tx, ids: readonly string[]) =>
  sql<
    PersonRow[]
  >`SELECT ${personColumns(sql)} FROM identity.people p LEFT JOIN identity.memberships m ON m.person_id = p.id
    WHERE p.id = ANY(${ids as string[]}::uuid[])`;

export async function agentByNumber(sql: Sql | Tx, orgId: string, agentNumber: string): Promise<PersonRow | null> {
  const [row] = await sql<
    PersonRow[]
  >`SELECT ${personColumns(sql)} FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id
    WHERE m.org_id = ${orgId} AND m.agent_number = ${agentNumber} AND m.active`;
  return row ?? null;
}

/** Whoever has or had this number in the organization, also after they left. */
export async function staffByNumber(sql: Sql | Tx, orgId: string, agentNumber: string): Promise<PersonRow | null> {
  const [row] = await sql<
    PersonRow[]
  >`SELECT ${personColumns(sql)} FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id
    WHERE m.org_id = ${orgId} AND m.agent_number = ${agentNumber}`;
  return row ?? null;
}

/** Buyers whose name begins so, in the order of their names, at most `limit` of them. */
export async function buyersNamed(sql: Sql | Tx, name: string, limit: number): Promise<string[]> {
  const beyond = `${name}\u{10ffff}`;
  const rows = await sql<{ id: string }[]>`SELECT p.id FROM identity.people p WHERE p.kind = 'buyer'
    AND p.display_name COLLATE "C" >= ${name} AND p.display_name COLLATE "C" < ${beyond}
    ORDER BY p.display_name COLLATE "C", p.id LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

export interface BuyerProfile {
  readonly externalId: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly language: "zh" | "en";
}
/** Makes or updates a buyer by the marketplace's own id. */
export async function upsertBuyer(
  tx: Tx,
  id: string,
  buyer: BuyerProfile,
  now: Date,
): Promise<{ id: string; outcome: "created" | "updated" | "unchanged" }> {
  const [existing] = await tx<{ id: string; same: boolean }[]>`
    SELECT id, (display_name = ${buyer.name} AND phone = ${buyer.phone} AND email = ${buyer.email} AND language = ${buyer.language}) AS same
    FROM identity.people WHERE external_id = ${buyer.externalId} FOR UPDATE`;
  if (existing?.same) return { id: existing.id, outcome: "unchanged" };
  const [row] = await tx<{ id: string }[]>`
    INSERT INTO identity.people (id, kind, external_id, display_name, phone, email, language, created_at)
    VALUES (${id}, 'buyer', ${buyer.externalId}, ${buyer.name}, ${buyer.phone}, ${buyer.email}, ${buyer.language}, ${now})
    ON CONFLICT (external_id) DO UPDATE SET display_name = excluded.display_name, phone = excluded.phone,
      email = excluded.email, language = excluded.language RETURNING id`;
  return { id: row!.id, outcome: existing ? "updated" : "created" };
}
export async function buyersByExternalId(tx: Sql | Tx, externalIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx<
    { id: string; externalId: string }[]
  >`SELECT id, external_id AS "externalId" FROM identity.people
    WHERE kind = 'buyer' AND external_id = ANY(${externalIds as string[]})`;
  return new Map(rows.map((row) => [row.externalId, row.id]));
}

export async function insertStaff(tx: Tx, id: string, name: string, now: Date): Promise<void> {
  await tx`INSERT INTO identity.people (id, kind, display_name, created_at) VALUES (${id}, 'staff', ${name}, ${now})`;
}
export async function saveMembership(
  tx: Tx,
  m: { personId: string; orgId: string; role: StaffRole; agentNumber: string | null; active: boolean },
): Promise<void> {
  await tx`INSERT INTO identity.memberships (person_id, org_id, role, agent_number, active)
    VALUES (${m.personId}, ${m.orgId}, ${m.role}, ${m.agentNumber}, ${m.active})
    ON CONFLICT (person_id) DO UPDATE SET role = excluded.role, agent_number = excluded.agent_number, active = excluded.active`;
}
export async function renamePerson(tx: Tx, id: string, name: string): Promise<void> {
  await tx`UPDATE identity.people SET display_name = ${name} WHERE id = ${id}`;
}
export async function saveLanguage(tx: Tx, id: string, language: "zh" | "en"): Promise<void> {
  await tx`UPDATE identity.people SET language = ${language} WHERE id = ${id}`;
}

export interface StaffRow extends PersonRow {
  readonly login: string;
  readonly active: boolean;
}
export interface MemberRow extends StaffRow {
  readonly secondFactorSince: Date | null;
}
export const listStaff = (sql: Sql | Tx, orgId: string) =>
  sql<
    MemberRow[]
  >`SELECT ${personColumns(sql)}, m.active, coalesce(c.login, '') AS login, f.confirmed_at AS "secondFactorSince"
    FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id LEFT JOIN identity.credentials c ON c.person_id = p.id
    LEFT JOIN identity.second_factors f ON f.person_id = p.id
    WHERE m.org_id = ${orgId} ORDER BY m.agent_number NULLS LAST, p.created_at`;
export async function staffById(sql: Sql | Tx, id: string): Promise<StaffRow | null> {
  const [row] = await sql<StaffRow[]>`SELECT ${personColumns(sql)}, m.active, coalesce(c.login, '') AS login
    FROM identity.memberships m JOIN identity.people p ON p.id = m.person_id LEFT JOIN identity.credentials c ON c.person_id = p.id
    WHERE p.id = ${id}`;
  return row ?? null;
}
