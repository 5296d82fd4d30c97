import { dayAt, dayOfText, dayText, type LocalDay, weekdayOf, yearOf } from "./local-days.ts";

/** Statutory days as announced: what differs from Monday to Friday, and the years for which that is known. */
export interface Calendar {
  /** By day, as YYYY-MM-DD: true is off, false is a make-up workday. */
  readonly exceptions: ReadonlyMap<string, boolean>;
  readonly years: ReadonlySet<number>;
}

/** Knows no holiday; whatever is counted by it is provisional. */
export const emptyCalendar: Calendar = { exceptions: new Map(), years: new Set() };

export function isRestDay(calendar: Calendar, day: LocalDay): boolean {
  return calendar.exceptions.get(dayText(day)) ?? weekdayOf(day) > 5;
}

/** The notice for New Year's Day has moved days of the December before it: 2018-12-29 was worked, 2018-12-31 off. */
const lastWeekOfDecember = (day: LocalDay): boolean => dayText(day).slice(5) >= "12-25";

/** Is it known for good whether this day is worked? */
export function isCovered(calendar: Calendar, day: LocalDay): boolean {
  const year = yearOf(day);
  return calendar.years.has(year) && (!lastWeekOfDecember(day) || calendar.years.has(year + 1));
}

export interface Horizon {
  /** The last day of the last year known without a gap from now on; null when this year is unknown. */
  readonly coveredUntil: string | null;
  readonly daysLeft: number;
  readonly isShort: boolean;
}

const shortHorizonDays = 90;

/** How far ahead working days are known. Short means: the next notice must be imported. */
export function horizonOf(calendar: Calendar, now: Date): Horizon {
  const today = dayAt(now.getTime());
  let year = yearOf(today);
  if (!calendar.years.has(year)) return { coveredUntil: null, daysLeft: 0, isShort: true };
  while (calendar.years.has(year + 1)) year += 1;
  const coveredUntil = `${year}-12-31`;
  const daysLeft = dayOfText(coveredUntil) - today;
  return { coveredUntil, daysLeft, isShort: daysLeft < shortHorizonDays };
}
