import { expect, it } from "vitest";
import { latestSnooze, snoozeTimes } from "./snooze-times.ts";

const at = (text: string) => new Date(`${text}+08:00`);
const now = at("2026-11-20T10:00:00");
const names = (moment: Date, latest: Date) => snoozeTimes(moment, latest).map(({ name }) => name);
const far = at("2026-11-23T10:00:00");

it("offers this evening and tomorrow morning by the clock of Shanghai", () => {
  const times = new Map(snoozeTimes(now, far).map(({ name, until }) => [name, until]));
  expect(times.get("evening")).toEqual(at("2026-11-20T18:00:00"));
  expect(times.get("morning")).toEqual(at("2026-11-21T09:00:00"));
  expect(names(at("2026-11-20T21:00:00"), far)).not.toContain("evening");
});

it("offers nothing past what the buyer is owed", () => {
  const owed = latestSnooze({ owner: "agent", dueAt: "2026-11-20T10:25:00+08:00" }, now);
  expect(names(now, owed)).toEqual(["minutes10"]);
  expect(latestSnooze({ owner: "buyer", dueAt: "2026-11-20T10:25:00+08:00" }, now)).toEqual(far);
});
