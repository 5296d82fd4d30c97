import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { isTransient } from "../../platform/violation.ts";
import type { Deadline, DeadlinePassed } from "./deadline.ts";
import { putDeadline, stopDeadlines, takeDue } from "./deadline-store.ts";

/** Starts (or restarts) a clock inside the transaction that makes the subject wait. */
export async function startDeadline(work: Work, deadline: Omit<Deadline, "id" | "startedAt">): Promise<void> {
  await putDeadline(work.tx, { ...deadline, id: newId(work.now), startedAt: work.now });
}

/** Stops every clock of the subject: what was owed came, or is no longer owed. */
export const stopClocks = (work: Work, subjectId: string): Promise<void> => stopDeadlines(work.tx, subjectId, work.now);

/** What ringing failed for: the deadline that could not be rung, and why. Its transaction was undone. */
export class RingFailed extends Error {
  readonly deadlineId: string;
  constructor(deadlineId: string, cause: unknown) {
    super("a deadline could not be rung", { cause });
    this.deadlineId = deadlineId;
  }
}

/**
 * Rings one due deadline: marked passed and its consequence made true in the same transaction. False when none is due.
 * `except` are deadlines that failed a moment ago and must not hold up the others.
 */
export async function ringNext(work: Work, except: readonly string[] = []): Promise<boolean> {
  const due = await takeDue(work.tx, work.now, except);
  if (!due) return false;
  const passed: DeadlinePassed = {
    kind: "deadline.passed",
    orgId: due.orgId,
    subject: { kind: due.subjectKind, id: due.subjectId },
    payload: { clock: due.clock, consequence: due.consequence, dueAt: due.dueAt.toISOString() },
  };
  try {
    await work.publish(passed);
  } catch (error) {
    if (isTransient(error)) throw error;
    throw new RingFailed(due.id, error);
  }
  return true;
}
