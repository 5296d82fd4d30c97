import type { InBoth } from "../pair.ts";
import type { liveQueue as zh } from "../zh/live-queue.ts";

export const liveQueue: InBoth<typeof zh> = {
  title: "Live queue",
  lead: "Who waits, for how long, and who can still take work. What needs attention comes first.",
  seen: "Updated",
  stale: "Cannot update just now; showing",
  empty: "No merchant yet",
  emptyHint: "Create a merchant and add agents; the live queue shows here.",
  waiting: "Waiting",
  longest: "Longest wait",
  overdue: "Overdue",
  serving: "Serving",
  online: "Online",
  free: "Free slots",
  trail: "People waiting over the last 5 minutes",
  group: "Group",
  agents: "Load of the agents",
  noGroups: "No skill group yet.",
  noAgents: "No agent yet.",
  loadOf: (load: number, capacity: number) => `Serving ${load} of at most ${capacity}`,
  alarms: { calm: "Normal", warn: "Waits grow", bad: "Needs help" },
};
