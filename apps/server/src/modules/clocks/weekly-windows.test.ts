import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, nextOpening } from "./weekly-windows.ts";

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" }));
const at = (text: string) => new Date(`${text}+08:00`);

describe("weekly windows", () => {
  it("are open from the first minute to the last but one", () => {
    expect(isWithin(weekdays, at("2026-11-20T09:00:00"))).toBe(true);
    expect(isWithin(weekdays, at("2026-11-20T17:59:59"))).toBe(true);
    expect(isWithin(weekdays, at("2026-11-20T18:00:00"))).toBe(false);
    expect(isWithin(weekdays, at("2026-11-21T12:00:00"))).toBe(false);
  });
  it("open next on Monday when it is Friday evening", () => {
    expect(nextOpening(weekdays, at("2026-11-20T18:00:00"))).toEqual(at("2026-11-23T09:00:00"));
  });
  it("open at once when open", () => {
    expect(nextOpening(weekdays, at("2026-11-20T10:30:00"))).toEqual(at("2026-11-20T10:30:00"));
  });
  it("never open when there are none", () => {
    expect(nextOpening([], at("2026-11-20T10:30:00"))).toBeNull();
  });
  it("reach midnight when they end at 24:00", () => {
    const night = [{ weekday: 5, from: "00:00", to: "24:00" }];
    expect(isWithin(night, at("2026-11-20T23:59:59"))).toBe(true);
    expect(isWithin(night, at("2026-11-21T00:00:00"))).toBe(false);
  });
  it("are always open at the instant they are said to open next, and never open before it", () => {
    const window = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.constantFrom("00:00", "08:30", "13:00"),
      to: fc.constantFrom("12:00", "18:00", "24:00"),
    });
    fc.assert(
      fc.property(
        fc.array(window, { minLength: 1, maxLength: 6 }),
        fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
        (windows, when) => {
          const opens = nextOpening(windows, when);
          if (!opens) return windows.every((w) => w.from >= w.to);
          const half = new Date((when.getTime() + opens.getTime()) / 2);
          return (
            isWithin(windows, opens) &&
            (half >= opens || !isWithin(windows, half) || half.getTime() === opens.getTime())
          );
        },
      ),
    );
  });
});
