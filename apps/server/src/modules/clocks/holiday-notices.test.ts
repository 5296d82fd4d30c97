import { getHolidaysInRange, getWorkdaysInRange } from "chinese-days";
import { describe, expect, it } from "vitest";
import { daysOfNotice, holidayNotices } from "./holiday-notices.ts";
import { dayOfText, dayText, weekdayOf } from "./local-days.ts";

describe("the notices we begin with", () => {
  it.each(holidayNotices.map((notice) => [notice.year, notice] as const))(
    "agree with chinese-days about every day of %i",
    (year, notice) => {
      const ours = new Map(daysOfNotice(notice).map(({ date, isOffDay }) => [date, isOffDay]));
      const theirs = new Set(getWorkdaysInRange(`${year}-01-01`, `${year}-12-31`, true));
      const off = new Set(getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, true));
      for (let day = dayOfText(`${year}-01-01`); day <= dayOfText(`${year}-12-31`); day += 1) {
        const text = dayText(day);
        const isOff = ours.get(text) ?? weekdayOf(day) > 5;
        expect([text, isOff]).toEqual([text, off.has(text)]);
        expect([text, isOff]).toEqual([text, !theirs.has(text)]);
      }
    },
  );
  it("leave 248 working days in 2026", () => {
    expect(getWorkdaysInRange("2026-01-01", "2026-12-31", true)).toHaveLength(248);
  });
});
