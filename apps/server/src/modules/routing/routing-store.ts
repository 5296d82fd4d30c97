import type { OfficeHours, Presence } from "@recourse/contract";
import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";

/** Whoever changes who-serves-what of a desk holds this lock first, so that assignments never race. */
export async function lockDesk(tx: Tx, orgId: string): Promise<void> {
  await tx`SELECT 1 FROM routing.desks WHERE org_id = ${orgId} FOR UPDATE`;
}
export async function insertDesk(tx: Tx, orgId: string, hours: OfficeHours): Promise<void> {
  await tx`INSERT INTO routing.desks (org_id, hours) VALUES (${orgId}, ${jsonb(tx, hours)}) ON CONFLICT DO NOTHING`;
}
export async function hoursOf(sql: Sql | Tx, orgId: string): Promise<OfficeHours | null> {
  const [row] = await sql<{ hours: OfficeHours }[]>`SELECT hours FROM routing.desks WHERE org_id = ${orgId}`;
  return row?.hours ?? null;
}
export async function saveHours(tx: Tx, orgId: string, hours: OfficeHours): Promise<void> {
  await tx`UPDATE routing.desks SET hours = ${jsonb(tx, hours)} WHERE org_id = ${orgId}`;
}

/** How long this desk lets an agent be silent, in milliseconds. */
export async function silenceOf(sql: Sql | Tx, orgId: string): Promise<number> {
  const [row] = await sql<
    { minutes: number }[]
  >`SELECT silence_minutes AS minutes FROM routing.desks WHERE org_id = ${orgId}`;
  return (row?.minutes ?? 30) * 60_000;
}
export async function saveSilence(tx: Tx, orgId: string, minutes: number): Promise<void> {
  await tx`UPDATE routing.desks SET silence_minutes = ${minutes} WHERE org_id = ${orgId}`;
}

export interface AgentRow {
  readonly orgId: string;
  readonly personId: string;
  readonly presence: Presence;
  readonly presenceBy: "agent" | "connection";
  readonly presenceBefore: Presence;
  readonly capacity: number;
  readonly load: number;
}
const agentColumns = (
  sql: Sql | Tx,
) => sql`org_id AS "orgId", person_id AS "personId", presence, presence_by AS "presenceBy",
  presence_before AS "presenceBefore", capacity, load`;

export async function agentById(sql: Sql | Tx, personId: string): Promise<AgentRow | null> {
  const [row] = await sql<AgentRow[]>`SELECT ${agentColumns(sql)} FROM routing.agents WHERE person_id = ${personId}`;
  return row ?? null;
}
export const agentsOf = (sql: Sql | Tx, orgId: string) =>
  sql<(AgentRow & { groupIds: string[] })[]>`SELECT ${agentColumns(sql)},
    ARRAY(SELECT group_id FROM routing.agent_groups g WHERE g.person_id = a.person_id) AS "groupIds"
    FROM routing.agents a WHERE org_id = ${orgId}`;
export const presentAgents = (sql: Sql | Tx) =>
  sql<AgentRow[]>`SELECT ${agentColumns(sql)} FROM routing.agents WHERE presence <> 'offline'`;

export async function upsertAgent(
  tx: Tx,
  a: { orgId: string; personId: string; capacity: number },
  now: Date,
): Promise<void> {
  await tx`INSERT INTO routing.agents (org_id, person_id, presence_at, capacity, last_assigned_at)
    VALUES (${a.orgId}, ${a.personId}, ${now}, ${a.capacity}, ${now})
    ON CONFLICT (person_id) DO UPDATE SET capacity = excluded.capacity`;
}
export async function saveAgentGroups(
  tx: Tx,
  orgId: string,
  personId: string,
  groupIds: readonly string[],
): Promise<void> {
  await tx`DELETE FROM routing.agent_groups WHERE person_id = ${personId}`;
  await tx`INSERT INTO routing.agent_groups (org_id, person_id, group_id)
    SELECT ${orgId}, ${personId}, g.id FROM routing.groups g WHERE g.org_id = ${orgId} AND g.id = ANY(${groupIds as string[]}::uuid[])`;
}
export async function savePresence(
  tx: Tx,
  personId: string,
  p: { presence: Presence; by: "agent" | "connection"; before: Presence },
  now: Date,
): Promise<void> {
  await tx`UPDATE routing.agents SET presence = ${p.presence}, presence_by = ${p.by}, presence_before = ${p.before}, presence_at = ${now}
    WHERE person_id = ${personId}`;
}
/** A lead said that this one agent may be overloaded, in this transaction alone. */
export async function allowOverload(tx: Tx, personId: string): Promise<void> {
  await tx`SELECT set_config('recourse.over_capacity', ${personId}, true)`;
}
/** One piece of work less; `giveTo` counts one more. */
export async function takeLoadOff(tx: Tx, personId: string): Promise<void> {
  await tx`UPDATE routing.agents SET load = load - 1 WHERE person_id = ${personId}`;
}
