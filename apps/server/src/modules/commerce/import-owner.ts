import type { ImportKind } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { type Caller, organizationByExternalId, organizationById } from "../identity/index.ts";

const importingRoles: readonly string[] = ["administrator", "operations_manager"];

/** The caller's organization, if they may import anything at all. Refuses with session.required or access.not_yours. */
function importingOrganization(caller: Caller): { readonly orgId: string; readonly orgKind: "merchant" | "platform" } {
  if (caller.kind === "anonymous") throw new Refusal("session.required");
  if (caller.kind === "integrator") return caller;
  const allowed =
    caller.kind === "staff" &&
    (caller.orgKind === "merchant" ? caller.role === "merchant_manager" : importingRoles.includes(caller.role));
  if (!allowed) throw new Refusal("access.not_yours");
  return caller;
}

/**
 * Whose rows these will be. A merchant's manager and key import for their own shop; the platform's administrators and
 * key for the merchant they name. Buyers belong to the marketplace: the platform's side alone may bring them.
 */
export async function importOwner(
  database: Database,
  caller: Caller,
  kind: ImportKind,
  merchant: string | undefined,
): Promise<string> {
  const { orgId, orgKind } = importingOrganization(caller);
  if (orgKind === "merchant") {
    const own = await organizationById(database.writer, orgId);
    if (kind === "buyers" || (merchant !== undefined && merchant !== own?.externalId)) {
      throw new Refusal("access.not_yours");
    }
    return orgId;
  }
  if (kind === "buyers") return orgId;
  if (merchant === undefined) throw new Refusal("import.merchant_missing");
  const named = present(await organizationByExternalId(database.writer, merchant), "organization.unknown");
  if (named.kind !== "merchant") throw new Refusal("organization.unknown");
  return named.id;
}
