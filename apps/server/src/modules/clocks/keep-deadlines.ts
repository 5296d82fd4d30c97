import type { ClockSpan } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Sql, Tx } from "../../platform/sql-type.ts";
import { emptyCalendar } from "./calendar.ts";
import { loadCalendar } from "./calendar-store.ts";
import { countsWorkingTime, rollsOffRestDays } from "./counted-time.ts";
import type { Deadline } from "./deadline.ts";
import { putDeadline, shiftDeadlines, stopDeadlines } from "./deadline-store.ts";
import { type Due, dueOf, warnTimeOf } from "./due-time.ts";
import { begin } from "./segments.ts";

type Owed = Pick<Deadline, "orgId" | "subjectKind" | "subjectId" | "clock" | "owner" | "consequence">;
interface Counted {
  readonly span: ClockSpan;
  readonly policyVersion: number | null;
  readonly warnBeforeMinutes: number | null;
}

async function put(work: Work, owed: Owed, rest: Partial<Deadline> & Pick<Deadline, "dueAt">): Promise<Deadline> {
  const startedAt = rest.startedAt ?? work.now;
  const deadline: Deadline = {
    ...{ span: null, policyVersion: null, targetAt: null, provisional: false },
    ...{ warnBeforeMinutes: null, warnAt: null, warnedAt: null, resumeBy: null, state: "running" },
    ...owed,
    ...rest,
    id: newId(work.now),
    startedAt,
    segments: begin(startedAt, rest.dueAt),
  };
  await putDeadline(work.tx, deadline);
  return deadline;
}

/** Starts (or restarts) a clock that ends at a given instant, inside the transaction that makes the subject wait. */
export async function startDeadline(work: Work, deadline: Owed & Pick<Deadline, "dueAt">): Promise<void> {
  const { dueAt, orgId, subjectKind, subjectId, clock, owner, consequence } = deadline;
  await put(work, { orgId, subjectKind, subjectId, clock, owner, consequence }, { dueAt });
}

/** When a span that started then would be over, by the calendar as it is known now. */
export async function countDue(sql: Sql | Tx, span: ClockSpan, startedAt: Date): Promise<Due> {
  const needsCalendar = countsWorkingTime(span) || rollsOffRestDays(span);
  return dueOf(span, startedAt, needsCalendar ? await loadCalendar(sql) : emptyCalendar);
}

/** Starts a clock that is counted by a rule, from `startedAt` on; it can stand still, warns, and follows the calendar. */
export async function startCounted(work: Work, owed: Owed, by: Counted, startedAt: Date = work.now): Promise<Deadline> {
  const due = await countDue(work.tx, by.span, startedAt);
  const warnAt = warnTimeOf(due.dueAt, startedAt, by.warnBeforeMinutes);
  return put(work, owed, { ...by, ...due, warnAt, startedAt });
}

/** Stops every clock of the subject: what was owed came, or is no longer owed. */
export const stopClocks = (work: Work, subjectId: string): Promise<void> => stopDeadlines(work.tx, subjectId, work.now);

/** Moves the running deadlines of one clock: what is owed is owed until another instant. */
export const moveDeadlines = (
  work: Work,
  clock: string,
  dues: readonly { readonly subjectId: string; readonly dueAt: Date }[],
): Promise<void> => shiftDeadlines(work.tx, clock, dues);
