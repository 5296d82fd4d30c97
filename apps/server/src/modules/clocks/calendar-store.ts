import type { CalendarDay } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";
import type { Calendar } from "./calendar.ts";

/** Everything that is known of statutory days; a few dozen rows a year. */
export async function loadCalendar(sql: Sql | Tx): Promise<Calendar> {
  const [row] = await sql<{ days: [string, boolean][] | null; years: number[] | null }[]>`
    SELECT (SELECT json_agg(json_build_array(day, is_off_day)) FROM clocks.calendar_days) AS days,
      (SELECT array_agg(year) FROM clocks.calendar_years) AS years`;
  return { exceptions: new Map(row?.days ?? []), years: new Set(row?.years ?? []) };
}

export interface CalendarYear {
  readonly year: number;
  readonly source: string;
  readonly publishedOn: string | null;
  readonly importedAt: Date;
}
export const calendarYears = (sql: Sql | Tx) =>
  sql<
    CalendarYear[]
  >`SELECT year, source, published_on::text AS "publishedOn", imported_at AS "importedAt" FROM clocks.calendar_years ORDER BY year`;

export const calendarDays = (sql: Sql | Tx) =>
  sql<
    (CalendarDay & { year: number })[]
  >`SELECT year, name, day::text AS date, is_off_day AS "isOffDay" FROM clocks.calendar_days ORDER BY day`;

/** One import of a year at a time. */
export const lockCalendar = (tx: Tx) => tx`SELECT pg_advisory_xact_lock(7264002)`;

export async function putCalendarYear(tx: Tx, y: CalendarYear): Promise<void> {
  await tx`INSERT INTO clocks.calendar_years (year, source, published_on, imported_at)
    VALUES (${y.year}, ${y.source}, ${y.publishedOn}, ${y.importedAt})
    ON CONFLICT (year) DO UPDATE SET source = excluded.source, published_on = coalesce(excluded.published_on, calendar_years.published_on),
      imported_at = excluded.imported_at`;
}
export async function putCalendarDays(tx: Tx, year: number, days: readonly CalendarDay[]): Promise<void> {
  await tx`INSERT INTO clocks.calendar_days (day, year, name, is_off_day)
    SELECT d, ${year}, n, o FROM unnest(${days.map((one) => one.date)}::date[], ${days.map((one) => one.name)}::text[],
      ${days.map((one) => String(one.isOffDay))}::text[]::boolean[]) AS t(d, n, o)
    ON CONFLICT (day) DO UPDATE SET year = excluded.year, name = excluded.name, is_off_day = excluded.is_off_day`;
}
export async function removeCalendarDays(tx: Tx, days: readonly string[]): Promise<void> {
  await tx`DELETE FROM clocks.calendar_days WHERE day = ANY(${days as string[]}::date[])`;
}
