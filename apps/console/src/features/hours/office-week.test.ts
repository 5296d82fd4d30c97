import { describe, expect, it } from "vitest";
import { faults, hoursPerWeek, openingAt } from "./office-week.ts";

const workdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" }));

describe("a week of office hours", () => {
  it("is open on Monday at ten in Shanghai", () => {
    expect(openingAt(workdays, Date.parse("2026-03-02T10:00:00+08:00"))).toEqual({ open: true });
  });
  it("promises Monday morning to a buyer who writes on Friday evening", () => {
    const opening = openingAt(workdays, Date.parse("2026-03-06T20:00:00+08:00"));
    expect(opening).toEqual({ open: false, opensAt: Date.parse("2026-03-09T09:00:00+08:00") });
  });
  it("promises nothing when no day is open", () => {
    expect(openingAt([], Date.parse("2026-03-06T20:00:00+08:00"))).toEqual({ open: false, opensAt: null });
  });
  it("names a day whose window ends before it begins, and one whose windows overlap", () => {
    const windows = [
      { weekday: 1, from: "18:00", to: "09:00" },
      { weekday: 2, from: "09:00", to: "13:00" },
      { weekday: 2, from: "12:00", to: "18:00" },
    ];
    expect(faults(windows)).toEqual([
      { weekday: 1, fault: "backwards" },
      { weekday: 2, fault: "overlap" },
    ]);
  });
  it("counts the hours of the week", () => {
    expect(hoursPerWeek(workdays)).toBe(45);
  });
});
