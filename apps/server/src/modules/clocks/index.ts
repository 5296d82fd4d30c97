export type { Deadline, DeadlinePassed } from "./deadline.ts";
export { nearestDue } from "./deadline-store.ts";
export { ringNext, startDeadline, stopClocks } from "./keep-deadlines.ts";
export type { WeeklyWindow } from "./weekly-windows.ts";
export { isWithin, nextOpening } from "./weekly-windows.ts";
