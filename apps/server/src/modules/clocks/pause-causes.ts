import type { ClockSpan, PauseCause } from "@recourse/contract";
import type { Calendar } from "./calendar.ts";
import { dueOf } from "./due-time.ts";
import { outsideOf, pausedAt, type Segment } from "./segments.ts";

const days = (amount: number): ClockSpan => ({ kind: "calendar_days", amount, rolls: false });

/** Why a clock may stand still, and for how long in all; nothing else stops one. */
export const pauseCauses: Readonly<Record<PauseCause, ClockSpan>> = {
  buyer_supplement: { kind: "calendar_hours", amount: 72 },
  testing: days(60),
  negotiation: days(30),
  authority_announced: { kind: "working_days", amount: 7 },
  authority_case: { kind: "calendar_months", amount: 6, rolls: false },
  force_majeure: days(30),
  logistics_extension: days(15),
};

/** Until when a standstill beginning now may last: its cause's maximum less what was used of it before. */
export function resumeLimit(segments: readonly Segment[], cause: PauseCause, now: Date, calendar: Calendar): Date {
  const { since, outside } = outsideOf(pausedAt(segments, now, cause), cause)!;
  return dueOf(pauseCauses[cause], since, calendar, outside).dueAt;
}
