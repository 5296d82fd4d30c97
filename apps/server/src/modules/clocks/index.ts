export { clockRoutes } from "./clock-routes.ts";
export { clockWarnings } from "./clock-warnings.ts";
export type { DeadlinePassed } from "./deadline.ts";
export { type DueAlarm, dueAlarms, nearestAlarm } from "./deadline-store.ts";
export { moveDeadlines, startDeadline, stopClocks } from "./keep-deadlines.ts";
export { type LockSubjects, ringAlarms, type SubjectLocks } from "./ring-deadlines.ts";
export { seedClocks } from "./seed-clocks.ts";
export type { WeeklyWindow } from "./weekly-windows.ts";
export { isWithin, nextOpening } from "./weekly-windows.ts";
