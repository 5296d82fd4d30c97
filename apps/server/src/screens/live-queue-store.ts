import type { Presence } from "@recourse/contract";
import type { Tx } from "../platform/sql.ts";

export interface GroupLoad {
  readonly groupId: string;
  readonly serving: number;
  readonly overdue: number;
  readonly longestWaitSeconds: number;
}
/** How each skill group of an organization stands now. */
export const groupLoads = (tx: Tx, orgId: string, now: Date) =>
  tx<GroupLoad[]>`SELECT group_id AS "groupId", count(*) FILTER (WHERE state = 'serving')::int AS serving,
    count(*) FILTER (WHERE state = 'overdue')::int AS overdue,
    coalesce(max(extract(epoch FROM ${now}::timestamptz - queued_at)) FILTER (WHERE state IN ('waiting', 'overdue')), 0)::int AS "longestWaitSeconds"
    FROM conversations.service_sessions WHERE org_id = ${orgId} AND group_id IS NOT NULL AND state IN ('waiting', 'overdue', 'serving')
    GROUP BY group_id`;

export interface SeatedAgent {
  readonly id: string;
  readonly name: string;
  readonly agentNumber: string | null;
  readonly presence: Presence;
  readonly load: number;
  readonly capacity: number;
}
export const seatedAgents = (tx: Tx, orgId: string) =>
  tx<
    SeatedAgent[]
  >`SELECT a.person_id AS id, p.display_name AS name, m.agent_number AS "agentNumber", a.presence, a.load, a.capacity
    FROM routing.agents a JOIN identity.people p ON p.id = a.person_id JOIN identity.memberships m ON m.person_id = a.person_id
    WHERE a.org_id = ${orgId} AND m.active AND m.agent_number IS NOT NULL ORDER BY m.agent_number`;
