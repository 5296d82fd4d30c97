import type { PauseCause } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import type { Deadline, DeadlineMoved, DeadlineNearing, DeadlinePassed } from "./deadline.ts";

const subjectOf = ({ subjectKind, subjectId }: Deadline) => ({ kind: subjectKind, id: subjectId });

export function passedFact(deadline: Deadline): DeadlinePassed {
  const { orgId, clock, consequence, dueAt } = deadline;
  const payload = { clock, consequence, dueAt: dueAt.toISOString() };
  return { kind: "deadline.passed", orgId, subject: subjectOf(deadline), payload };
}

export function nearingFact(deadline: Deadline): DeadlineNearing {
  const { orgId, clock, owner, dueAt } = deadline;
  const payload = { clock, owner, dueAt: dueAt.toISOString() };
  return { kind: "deadline.nearing", orgId, subject: subjectOf(deadline), payload };
}

export function publishMoved(
  work: Work,
  deadline: Deadline,
  why: DeadlineMoved["payload"]["why"],
  cause: PauseCause | null,
): Promise<void> {
  const { orgId, clock, dueAt, state } = deadline;
  const payload = { clock, why, cause, dueAt: state === "paused" ? null : dueAt.toISOString() };
  const fact: DeadlineMoved = { kind: "deadline.moved", orgId, subject: subjectOf(deadline), payload };
  return work.publish(fact);
}
