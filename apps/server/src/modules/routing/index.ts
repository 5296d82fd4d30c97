export {
  claimWork,
  enqueueWork,
  finishWork,
  requeueWork,
  type Subject,
  seizeWork,
  takeUpWork,
} from "./assign-work.ts";
export { changePresence } from "./change-presence.ts";
export { changeSeat } from "./change-seat.ts";
export type { GroupRow } from "./group-store.ts";
export { groupById, groupFor, groupsById, groupViews } from "./group-store.ts";
export { openDesk } from "./open-desk.ts";
export { type QueuePlace, queuePlace } from "./queue-estimate.ts";
export type { PresenceChanged, WorkAssigned, WorkReturned } from "./routing-facts.ts";
export { routingRoutes } from "./routing-routes.ts";
export { type AgentRow, agentById, agentsOf, hoursOf, lockDesk, presentAgents, silenceOf } from "./routing-store.ts";
export { queueFacts } from "./work-store.ts";
