import { expect, it } from "vitest";
import type { QueueAgent } from "./queue-totals.ts";
import { allQuarters, loadPlot } from "./wallboard-plots.ts";

it("draws a quarter without events as zero, not as a gap", () => {
  const at = "2026-11-20T10:15:00.000Z";
  const view = { since: "2026-11-20T09:59:00.000Z", at: "2026-11-20T10:31:00.000Z" };
  const quarters = allQuarters({ ...view, quarters: [{ at, arrived: 3, answered: 2, abandoned: 1 }] });
  expect(quarters.map((quarter) => [quarter.at.slice(11, 16), quarter.arrived])).toEqual([
    ["09:45", 0],
    ["10:00", 0],
    ["10:15", 3],
    ["10:30", 0],
  ]);
});

it("shows who is at work, and free slots of those alone who take work", () => {
  const agent = (name: string, presence: QueueAgent["presence"], load: number): QueueAgent => ({
    ...{ id: name, name, agentNumber: null, presence, load, capacity: 4 },
  });
  const agents = [agent("on", "online", 1), agent("busy", "busy", 3), agent("off", "offline", 0)];
  const { table } = loadPlot(agents, { loadNow: "load", free: "free", agent: "agent" });
  expect(table.rows).toEqual([
    ["busy", 3, 0],
    ["on", 1, 3],
  ]);
});
