export type { Deadline, DeadlinePassed } from "./deadline.ts";
export { nearestDue } from "./deadline-store.ts";
export { RingFailed, ringNext, startDeadline, stopClocks } from "./keep-deadlines.ts";
export type { WeeklyWindow } from "./weekly-windows.ts";
export { isWithin, nextOpening } from "./weekly-windows.ts";
