import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { Deadline } from "./deadline.ts";

const columns = (sql: Sql | Tx) => sql`id, org_id AS "orgId", subject_kind AS "subjectKind", subject_id AS "subjectId",
  clock, owner, consequence, started_at AS "startedAt", due_at AS "dueAt"`;

/** Starts a deadline, or moves the one that runs for this subject and clock. */
export async function putDeadline(tx: Tx, d: Deadline): Promise<void> {
  const segments = jsonb(tx, [{ from: d.startedAt.toISOString(), to: d.dueAt.toISOString() }]);
  await tx`INSERT INTO clocks.deadlines (id, org_id, subject_kind, subject_id, clock, owner, consequence, started_at, due_at, state, segments)
    VALUES (${d.id}, ${d.orgId}, ${d.subjectKind}, ${d.subjectId}, ${d.clock}, ${d.owner}, ${d.consequence}, ${d.startedAt}, ${d.dueAt}, 'running', ${segments})
    ON CONFLICT (subject_id, clock) WHERE state IN ('running', 'paused')
    DO UPDATE SET owner = excluded.owner, consequence = excluded.consequence, started_at = excluded.started_at,
      due_at = excluded.due_at, segments = excluded.segments`;
}

export async function stopDeadlines(tx: Tx, subjectId: string, now: Date): Promise<void> {
  await tx`UPDATE clocks.deadlines SET state = 'stopped', ended_at = ${now}
    WHERE subject_id = ${subjectId} AND state IN ('running', 'paused')`;
}

/** Locks one due deadline that nobody else is ringing, and marks it passed at its own instant; `except` are left alone. */
export async function takeDue(tx: Tx, now: Date, except: readonly string[]): Promise<Deadline | null> {
  const [row] = await tx<Deadline[]>`UPDATE clocks.deadlines SET state = 'passed', ended_at = due_at WHERE id = (
      SELECT id FROM clocks.deadlines WHERE state = 'running' AND due_at <= ${now} AND id <> ALL(${except as string[]}::uuid[])
      ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING ${columns(tx)}`;
  return row ?? null;
}

export async function nearestDue(sql: Sql): Promise<Date | null> {
  const [row] = await sql<
    { dueAt: Date | null }[]
  >`SELECT min(due_at) AS "dueAt" FROM clocks.deadlines WHERE state = 'running'`;
  return row?.dueAt ?? null;
}
