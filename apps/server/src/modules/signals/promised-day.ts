import type { SpokenDay } from "./promises.ts";

/**
 * The calendar day (YYYY-MM-DD) of a promise's `by`, seen from the day it was said or read. A date without a year is
 * the nearest one: people cite promises that have passed as often as ones to come.
 */
export function promisedDay(by: SpokenDay, saidOn: string): string {
  const said = new Date(`${saidOn}T00:00:00Z`);
  if (by.kind === "offset") return plusDays(said, by.days);
  if (by.kind === "weekday") {
    const today = said.getUTCDay() || 7;
    const ahead = by.weekday - today + (by.nextWeek ? 7 : by.weekday < today ? 7 : 0);
    return plusDays(said, ahead);
  }
  const years = by.year ? [by.year] : [-1, 0, 1].map((step) => said.getUTCFullYear() + step);
  const days = years.map((year) => Date.UTC(year, by.month - 1, by.day));
  days.sort((a, b) => Math.abs(a - said.getTime()) - Math.abs(b - said.getTime()));
  return new Date(days[0]!).toISOString().slice(0, 10);
}

function plusDays(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
