import type { Role, StaffRole } from "@recourse/contract";
import { Refusal } from "../../platform/refusal.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { Actor } from "../audit/index.ts";

export interface BuyerCaller {
  readonly kind: "buyer";
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly language: "zh" | "en";
  /** Set for a buyer on the shop's own pages: the only shop this session reaches. */
  readonly shop?: ShopScope;
}
export interface ShopScope {
  readonly id: string;
  readonly guest: boolean;
}
export interface StaffCaller {
  readonly kind: "staff";
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly language: "zh" | "en";
  readonly orgId: string;
  readonly orgKind: "merchant" | "platform";
  readonly role: StaffRole;
  readonly agentNumber: string | null;
  /** Nothing but enrolling for a second factor is open to them. */
  readonly mustEnrol?: boolean;
}
/** A program of the shop, known by an API key. */
export interface IntegratorCaller {
  readonly kind: "integrator";
  readonly keyId: string;
  /** The key's own name. */
  readonly name: string;
  readonly orgId: string;
  readonly orgKind: "merchant" | "platform";
}
export type Caller = { readonly kind: "anonymous" } | BuyerCaller | StaffCaller | IntegratorCaller;
export type PersonCaller = BuyerCaller | StaffCaller;

export const roleOf = (caller: PersonCaller): Role => (caller.kind === "buyer" ? "buyer" : caller.role);

/** What row-level security is told about this caller. Refuses an anonymous one with session.required. */
export function viewerOf(caller: Caller): Viewer {
  switch (caller.kind) {
    case "anonymous":
      throw new Refusal("session.required");
    case "buyer":
      return { side: "buyer", personId: caller.personId };
    case "staff":
      return { side: caller.orgKind, personId: caller.personId, orgId: caller.orgId };
    case "integrator":
      return { side: caller.orgKind, personId: caller.keyId, orgId: caller.orgId };
  }
}

/** Who the record of acts says it was. */
export const actorOf = (caller: StaffCaller | IntegratorCaller): Actor =>
  caller.kind === "staff"
    ? { kind: "staff", id: caller.personId, name: caller.name }
    : { kind: "key", id: caller.keyId, name: caller.name };

/** The caller as a signed-in person; refuses with session.required or access.not_yours. */
export function personOf(caller: Caller): PersonCaller {
  if (caller.kind === "anonymous") throw new Refusal("session.required");
  if (caller.kind === "integrator") throw new Refusal("access.not_yours");
  return caller;
}

export function buyerOf(caller: Caller): BuyerCaller {
  const person = personOf(caller);
  if (person.kind !== "buyer") throw new Refusal("access.not_yours");
  return person;
}

/** The caller as staff, of one of the roles when roles are given. */
export function staffOf(caller: Caller, roles?: readonly StaffRole[]): StaffCaller {
  const person = personOf(caller);
  if (person.kind !== "staff" || (roles && !roles.includes(person.role))) throw new Refusal("access.not_yours");
  return person;
}

const installationAdministrators: readonly StaffRole[] = ["administrator", "operations_manager"];

/** Whether this person leads the desk: its shop's manager, or the platform's operations for every desk. */
export const leadsDesk = (staff: StaffCaller, orgId: string | null): boolean =>
  (staff.role === "merchant_manager" && staff.orgId === orgId) || installationAdministrators.includes(staff.role);

/**
 * Staff who may arrange people, groups and hours of this organization: its manager, or the platform's administrators.
 * Ask with null about what is not there: then nobody else learns the difference from what is not theirs.
 */
export function managerOf(caller: Caller, orgId: string | null): StaffCaller {
  const staff = staffOf(caller);
  if (!leadsDesk(staff, orgId)) throw new Refusal("access.not_yours");
  return staff;
}

export const administratorOf = (caller: Caller): StaffCaller => staffOf(caller, installationAdministrators);

declare module "fastify" {
  interface FastifyRequest {
    /** Set by the sign-in hook before any route runs. */
    caller: Caller;
  }
}
