import type { OrganizationDraft, OrganizationView } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import type { Fact } from "../../platform/fact.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { insertOrganization } from "./people-store.ts";

export type OrganizationJoined = Fact<"organization.joined", { kind: "platform" | "merchant" }>;

/** A new desk: the platform once, merchants as they join. Refuses with organization.taken. */
export async function addOrganization(
  work: Work,
  kind: "platform" | "merchant",
  draft: OrganizationDraft,
): Promise<OrganizationView> {
  const id = newId(work.now);
  if (!(await insertOrganization(work.tx, id, kind, draft, work.now))) {
    throw new Refusal(kind === "platform" ? "setup.already_done" : "organization.taken", {
      externalId: draft.externalId,
    });
  }
  const joined: OrganizationJoined = {
    kind: "organization.joined",
    orgId: id,
    subject: { kind: "organization", id },
    payload: { kind },
  };
  await work.publish(joined);
  return { id, kind, ...draft };
}
