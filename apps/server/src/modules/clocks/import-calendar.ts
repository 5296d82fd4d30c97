import type { CalendarDay, CalendarImport } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import { calendarDays, lockCalendar, putCalendarDays, putCalendarYear, removeCalendarDays } from "./calendar-store.ts";
import type { ReadCalendarFile } from "./read-calendar-file.ts";
import { recountDeadlines } from "./recount-deadlines.ts";

export interface CalendarNotice extends ReadCalendarFile {
  readonly year: number;
  readonly source: string;
  readonly publishedOn: string | null;
}

const same = (a: CalendarDay, b: CalendarDay): boolean => a.isOffDay === b.isOffDay && a.name === b.name;

/**
 * Takes a year's notice in and counts deadlines under way anew. Sending it again changes nothing. Only a file without a
 * refused line counts as the whole year: it removes days an earlier one had. Refuses calendar.empty.
 */
export async function importCalendar(work: Work, notice: CalendarNotice): Promise<CalendarImport> {
  const { year, days, refused } = notice;
  if (days.length === 0 && refused.length === 0) throw new Refusal("calendar.empty", { year });
  await lockCalendar(work.tx);
  const all = await calendarDays(work.tx);
  const before = new Map(all.map((one) => [one.date, one]));
  const created = days.filter(({ date }) => !before.has(date));
  const updated = days.filter((one) => before.has(one.date) && !same(one, before.get(one.date)!));
  const named = new Set(days.map(({ date }) => date));
  const whole = refused.length === 0;
  const gone = whole ? all.filter((one) => one.year === year && !named.has(one.date)).map(({ date }) => date) : [];
  await putCalendarDays(work.tx, year, [...created, ...updated]);
  await removeCalendarDays(work.tx, gone);
  if (whole) await putCalendarYear(work.tx, { ...notice, importedAt: work.now });
  const moved = await recountDeadlines(work, new Date(`${year - 1}-12-01T00:00:00+08:00`));
  return {
    year,
    created: created.length,
    updated: updated.length,
    unchanged: days.length - created.length - updated.length,
    removed: gone.length,
    refused,
    moved,
  };
}
