import type { Database } from "../../platform/database.ts";
import { calendarYears, lockCalendar, putCalendarDays, putCalendarYear } from "./calendar-store.ts";
import { firstPolicies } from "./first-policies.ts";
import { daysOfNotice, holidayNotices } from "./holiday-notices.ts";
import { insertPolicy } from "./policy-store.ts";

// From before anything of ours began, so that whatever exists is covered.
const fromTheStart = new Date("2024-01-01T00:00:00+08:00");

/**
 * What a fresh installation begins with: the holiday notices known when this was written, and a first version of every
 * clock. What is there already is left as it is, so every start may do it.
 */
export async function seedClocks(database: Database): Promise<void> {
  await database.transact(async ({ tx, now }) => {
    await lockCalendar(tx);
    const known = new Set((await calendarYears(tx)).map(({ year }) => year));
    for (const notice of holidayNotices.filter(({ year }) => !known.has(year))) {
      await putCalendarDays(tx, notice.year, daysOfNotice(notice));
      await putCalendarYear(tx, { ...notice, importedAt: now });
    }
    for (const policy of firstPolicies) {
      const version = { version: 1, announcedAt: fromTheStart, announcedBy: null, reason: "" };
      await insertPolicy(tx, { ...policy, ...version, effectiveFrom: fromTheStart });
    }
  });
}
