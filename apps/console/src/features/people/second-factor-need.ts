import type { SecondFactorDemand, StaffView } from "@recourse/contract";

const leads: readonly StaffView["role"][] = ["merchant_manager", "operations_manager", "administrator"];

/** Those at work of whom it would be demanded and who have none yet. */
export const without = (demand: SecondFactorDemand, people: readonly StaffView[]): StaffView[] =>
  people.filter(
    ({ active, role, secondFactorSince }) =>
      active && !secondFactorSince && (demand === "everyone" || (demand === "managers" && leads.includes(role))),
  );
