import type { ClockSpan } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import { emptyCalendar } from "./calendar.ts";
import { dueOf } from "./due-time.ts";
import { seededCalendar } from "./seeded-calendar.fixture.ts";

const calendar = seededCalendar();
const at = (text: string) => new Date(`${text}+08:00`);
const local = (when: Date) => new Date(when.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
const due = (span: ClockSpan, start: string) => local(dueOf(span, at(start), calendar).dueAt);

describe("working days", () => {
  it.each([
    [7, "2026-02-13", "2026-03-02"],
    [1, "2026-02-13", "2026-02-14"],
    [7, "2026-09-30", "2026-10-15"],
    [1, "2026-09-30", "2026-10-08"],
    [3, "2026-10-09", "2026-10-13"],
    [3, "2026-04-30", "2026-05-08"],
    [7, "2026-04-30", "2026-05-13"],
    [7, "2025-09-30", "2025-10-16"],
  ])("%i of them from %s end with %s", (amount, from, until) => {
    const result = dueOf({ kind: "working_days", amount }, at(`${from}T10:00`), calendar);
    expect(local(new Date(result.dueAt.getTime() - 60_000))).toBe(`${until} 23:59`);
    expect(result.provisional).toBe(false);
  });
  it("end at close of business where the authority closes", () => {
    expect(due({ kind: "working_days", amount: 7, dayEnds: "18:00" }, "2026-02-13T10:00")).toBe("2026-03-02 18:00");
  });
});

describe("calendar days", () => {
  it.each([
    [7, "2026-09-28", "2026-10-05", "2026-10-08"],
    [7, "2026-02-10", "2026-02-17", "2026-02-24"],
    [60, "2026-08-03", "2026-10-02", "2026-10-08"],
  ])("%i of them from %s aim at %s and roll to %s", (amount, from, target, rolled) => {
    const { dueAt, targetAt } = dueOf({ kind: "calendar_days", amount }, at(`${from}T15:20`), calendar);
    expect(local(new Date(targetAt.getTime() - 60_000))).toBe(`${target} 23:59`);
    expect(local(new Date(dueAt.getTime() - 60_000))).toBe(`${rolled} 23:59`);
  });
  it("stay where they end when the rule says that they do not roll", () => {
    expect(due({ kind: "calendar_days", amount: 7, rolls: false }, "2026-09-28T15:20")).toBe("2026-10-06 00:00");
  });
  it("leave the starting day out however early it began", () => {
    expect(due({ kind: "calendar_days", amount: 1 }, "2026-11-23T00:00")).toBe("2026-11-25 00:00");
    expect(due({ kind: "calendar_days", amount: 1 }, "2026-11-23T23:59")).toBe("2026-11-25 00:00");
  });
});

describe("the daily window of 09:00 to 18:00", () => {
  it.each([
    ["2026-10-01T10:00", "2026-10-01 14:00"],
    ["2026-10-01T14:00", "2026-10-01 18:00"],
    ["2026-10-01T14:01", "2026-10-02 09:01"],
    ["2026-10-01T17:30", "2026-10-02 12:30"],
    ["2026-10-01T20:00", "2026-10-02 13:00"],
    ["2026-10-01T07:00", "2026-10-01 13:00"],
  ])("counts four hours from %s to %s, holiday or not", (from, until) => {
    expect(due({ kind: "daily_window", amount: 4 }, from)).toBe(until);
  });
});

describe("hours, working hours and months", () => {
  it("run through weekends and holidays as calendar hours", () => {
    expect(due({ kind: "calendar_hours", amount: 48 }, "2026-09-30T22:15")).toBe("2026-10-02 22:15");
  });
  it("run only while the office is open on working days: 12 working hours from a Friday evening", () => {
    expect(due({ kind: "working_hours", amount: 12 }, "2026-11-20T19:00")).toBe("2026-11-24 12:00");
  });
  it("count the Saturday that is worked for a holiday", () => {
    expect(due({ kind: "working_hours", amount: 12 }, "2026-10-09T17:00")).toBe("2026-10-12 11:00");
  });
  it("end on the corresponding day, or the month's last", () => {
    expect(due({ kind: "calendar_months", amount: 6, rolls: false }, "2026-08-31T09:00")).toBe("2027-03-01 00:00");
    expect(due({ kind: "calendar_months", amount: 1, rolls: false }, "2026-01-15T09:00")).toBe("2026-02-16 00:00");
  });
  it("follow the tz database where Shanghai kept summer time", () => {
    // 1988-07-01: UTC+9. Midnight of the next day there is 15:00 UTC.
    const start = new Date("1988-07-01T03:00:00Z");
    const { dueAt } = dueOf({ kind: "calendar_days", amount: 1, rolls: false }, start, calendar);
    expect(dueAt.toISOString()).toBe("1988-07-02T15:00:00.000Z");
  });
});

describe("what the notices do not cover", () => {
  it("is provisional as soon as a missing year is counted", () => {
    const span: ClockSpan = { kind: "working_days", amount: 7 };
    expect(dueOf(span, at("2026-12-10T10:00"), calendar).provisional).toBe(false);
    expect(dueOf(span, at("2026-12-21T10:00"), calendar).provisional).toBe(true);
    expect(dueOf(span, at("2027-03-01T10:00"), calendar).provisional).toBe(true);
    expect(dueOf(span, at("2026-03-02T10:00"), emptyCalendar).provisional).toBe(true);
  });
  it("does not touch what needs no calendar", () => {
    expect(dueOf({ kind: "calendar_hours", amount: 72 }, at("2027-03-01T10:00"), calendar).provisional).toBe(false);
    const unrolled: ClockSpan = { kind: "calendar_days", amount: 7, rolls: false };
    expect(dueOf(unrolled, at("2027-03-01T10:00"), calendar).provisional).toBe(false);
    expect(dueOf({ ...unrolled, rolls: true }, at("2027-03-01T10:00"), calendar).provisional).toBe(true);
  });
});
