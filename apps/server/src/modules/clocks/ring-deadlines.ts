import type { Work } from "../../platform/database.ts";
import { alarmOf, type Deadline } from "./deadline.ts";
import { nearingFact, passedFact } from "./deadline-facts.ts";
import { type DueAlarm, lockDue, markPassed, markWarned } from "./deadline-store.ts";
import { resumeDeadline } from "./pause-deadline.ts";

/**
 * Locks the subjects of one kind and organization before their deadlines are locked, in the order every use case keeps.
 * Given by the roof: clocks do not know whom they serve.
 */
export type LockSubjects = (work: Work, orgId: string, subjectIds: readonly string[]) => Promise<void>;
export type SubjectLocks = Readonly<Record<string, LockSubjects>>;

async function lockSubjects(work: Work, alarms: readonly DueAlarm[], locks: SubjectLocks): Promise<void> {
  const orgIds = [...new Set(alarms.map(({ orgId }) => orgId))].sort();
  for (const orgId of orgIds) {
    for (const [kind, lock] of Object.entries(locks)) {
      const ids = alarms.filter((one) => one.orgId === orgId && one.subjectKind === kind).map((one) => one.subjectId);
      if (ids.length > 0) await lock(work, orgId, [...new Set(ids)].sort());
    }
  }
}

const idsOf = (deadlines: readonly Deadline[]): string[] => deadlines.map(({ id }) => id);

/**
 * Rings what of these is still due, in one transaction with every consequence: marked passed at its own instant, warned
 * once, or going on after a standstill. Throws, and then nothing happened, when one consequence fails.
 */
export async function ringAlarms(work: Work, alarms: readonly DueAlarm[], locks: SubjectLocks): Promise<void> {
  await lockSubjects(work, alarms, locks);
  const due = await lockDue(
    work.tx,
    alarms.map(({ id }) => id),
    work.now,
  );
  const wanting = (alarm: string) => due.filter((one) => alarmOf(one, work.now) === alarm);
  const [passed, nearing, resuming] = [wanting("pass"), wanting("warn"), wanting("resume")];
  if (passed.length > 0) await markPassed(work.tx, idsOf(passed));
  if (nearing.length > 0) await markWarned(work.tx, idsOf(nearing), work.now);
  await work.publishAll([...passed.map(passedFact), ...nearing.map(nearingFact)]);
  for (const deadline of resuming) await resumeDeadline(work, deadline, deadline.resumeBy!);
}
