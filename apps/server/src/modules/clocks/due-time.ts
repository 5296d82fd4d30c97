import type { ClockSpan } from "@recourse/contract";
import { type Calendar, isCovered, isRestDay } from "./calendar.ts";
import {
  afterCounted,
  countedBetween,
  countsDays,
  countsFrom,
  countsWorkingTime,
  demandOf,
  endOfDay,
  rollsOffRestDays,
} from "./counted-time.ts";
import { dayAt } from "./local-days.ts";

/** A stretch in which a clock stood still; `to` is null while it still does. */
export interface Standstill {
  readonly from: Date;
  readonly to: Date | null;
}

export interface Due {
  readonly dueAt: Date;
  /** The same before it moved off a rest day: what who owes should aim at. */
  readonly targetAt: Date;
  /** A day whose notice is missing was counted or passed over; an import may change the result. */
  readonly provisional: boolean;
}

function isUncovered(calendar: Calendar, from: number, to: number): boolean {
  for (let day = dayAt(from); day <= dayAt(to - 1); day += 1) if (!isCovered(calendar, day)) return true;
  return false;
}

/** When the counted time has run out, standstills left out. A last day still under way ends with itself. */
function runsOutAt(span: ClockSpan, startedAt: number, calendar: Calendar, standstills: readonly Standstill[]): number {
  let from = countsFrom(span, startedAt);
  let left = demandOf(span, startedAt, calendar);
  for (const still of standstills) {
    const until = Math.max(from, still.from.getTime());
    const counted = countedBetween(span, from, until, calendar);
    if (counted >= left) break;
    left -= counted;
    from = Math.max(from, still.to?.getTime() ?? still.from.getTime());
  }
  const end = afterCounted(span, from, left, calendar);
  return countsDays(span) ? endOfDay(span, dayAt(end - 1)) : end;
}

/**
 * When a span that started then is over. Standstills are in order and do not overlap; one still open counts as ending
 * where it began. Pure: the calendar is all it knows of the world.
 */
export function dueOf(
  span: ClockSpan,
  startedAt: Date,
  calendar: Calendar,
  standstills: readonly Standstill[] = [],
): Due {
  const start = startedAt.getTime();
  const target = runsOutAt(span, start, calendar, standstills);
  if (!rollsOffRestDays(span)) {
    const provisional = countsWorkingTime(span) && isUncovered(calendar, start, target);
    return { dueAt: new Date(target), targetAt: new Date(target), provisional };
  }
  let day = dayAt(target - 1);
  while (isRestDay(calendar, day)) day += 1;
  const due = endOfDay(span, day);
  return { dueAt: new Date(due), targetAt: new Date(target), provisional: isUncovered(calendar, target - 1, due) };
}

/** When to warn of it; null when there is no such moment after the start. */
export function warnTimeOf(dueAt: Date, startedAt: Date, warnBeforeMinutes: number | null): Date | null {
  if (warnBeforeMinutes === null) return null;
  const at = new Date(dueAt.getTime() - warnBeforeMinutes * 60_000);
  return at > startedAt ? at : null;
}
