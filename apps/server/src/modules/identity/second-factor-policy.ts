import type { SecondFactorDemand, StaffRole } from "@recourse/contract";

const managers: readonly StaffRole[] = ["merchant_manager", "operations_manager", "administrator"];

/** Whether an organization's demand is meant for this role. */
export function isDemandedOf(demand: SecondFactorDemand, role: StaffRole): boolean {
  if (demand === "optional") return false;
  return demand === "everyone" || managers.includes(role);
}

export const proofMinutes = 15;
/** What is delicate asks again when the second factor was last shown longer ago than this. */
export const isFresh = (provedAt: Date | null, now: Date): boolean =>
  provedAt !== null && now.getTime() - provedAt.getTime() < proofMinutes * 60_000;

const failuresBeforeLock = 5;
const lockMinutes = 15;

/** After this many wrong codes in a row: until when none is looked at, or null. */
export const lockAfter = (failures: number, now: Date): Date | null =>
  failures % failuresBeforeLock === 0 ? new Date(now.getTime() + lockMinutes * 60_000) : null;
