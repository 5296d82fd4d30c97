import type { Presence } from "@recourse/contract";
import type { Fact } from "../../platform/fact.ts";

/** A piece of work found its agent. */
export type WorkAssigned = Fact<
  "work.assigned",
  { workId: string; agentId: string; groupId: string; how: "routed" | "claimed" }
>;
/** A piece of work went back to the queue without its owner's doing. */
export type WorkReturned = Fact<
  "work.returned",
  { workId: string; agentId: string; why: "agent_offline" | "agent_left" }
>;
export type PresenceChanged = Fact<"agent.presence_changed", { presence: Presence; by: "agent" | "connection" }>;
