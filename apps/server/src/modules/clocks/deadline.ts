import type { ClockSpan, PauseCause } from "@recourse/contract";
import type { Fact } from "../../platform/fact.ts";
import type { Segment } from "./segments.ts";

/** Who owes a step, until when, and which move follows otherwise. Of any subject: {kind, id} and no more. */
export interface Deadline {
  readonly id: string;
  readonly orgId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly clock: string;
  readonly owner: string;
  readonly consequence: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
  /** The rule it is counted by, as it stood when this began; null where the owner gave the instant itself. */
  readonly span: ClockSpan | null;
  readonly policyVersion: number | null;
  readonly targetAt: Date | null;
  readonly provisional: boolean;
  readonly warnBeforeMinutes: number | null;
  readonly warnAt: Date | null;
  readonly warnedAt: Date | null;
  readonly resumeBy: Date | null;
  readonly state: "running" | "paused" | "stopped" | "passed";
  readonly segments: readonly Segment[];
}

/** The instant came and nobody had acted. Whoever owns the subject makes the consequence happen. */
export type DeadlinePassed = Fact<"deadline.passed", { clock: string; consequence: string; dueAt: string }>;
/** The moment to remind who owes the step; once a deadline. */
export type DeadlineNearing = Fact<"deadline.nearing", { clock: string; owner: string; dueAt: string }>;
/** It ends at another instant than was said: it stood still, went on, or the calendar changed. Null: it stands still. */
export type DeadlineMoved = Fact<
  "deadline.moved",
  {
    clock: string;
    why: "paused" | "resumed" | "pause_used_up" | "calendar";
    cause: PauseCause | null;
    dueAt: string | null;
  }
>;

export type Alarm = "resume" | "warn" | "pass" | "none";

/** What is to be done with a deadline now. Never before its time; a warning that the end overtook is left out. */
export function alarmOf(deadline: Deadline, now: Date): Alarm {
  const { state, dueAt, warnAt, warnedAt, resumeBy } = deadline;
  if (state === "paused") return resumeBy && resumeBy <= now ? "resume" : "none";
  if (state !== "running") return "none";
  if (dueAt <= now) return "pass";
  return warnAt && !warnedAt && warnAt <= now ? "warn" : "none";
}
