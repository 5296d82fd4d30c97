import type { Fact } from "../../platform/fact.ts";

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
}

/** The instant came and nobody had acted. Whoever owns the subject makes the consequence happen. */
export type DeadlinePassed = Fact<"deadline.passed", { clock: string; consequence: string; dueAt: string }>;
