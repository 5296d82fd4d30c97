import type { GroupKind, GroupView } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

export interface GroupRow {
  readonly id: string;
  readonly orgId: string;
  readonly kind: GroupKind;
  readonly name: string;
  readonly nameEn: string;
}
const columns = (sql: Sql | Tx) => sql`id, org_id AS "orgId", kind, name, name_en AS "nameEn"`;

export async function groupById(sql: Sql | Tx, id: string): Promise<GroupRow | null> {
  const [row] = await sql<GroupRow[]>`SELECT ${columns(sql)} FROM routing.groups WHERE id = ${id}`;
  return row ?? null;
}
export const groupsById = (sql: Sql | Tx, ids: readonly string[]) =>
  sql<GroupRow[]>`SELECT ${columns(sql)} FROM routing.groups WHERE id = ANY(${ids as string[]}::uuid[])`;
/** The desk's first group of the kind; else the one for troubles, else any. */
export async function groupFor(sql: Sql | Tx, orgId: string, kind: GroupKind): Promise<GroupRow | null> {
  const [row] = await sql<GroupRow[]>`SELECT ${columns(sql)} FROM routing.groups WHERE org_id = ${orgId}
    ORDER BY (kind = ${kind}) DESC, (kind IN ('aftersale', 'complaint')) DESC, created_at, id LIMIT 1`;
  return row ?? null;
}
/** False when the name is taken in this organization. */
export async function insertGroup(tx: Tx, g: GroupRow, now: Date): Promise<boolean> {
  const rows = await tx`INSERT INTO routing.groups (id, org_id, kind, name, name_en, created_at)
    VALUES (${g.id}, ${g.orgId}, ${g.kind}, ${g.name}, ${g.nameEn}, ${now}) ON CONFLICT DO NOTHING RETURNING id`;
  return rows.length === 1;
}
export async function renameGroup(tx: Tx, id: string, name: string, nameEn: string): Promise<void> {
  await tx`UPDATE routing.groups SET name = ${name}, name_en = ${nameEn} WHERE id = ${id}`;
}
export const groupViews = (sql: Sql | Tx, orgId: string) =>
  sql<GroupView[]>`SELECT id, org_id AS "organizationId", kind, name, name_en AS "nameEn",
    (SELECT count(*)::int FROM routing.work w WHERE w.group_id = g.id AND w.state = 'waiting') AS waiting,
    (SELECT count(*)::int FROM routing.agent_groups ag JOIN routing.agents a USING (person_id)
      WHERE ag.group_id = g.id AND a.presence = 'online') AS "agentsOnline"
    FROM routing.groups g WHERE org_id = ${orgId} ORDER BY created_at, id`;
