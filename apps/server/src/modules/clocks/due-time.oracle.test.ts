import type { ClockSpan } from "@recourse/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueOf, type Standstill } from "./due-time.ts";
import { seededCalendar } from "./seeded-calendar.fixture.ts";

const calendar = seededCalendar();
const minute = 60_000;
const from = Date.parse("2024-01-01T00:00:00+08:00");
const to = Date.parse("2026-11-30T00:00:00+08:00");

// The oracle: no interval arithmetic, no shared code; it looks at one minute after the other, as a clerk would.
const shanghai = (ms: number) => new Date(ms + 8 * 60 * minute);
const isoDay = (ms: number) => shanghai(ms).toISOString().slice(0, 10);
const workedOn = new Map<string, boolean>();
function isWorked(ms: number): boolean {
  const day = isoDay(ms);
  let worked = workedOn.get(day);
  if (worked === undefined) {
    const off = calendar.exceptions.get(day);
    worked = off === undefined ? ![0, 6].includes(shanghai(ms).getUTCDay()) : !off;
    workedOn.set(day, worked);
  }
  return worked;
}
function ticks(span: ClockSpan, ms: number): boolean {
  const clock = shanghai(ms);
  const minuteOfDay = clock.getUTCHours() * 60 + clock.getUTCMinutes();
  const inOffice = minuteOfDay >= 540 && minuteOfDay < 1080;
  if (span.kind === "working_hours") return inOffice && isWorked(ms);
  if (span.kind === "daily_window") return inOffice;
  return span.kind === "working_days" ? isWorked(ms) : true;
}
function clerk(span: ClockSpan, start: number, stills: readonly Standstill[]): number {
  const days = span.kind.endsWith("days");
  let left = span.amount * (days ? 1440 : 60);
  let at = start;
  if (days) while (isoDay(at) === isoDay(start)) at += minute;
  while (left > 0) {
    const stands = stills.some((still) => at >= still.from.getTime() && at < still.to!.getTime());
    if (!stands && ticks(span, at)) left -= 1;
    at += minute;
  }
  if (!days) return at;
  const last = isoDay(at - minute);
  while (isoDay(at) === last) at += minute;
  if (span.kind === "calendar_days" && span.rolls !== false) {
    while (!isWorked(at - minute)) {
      const day = isoDay(at);
      while (isoDay(at) === day) at += minute;
    }
  }
  return at;
}

const span = fc.oneof(
  fc.record({
    kind: fc.constantFrom("calendar_hours", "working_hours", "daily_window"),
    amount: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({
    kind: fc.constantFrom("calendar_days", "working_days"),
    amount: fc.integer({ min: 1, max: 12 }),
    rolls: fc.boolean(),
  }),
) as fc.Arbitrary<ClockSpan>;
const start = fc.integer({ min: from / minute, max: to / minute }).map((minutes) => minutes * minute);
/** Up to three standstills after the start, each of minutes to days, in order. */
const standstills = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 5000 }), lasts: fc.integer({ min: 1, max: 6000 }) }), {
    maxLength: 3,
  })
  .map((list) => (begin: number): Standstill[] => {
    let at = begin;
    return list.map(({ after, lasts }) => {
      const still = { from: new Date(at + after * minute), to: new Date(at + (after + lasts) * minute) };
      at = still.to.getTime();
      return still;
    });
  });

describe("counting time", () => {
  it("gives what a clerk gives who counts every minute of three years, standstills included", () => {
    fc.assert(
      fc.property(span, start, standstills, (s, begin, stills) => {
        const still = stills(begin);
        expect(dueOf(s, new Date(begin), calendar, still).dueAt.getTime()).toBe(clerk(s, begin, still));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it("gives what a clerk gives from every single day of three years, for 7 working and 7 calendar days", () => {
    for (let day = from + 10 * 60 * minute; day < to; day += 1440 * minute) {
      for (const s of [
        { kind: "working_days", amount: 7 },
        { kind: "calendar_days", amount: 7 },
      ] as const) {
        const given = dueOf(s, new Date(day), calendar).dueAt.getTime();
        if (given !== clerkByDays(s.kind, day)) expect([isoDay(day), s.kind, isoDay(given)]).toEqual([]);
      }
    }
  });

  it("never ends before its start, nor sooner for starting later, asking more or standing still", () => {
    const fine = start.chain((ms) => fc.integer({ min: 0, max: minute - 1 }).map((extra) => ms + extra));
    fc.assert(
      fc.property(
        span,
        fine,
        fc.integer({ min: 0, max: 30 * 1440 * minute }),
        standstills,
        (s, begin, more, stills) => {
          const dueAt = (one: ClockSpan, when: number, still: Standstill[] = []) =>
            dueOf(one, new Date(when), calendar, still).dueAt.getTime();
          const plain = dueAt(s, begin);
          expect(plain).toBeGreaterThan(begin);
          expect(dueAt(s, begin + more)).toBeGreaterThanOrEqual(plain);
          expect(dueAt({ ...s, amount: s.amount + 1 }, begin)).toBeGreaterThanOrEqual(plain);
          expect(dueAt(s, begin, stills(begin))).toBeGreaterThanOrEqual(plain);
        },
      ),
    );
  });

  it("adds up: an hours' clock that stood still ends later by exactly the counted time it stood", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), start, standstills, (amount, begin, stills) => {
        const still = stills(begin);
        const s: ClockSpan = { kind: "calendar_hours", amount };
        const dueAt = dueOf(s, new Date(begin), calendar, still).dueAt.getTime();
        const stood = still
          .filter((one) => one.from.getTime() < dueAt)
          .reduce((sum, one) => sum + one.to!.getTime() - one.from.getTime(), 0);
        expect(dueAt - begin - stood).toBe(amount * 60 * minute);
      }),
    );
  });
});

/** The same clerk without a clock: turns one page of the calendar after the other. */
function clerkByDays(kind: "working_days" | "calendar_days", start: number): number {
  let day = Date.parse(`${isoDay(start)}T00:00:00+08:00`);
  for (let left = 7; left > 0; ) {
    day += 1440 * minute;
    if (kind === "calendar_days" || isWorked(day)) left -= 1;
  }
  if (kind === "calendar_days") while (!isWorked(day)) day += 1440 * minute;
  return day + 1440 * minute;
}
