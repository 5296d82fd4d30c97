import type { Sql, Tx } from "../../platform/sql.ts";

export interface WorkRow {
  readonly id: string;
  readonly orgId: string;
  readonly groupId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly state: "waiting" | "assigned" | "done";
  readonly rank: number;
  readonly queuedAt: Date;
  readonly preferredId: string | null;
  readonly agentId: string | null;
}
const columns = (sql: Sql | Tx) => sql`id, org_id AS "orgId", group_id AS "groupId", subject_kind AS "subjectKind",
  subject_id AS "subjectId", state, rank, queued_at AS "queuedAt", preferred_id AS "preferredId", agent_id AS "agentId"`;

export async function openWorkOf(tx: Tx, subjectKind: string, subjectId: string): Promise<WorkRow | null> {
  const [row] = await tx<WorkRow[]>`SELECT ${columns(tx)} FROM routing.work
    WHERE subject_kind = ${subjectKind} AND subject_id = ${subjectId} AND state <> 'done' FOR UPDATE`;
  return row ?? null;
}
export const assignedWorkOf = (tx: Tx, agentId: string) =>
  tx<
    WorkRow[]
  >`SELECT ${columns(tx)} FROM routing.work WHERE agent_id = ${agentId} AND state = 'assigned' ORDER BY queued_at, id FOR UPDATE`;

export async function insertWork(tx: Tx, w: Omit<WorkRow, "state" | "agentId">): Promise<void> {
  await tx`INSERT INTO routing.work (id, org_id, group_id, subject_kind, subject_id, state, rank, queued_at, preferred_id)
    VALUES (${w.id}, ${w.orgId}, ${w.groupId}, ${w.subjectKind}, ${w.subjectId}, 'waiting', ${w.rank}, ${w.queuedAt}, ${w.preferredId})`;
}
export async function setWaiting(tx: Tx, w: Pick<WorkRow, "id" | "groupId" | "rank" | "preferredId">): Promise<void> {
  await tx`UPDATE routing.work SET state = 'waiting', agent_id = NULL, assigned_at = NULL, group_id = ${w.groupId},
    rank = ${w.rank}, preferred_id = ${w.preferredId} WHERE id = ${w.id}`;
}
/** Gives the work to the agent and counts it among their load, in one statement: the desk is locked meanwhile. */
export async function giveTo(tx: Tx, id: string, agentId: string, now: Date): Promise<void> {
  await tx`WITH taken AS (
      UPDATE routing.agents SET load = load + 1, last_assigned_at = ${now} WHERE person_id = ${agentId})
    UPDATE routing.work SET state = 'assigned', agent_id = ${agentId}, assigned_at = ${now} WHERE id = ${id}`;
}
export async function setDone(tx: Tx, id: string, now: Date): Promise<void> {
  await tx`UPDATE routing.work SET state = 'done', ended_at = ${now} WHERE id = ${id}`;
}

/**
 * The next pair to join: the foremost waiting work that some free agent of its group can take, and among those
 * agents the preferred one, else the least loaded for their capacity, else the one who has waited longest. Looks at the
 * head of each group's queue first: where nobody waits, no agent is looked at.
 */
export async function nextMatch(tx: Tx, orgId: string): Promise<{ work: WorkRow; agentId: string } | null> {
  const [row] = await tx<(WorkRow & { freeAgentId: string })[]>`
    WITH head AS MATERIALIZED (
      SELECT w.* FROM routing.groups g CROSS JOIN LATERAL (
        SELECT * FROM routing.work q WHERE q.org_id = g.org_id AND q.group_id = g.id AND q.state = 'waiting'
        ORDER BY q.rank, q.queued_at, q.id LIMIT 1) w
      WHERE g.org_id = ${orgId})
    SELECT ${columns(tx)}, free.person_id AS "freeAgentId" FROM head CROSS JOIN LATERAL (
      SELECT a.person_id FROM routing.agent_groups m JOIN routing.agents a USING (person_id)
      WHERE m.group_id = head.group_id AND a.presence = 'online' AND a.load < a.capacity
      ORDER BY (a.person_id IS NOT DISTINCT FROM head.preferred_id) DESC, a.load::float / a.capacity, a.last_assigned_at, a.person_id
      LIMIT 1) free
    ORDER BY head.rank, head.queued_at, head.id LIMIT 1`;
  return row ? { work: row, agentId: row.freeAgentId } : null;
}

export interface QueueFacts {
  readonly ahead: number;
  readonly agentsOnline: number;
  readonly capacityOnline: number;
  /** Mean handling time of the group's last 50 finished pieces of work; null without any. */
  readonly handlingSeconds: number | null;
}
export async function queueFacts(sql: Sql | Tx, subjectKind: string, subjectId: string): Promise<QueueFacts | null> {
  const [row] = await sql<QueueFacts[]>`
    WITH me AS (SELECT * FROM routing.work WHERE subject_kind = ${subjectKind} AND subject_id = ${subjectId} AND state = 'waiting')
    SELECT (SELECT count(*)::int FROM routing.work w WHERE w.org_id = me.org_id AND w.group_id = me.group_id AND w.state = 'waiting'
        AND (w.rank, w.queued_at, w.id) < (me.rank, me.queued_at, me.id)) AS ahead,
      on_duty.agents AS "agentsOnline", on_duty.capacity AS "capacityOnline",
      (SELECT avg(extract(epoch FROM ended_at - assigned_at))::float FROM (SELECT ended_at, assigned_at FROM routing.work d
        WHERE d.group_id = me.group_id AND d.state = 'done' AND d.assigned_at IS NOT NULL ORDER BY d.ended_at DESC LIMIT 50) last) AS "handlingSeconds"
    FROM me, LATERAL (SELECT count(*)::int AS agents, coalesce(sum(a.capacity), 0)::int AS capacity FROM routing.agent_groups g
      JOIN routing.agents a USING (person_id) WHERE g.group_id = me.group_id AND a.presence = 'online') on_duty`;
  return row ?? null;
}
