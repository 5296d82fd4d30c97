import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { Deadline } from "./deadline.ts";

const columns = (sql: Sql | Tx) => sql`id, org_id AS "orgId", subject_kind AS "subjectKind", subject_id AS "subjectId",
  clock, owner, consequence, started_at AS "startedAt", due_at AS "dueAt", span, policy_version AS "policyVersion",
  target_at AS "targetAt", provisional, warn_before_minutes AS "warnBeforeMinutes", warn_at AS "warnAt", warned_at AS "warnedAt",
  resume_by AS "resumeBy", state, segments`;

/** Starts a deadline, or starts anew the one that runs for this subject and clock. */
export async function putDeadline(tx: Tx, d: Deadline): Promise<void> {
  await tx`INSERT INTO clocks.deadlines (id, org_id, subject_kind, subject_id, clock, owner, consequence, started_at, due_at, state, segments,
      span, policy_version, target_at, provisional, warn_before_minutes, warn_at)
    VALUES (${d.id}, ${d.orgId}, ${d.subjectKind}, ${d.subjectId}, ${d.clock}, ${d.owner}, ${d.consequence}, ${d.startedAt}, ${d.dueAt}, 'running',
      ${jsonb(tx, d.segments)}, ${d.span && jsonb(tx, d.span)}, ${d.policyVersion}, ${d.targetAt}, ${d.provisional}, ${d.warnBeforeMinutes}, ${d.warnAt})
    ON CONFLICT (subject_id, clock) WHERE state IN ('running', 'paused')
    DO UPDATE SET owner = excluded.owner, consequence = excluded.consequence, started_at = excluded.started_at, due_at = excluded.due_at,
      state = 'running', segments = excluded.segments, span = excluded.span, policy_version = excluded.policy_version, target_at = excluded.target_at,
      provisional = excluded.provisional, warn_before_minutes = excluded.warn_before_minutes, warn_at = excluded.warn_at, warned_at = NULL, resume_by = NULL`;
}

/** Moves running deadlines of one clock to other instants; subjects without one are left alone. */
export async function shiftDeadlines(
  tx: Tx,
  clock: string,
  dues: readonly { readonly subjectId: string; readonly dueAt: Date }[],
): Promise<void> {
  await tx`UPDATE clocks.deadlines d SET due_at = n.due_at,
      segments = jsonb_set(d.segments, '{-1,to}', to_jsonb(n.due_at))
    FROM unnest(${dues.map((d) => d.subjectId)}::uuid[], ${dues.map((d) => d.dueAt.toISOString())}::timestamptz[]) AS n(id, due_at)
    WHERE d.subject_id = n.id AND d.clock = ${clock} AND d.state = 'running'`;
}

export async function stopDeadlines(tx: Tx, subjectId: string, now: Date): Promise<void> {
  await tx`UPDATE clocks.deadlines SET state = 'stopped', ended_at = ${now}
    WHERE subject_id = ${subjectId} AND state IN ('running', 'paused')`;
}

/** Saves what pausing, going on and counting anew change. */
export async function saveDeadline(tx: Tx, d: Deadline): Promise<void> {
  await tx`UPDATE clocks.deadlines SET state = ${d.state}, due_at = ${d.dueAt}, target_at = ${d.targetAt}, provisional = ${d.provisional},
    warn_at = ${d.warnAt}, warned_at = ${d.warnedAt}, resume_by = ${d.resumeBy}, segments = ${jsonb(tx, d.segments)} WHERE id = ${d.id}`;
}

/** Marks these passed, each at its own instant, whenever the alarm came. */
export async function markPassed(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`UPDATE clocks.deadlines SET state = 'passed', ended_at = due_at WHERE id = ANY(${ids as string[]}::uuid[])`;
}
export async function markWarned(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx`UPDATE clocks.deadlines SET warned_at = ${now} WHERE id = ANY(${ids as string[]}::uuid[])`;
}

export interface DueAlarm {
  readonly id: string;
  readonly orgId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}
/** Whose alarm is due, the longest overdue first; nothing is locked yet. `except` are left alone. */
export const dueAlarms = (sql: Sql, now: Date, except: readonly string[], limit: number) =>
  sql<
    DueAlarm[]
  >`SELECT id, org_id AS "orgId", subject_kind AS "subjectKind", subject_id AS "subjectId" FROM clocks.deadlines
    WHERE state IN ('running', 'paused') AND alarm_at <= ${now} AND id <> ALL(${except as string[]}::uuid[])
    ORDER BY alarm_at, id LIMIT ${limit}`;

/** Locks those of these whose alarm is still due and which nobody else is ringing. */
export const lockDue = (tx: Tx, ids: readonly string[], now: Date) =>
  tx<Deadline[]>`SELECT ${columns(tx)} FROM clocks.deadlines
    WHERE id = ANY(${ids as string[]}::uuid[]) AND state IN ('running', 'paused') AND alarm_at <= ${now}
    ORDER BY alarm_at, id FOR UPDATE SKIP LOCKED`;

export async function lockDeadline(tx: Tx, id: string): Promise<Deadline | null> {
  const [row] = await tx<Deadline[]>`SELECT ${columns(tx)} FROM clocks.deadlines WHERE id = ${id} FOR UPDATE`;
  return row ?? null;
}
export async function deadlineById(sql: Sql | Tx, id: string): Promise<Deadline | null> {
  const [row] = await sql<Deadline[]>`SELECT ${columns(sql)} FROM clocks.deadlines WHERE id = ${id}`;
  return row ?? null;
}
/** Under way, the next due first; `clock` narrows it down. Read as a viewer, it is that viewer's own. */
export const deadlinesUnderWay = (sql: Sql | Tx, clock: string | null, limit: number) =>
  sql<Deadline[]>`SELECT ${columns(sql)} FROM clocks.deadlines
    WHERE state IN ('running', 'paused') AND (${clock}::text IS NULL OR clock = ${clock}) ORDER BY due_at, id LIMIT ${limit}`;

/** Running deadlines counted by a rule and ending after this day, after one id: a page of those an import may move. */
export const lockCounted = (tx: Tx, from: Date, afterId: string, limit: number) =>
  tx<Deadline[]>`SELECT ${columns(tx)} FROM clocks.deadlines
    WHERE state = 'running' AND span IS NOT NULL AND span ->> 'kind' <> 'calendar_hours' AND span ->> 'kind' <> 'daily_window'
      AND due_at >= ${from} AND id > ${afterId} ORDER BY id LIMIT ${limit} FOR UPDATE`;

export async function nearestAlarm(sql: Sql): Promise<Date | null> {
  const [row] = await sql<
    { at: Date | null }[]
  >`SELECT min(alarm_at) AS at FROM clocks.deadlines WHERE state IN ('running', 'paused')`;
  return row?.at ?? null;
}
