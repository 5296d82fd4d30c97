import type { Calendar } from "./calendar.ts";
import { daysOfNotice, holidayNotices } from "./holiday-notices.ts";

/** The calendar a fresh installation begins with: 2024 to 2026. */
export function seededCalendar(): Calendar {
  const days = holidayNotices.flatMap(daysOfNotice);
  return {
    exceptions: new Map(days.map(({ date, isOffDay }) => [date, isOffDay])),
    years: new Set(holidayNotices.map(({ year }) => year)),
  };
}
