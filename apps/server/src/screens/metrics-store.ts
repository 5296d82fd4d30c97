import type { Sql } from "../platform/sql.ts";

type Counted = readonly (readonly [string, number])[];

/** What the database knows of the state of affairs; counts and seconds only. */
export interface Figures {
  readonly waiting: Counted;
  readonly longestWaitSeconds: number;
  readonly services: Counted;
  readonly agents: Counted;
  readonly connections: Counted;
  readonly databaseBytes: number;
  /** Deadlines past their instant that have not rung, and how late the oldest of them is. */
  readonly dueDeadlines: number;
  readonly latenessSeconds: number;
  /** Null before the first backup. */
  readonly backupAgeSeconds: number | null;
}

const pairs = async (rows: PromiseLike<readonly { key: string; count: number }[]>): Promise<Counted> =>
  (await rows).map(({ key, count }) => [key, count] as const);
type Row = { key: string; count: number };

export async function readFigures(sql: Sql, now: Date): Promise<Figures> {
  const [rest] = await sql<{ wait: number; size: string; backup: number | null; due: number; late: number }[]>`
    SELECT coalesce((SELECT extract(epoch FROM ${now}::timestamptz - min(queued_at)) FROM routing.work WHERE state = 'waiting'), 0)::float AS wait,
      late.due, late.late, pg_database_size(current_database())::text AS size,
      (SELECT extract(epoch FROM ${now}::timestamptz - (value->>'at')::timestamptz) FROM platform.settings WHERE name = 'backup.last')::float AS backup
    FROM (SELECT count(*)::int AS due, coalesce(extract(epoch FROM ${now}::timestamptz - min(due_at)), 0)::float AS late
      FROM clocks.deadlines WHERE state = 'running' AND due_at < ${now}) late`;
  return {
    waiting: await pairs(sql<Row[]>`SELECT g.kind AS key, count(*)::int AS count FROM routing.work w
      JOIN routing.groups g ON g.id = w.group_id WHERE w.state = 'waiting' GROUP BY g.kind`),
    longestWaitSeconds: Math.max(0, rest!.wait),
    services: await pairs(sql<
      Row[]
    >`SELECT session_state AS key, count(*)::int AS count FROM conversations.conversations
      WHERE session_state IN ('with_bot', 'waiting', 'overdue', 'serving') GROUP BY 1`),
    agents: await pairs(sql<Row[]>`SELECT presence AS key, count(*)::int AS count FROM routing.agents GROUP BY 1`),
    connections: await pairs(sql<Row[]>`
      SELECT substr(application_name, 10) || ' ' || CASE WHEN state = 'idle' THEN 'idle' ELSE 'busy' END AS key, count(*)::int AS count
      FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'recourse %'
        AND application_name NOT LIKE 'recourse owner%' GROUP BY 1`),
    dueDeadlines: rest!.due,
    latenessSeconds: rest!.late,
    databaseBytes: Number(rest!.size),
    backupAgeSeconds: rest!.backup,
  };
}
