import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { type Caller, type StaffCaller, staffOf, viewerOf } from "../identity/index.ts";
import type { AfterSale } from "./after-sale.ts";
import { requestById } from "./after-sale-store.ts";

/** Policy, the first wall: the buyer whose it is; once it was made, the shop it is with and its program; the platform. */
export function maySeeRequest(caller: Caller, request: Pick<AfterSale, "buyerId" | "orgId" | "state">): boolean {
  if (caller.kind === "buyer") return caller.personId === request.buyerId;
  if (caller.kind === "anonymous" || request.state === "draft" || request.state === "discarded") return false;
  return caller.orgKind === "platform" || caller.orgId === request.orgId;
}

/** The request as this person may see it; what is not theirs is unknown. */
export async function requestFor(database: Database, caller: Caller, id: string): Promise<AfterSale> {
  const viewer = viewerOf(caller);
  const request = present(await database.read(viewer, (tx) => requestById(tx, id)), "after_sale.unknown");
  if (!maySeeRequest(caller, request)) throw new Refusal("after_sale.unknown");
  return request;
}

/** Staff of the very shop the request is with: they answer it. The platform does not answer for a merchant. */
export async function answeringStaff(database: Database, caller: Caller, id: string): Promise<StaffCaller> {
  const staff = staffOf(caller);
  const request = await requestFor(database, caller, id);
  if (staff.orgKind !== "merchant" || staff.orgId !== request.orgId) throw new Refusal("access.not_yours");
  return staff;
}
