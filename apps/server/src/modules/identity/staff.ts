import type { StaffRole } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import type { Fact } from "../../platform/fact.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { isUniqueViolationOf } from "../../platform/violation.ts";
import { revokeSessions, saveCredentials, savePassword } from "./identity-store.ts";
import { insertStaff, renamePerson, type StaffRow, saveMembership } from "./people-store.ts";

export type StaffLeft = Fact<"staff.left", Record<string, never>>;

const merchantRoles: readonly StaffRole[] = ["merchant_agent", "merchant_manager"];
/** A merchant's desk has merchant roles, the platform's has platform roles. */
export const roleFits = (role: StaffRole, orgKind: "merchant" | "platform"): boolean =>
  merchantRoles.includes(role) === (orgKind === "merchant");

export interface NewStaff {
  readonly orgId: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly agentNumber: string | null;
}

/** A new member of a desk. Refuses with person.login_taken or person.agent_number_taken. */
export async function addStaff(work: Work, draft: NewStaff): Promise<string> {
  const personId = newId(work.now);
  try {
    await insertStaff(work.tx, personId, draft.displayName, work.now);
    await saveMembership(work.tx, { ...draft, personId, active: true });
    await saveCredentials(work.tx, personId, draft.login, draft.passwordHash);
  } catch (error) {
    if (isUniqueViolationOf(error, "credentials_login"))
      throw new Refusal("person.login_taken", { login: draft.login });
    if (isUniqueViolationOf(error, "memberships_number")) {
      throw new Refusal("person.agent_number_taken", { agentNumber: draft.agentNumber });
    }
    throw error;
  }
  return personId;
}

async function refusingTakenNumber(agentNumber: string | null, save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    if (isUniqueViolationOf(error, "memberships_number")) {
      throw new Refusal("person.agent_number_taken", { agentNumber });
    }
    throw error;
  }
}

export interface StaffEdit {
  readonly displayName?: string | undefined;
  readonly role?: StaffRole | undefined;
  /** Null takes it away. */
  readonly agentNumber?: string | null | undefined;
  readonly active?: boolean | undefined;
  readonly passwordHash?: string | undefined;
}

/** Changes a member. Leaving or a new password ends their sessions; leaving publishes staff.left. Returns ended session ids. */
export async function changeStaff(work: Work, member: StaffRow, edit: StaffEdit): Promise<string[]> {
  const { tx, now } = work;
  if (edit.displayName) await renamePerson(tx, member.id, edit.displayName);
  if (edit.passwordHash) await savePassword(tx, member.id, edit.passwordHash);
  const role = edit.role ?? member.role!;
  const active = edit.active ?? member.active;
  const agentNumber = edit.agentNumber === undefined ? member.agentNumber : edit.agentNumber;
  await refusingTakenNumber(agentNumber, () =>
    saveMembership(tx, { personId: member.id, orgId: member.orgId!, role, agentNumber, active }),
  );
  if (member.active && !active) {
    const left: StaffLeft = {
      kind: "staff.left",
      orgId: member.orgId,
      subject: { kind: "person", id: member.id },
      payload: {},
    };
    await work.publish(left);
  }
  const endsSessions = !active || edit.passwordHash !== undefined || role !== member.role;
  return endsSessions ? revokeSessions(tx, member.id, null, now) : [];
}
