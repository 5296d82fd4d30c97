import { LiveQueueView, type OrganizationView } from "@recourse/contract";
import { listOrganizations, type StaffCaller, staffOf, viewerOf } from "../modules/identity/index.ts";
import { groupViews } from "../modules/routing/index.ts";
import type { Database } from "../platform/database.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Web } from "../platform/web.ts";
import { groupLoads, seatedAgents } from "./live-queue-store.ts";

type OrganizationQueue = LiveQueueView["organizations"][number];

async function organizationQueue(
  database: Database,
  staff: StaffCaller,
  organization: OrganizationView,
  now: Date,
): Promise<OrganizationQueue> {
  const { loads, agents } = await database.read(viewerOf(staff), async (tx) => ({
    loads: await groupLoads(tx, organization.id, now),
    agents: await seatedAgents(tx, organization.id),
  }));
  const groups = (await groupViews(database.writer, organization.id)).map((group) => {
    const load = loads.find((one) => one.groupId === group.id);
    return {
      ...group,
      serving: load?.serving ?? 0,
      overdue: load?.overdue ?? 0,
      longestWaitSeconds: load?.longestWaitSeconds ?? 0,
    };
  });
  return { id: organization.id, name: organization.name, groups, agents };
}

/** The live queue: every desk for the platform, their own for a merchant's manager. */
export function liveQueueScreen(web: Web, deps: { readonly database: Database; readonly clock: () => Date }): void {
  web.get(
    "/api/queue",
    { schema: { tags: ["desk"], summary: "Who waits, who serves, how long", response: { 200: LiveQueueView } } },
    async (request) => {
      const staff = staffOf(request.caller);
      if (staff.role === "merchant_agent") throw new Refusal("access.not_yours");
      const now = deps.clock();
      const all = await listOrganizations(deps.database.writer);
      const seen = staff.orgKind === "platform" ? all : all.filter((organization) => organization.id === staff.orgId);
      return {
        at: now.toISOString(),
        organizations: await Promise.all(seen.map((one) => organizationQueue(deps.database, staff, one, now))),
      };
    },
  );
}
