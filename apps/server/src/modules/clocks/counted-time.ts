import type { ClockSpan } from "@recourse/contract";
import { type Calendar, isRestDay } from "./calendar.ts";
import { dayAt, instantOn, type LocalDay, minutesOf, monthsAfter } from "./local-days.ts";

const hourMs = 3_600_000;
const officeHours = { from: "09:00", to: "18:00" } as const;
// A calendar in which nothing is ever worked must not count for ever.
const farthestDays = 200 * 366;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Is it counted in days that end together, rather than in hours that run out at any minute? */
export const countsDays = ({ kind }: ClockSpan): boolean => kind.endsWith("days") || kind === "calendar_months";
/** Does the result hang on the holiday notices? Rolling off a rest day does, too. */
export const countsWorkingTime = ({ kind }: ClockSpan): boolean => kind.startsWith("working");
export const rollsOffRestDays = ({ kind, rolls }: ClockSpan): boolean =>
  kind.startsWith("calendar") && kind !== "calendar_hours" && rolls !== false;

const dayEnd = (span: ClockSpan): number => minutesOf(span.dayEnds ?? "24:00");
/** When the counted part of that day is over. */
export const endOfDay = (span: ClockSpan, day: LocalDay): number => instantOn(day, dayEnd(span));

function stretchOn(span: ClockSpan, day: LocalDay, calendar: Calendar): Stretch | null {
  if (countsWorkingTime(span) && isRestDay(calendar, day)) return null;
  if (countsDays(span)) return { from: instantOn(day), to: endOfDay(span, day) };
  const { from, to } = span.window ?? officeHours;
  return { from: instantOn(day, minutesOf(from)), to: instantOn(day, minutesOf(to)) };
}

/** The counted stretches from an instant on, in order. Of days, that instant's own counts: who starts says when. */
function* stretchesFrom(span: ClockSpan, from: number, calendar: Calendar): Generator<Stretch> {
  if (span.kind === "calendar_hours") {
    yield { from, to: Number.POSITIVE_INFINITY };
    return;
  }
  const first = dayAt(from);
  for (let day = first; day < first + farthestDays; day += 1) {
    const stretch = stretchOn(span, day, calendar);
    if (stretch && stretch.to > from) yield { from: Math.max(from, stretch.from), to: stretch.to };
  }
  throw new Error("this calendar has no working time");
}

/** From when on time counts: at once for hours, the day after for days (Civil Code art. 201). */
export const countsFrom = (span: ClockSpan, startedAt: number): number =>
  countsDays(span) ? instantOn(dayAt(startedAt), 1440) : startedAt;

/** How much counted time the span asks for, in milliseconds, when it starts then. */
export function demandOf(span: ClockSpan, startedAt: number, calendar: Calendar): number {
  if (!countsDays(span)) return Math.round(span.amount * hourMs);
  const first = dayAt(startedAt);
  let days = span.kind === "calendar_months" ? monthsAfter(first, span.amount) - first : span.amount;
  let demand = 0;
  for (const { from, to } of stretchesFrom(span, countsFrom(span, startedAt), calendar)) {
    demand += to - from;
    days -= 1;
    if (days <= 0) break;
  }
  return demand;
}

/** Counted time between two instants, in milliseconds; zero when the second is no later. */
export function countedBetween(span: ClockSpan, from: number, to: number, calendar: Calendar): number {
  let counted = 0;
  if (to <= from) return counted;
  for (const stretch of stretchesFrom(span, from, calendar)) {
    if (stretch.from >= to) break;
    counted += Math.min(stretch.to, to) - stretch.from;
    if (stretch.to >= to) break;
  }
  return counted;
}

/** The first instant at which so much counted time has gone by since `from`. */
export function afterCounted(span: ClockSpan, from: number, demand: number, calendar: Calendar): number {
  if (demand <= 0) return from;
  let left = demand;
  for (const stretch of stretchesFrom(span, from, calendar)) {
    const length = stretch.to - stretch.from;
    if (left <= length) return stretch.from + left;
    left -= length;
  }
  throw new Error("time went out");
}
