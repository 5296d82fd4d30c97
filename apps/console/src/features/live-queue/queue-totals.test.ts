import { expect, it } from "vitest";
import { alarmOf, byNeed, type QueueOrganization, totalsOf } from "./queue-totals.ts";

const group = (waiting: number, longestWaitSeconds: number, overdue = 0) =>
  ({ waiting, longestWaitSeconds, overdue, serving: 1 }) as QueueOrganization["groups"][number];
const agent = (presence: "online" | "away", load: number) =>
  ({ presence, load, capacity: 8 }) as QueueOrganization["agents"][number];
const shop = (name: string, groups: QueueOrganization["groups"], agents: QueueOrganization["agents"] = []) =>
  ({ id: name, name, groups, agents }) as QueueOrganization;

it("adds up what waits and counts free slots of those online alone", () => {
  const all = [shop("tea", [group(2, 40), group(1, 90)], [agent("online", 3), agent("away", 0)])];
  expect(totalsOf(all)).toEqual({ waiting: 3, overdue: 0, longest: 90, serving: 2, online: 1, free: 5 });
});

it("puts an overdue shop above a longer queue", () => {
  const shops = [shop("busy", [group(9, 50)]), shop("late", [group(1, 10, 1)]), shop("quiet", [])];
  expect(byNeed(shops).map((s) => s.name)).toEqual(["late", "busy", "quiet"]);
});

it("warns from one minute of waiting and alarms from three or when overdue", () => {
  expect([alarmOf(10, 0), alarmOf(60, 0), alarmOf(180, 0), alarmOf(0, 1)]).toEqual(["calm", "warn", "bad", "bad"]);
});
