import { WallboardView } from "@recourse/contract";
import { z } from "zod";
import { type Conversations, dueSoonOf, type ServiceRow } from "../modules/conversations/index.ts";
import { leadsDesk, listOrganizations, type StaffCaller, staffOf, viewerOf } from "../modules/identity/index.ts";
import { measuresOf, quartersOf, shanghaiDay, sumsOf } from "../modules/insight/index.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Web } from "../platform/web.ts";

const soonMs = 5 * 60_000;
const promisesShown = 20;
const hoursShown = 8;

/** A shop's people see their own shop; the platform's see one, or all of them. */
function organizationAsked(staff: StaffCaller, wanted: string | undefined): string | null {
  if (staff.orgKind === "merchant" && !leadsDesk(staff, wanted ?? staff.orgId)) throw new Refusal("access.not_yours");
  return staff.orgKind === "merchant" ? staff.orgId : (wanted ?? null);
}

async function promiseViews(parts: Conversations, services: readonly ServiceRow[]): Promise<WallboardView["promises"]> {
  const organizations = await listOrganizations(parts.database.writer);
  await parts.names.load(services.map((service) => service.buyerId));
  return services.map((service) => ({
    conversationId: service.conversationId,
    caseNumber: service.caseNumber,
    buyerName: parts.names.person(service.buyerId)?.name ?? "",
    organizationName: organizations.find((one) => one.id === service.orgId)?.name ?? "",
    dueAt: (service.dueAt ?? service.openedAt).toISOString(),
    broken: service.state === "overdue",
  }));
}

/** Today at one glance: how many came, were answered and gave up, the market's two rates, promises about to break. */
export function wallboardScreen(web: Web, parts: Conversations): void {
  web.get(
    "/api/wallboard",
    {
      schema: {
        tags: ["insight"],
        summary: "Today at a glance, for the wall",
        querystring: z.object({ organization: z.uuid().optional() }),
        response: { 200: WallboardView },
      },
    },
    async (request) => {
      const staff = staffOf(request.caller);
      const orgId = organizationAsked(staff, request.query.organization);
      const now = parts.clock();
      const day = shanghaiDay(now);
      const since = new Date(now.getTime() - hoursShown * 3_600_000);
      const slice = { from: day, to: day, orgId, agentId: null };
      const { sums, quarters, promises } = await parts.database.read(viewerOf(staff), async (tx) => ({
        sums: await sumsOf(tx, slice, "all"),
        quarters: await quartersOf(tx, orgId, since),
        promises: await dueSoonOf(tx, orgId, new Date(now.getTime() + soonMs), promisesShown),
      }));
      return {
        at: now.toISOString(),
        since: since.toISOString(),
        today: measuresOf(sums[0]),
        quarters: quarters.map((quarter) => ({ ...quarter, at: quarter.at.toISOString() })),
        promises: await promiseViews(parts, promises),
      };
    },
  );
}
