import { LiveTalk } from "@recourse/contract";
import { z } from "zod";
import {
  type Conversations,
  colleagueView,
  conversationsById,
  excerptOf,
  lastMessages,
  liveOf,
  type ServiceRow,
  serviceLifecycle,
  waitView,
} from "../modules/conversations/index.ts";
import { leadsDesk, listOrganizations, type StaffCaller, staffOf, viewerOf } from "../modules/identity/index.ts";
import { groupViews } from "../modules/routing/index.ts";
import { movesOpenTo } from "../platform/lifecycle.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Web } from "../platform/web.ts";

const rows = 200;

/** What this lead may do to the talk: read along always, whisper to another agent, move it where the table allows. */
export function leadMoves(service: Pick<ServiceRow, "state" | "agentId" | "orgId">, lead: StaffCaller) {
  const legal = movesOpenTo(serviceLifecycle, service.state, "supervisor");
  const mine = service.agentId === lead.personId;
  const open: LiveTalk["movesOpen"] = ["watch"];
  if (service.state === "serving" && service.agentId && !mine) open.push("whisper");
  if (legal.includes("take_over") && !mine && service.orgId === lead.orgId) open.push("take_over");
  if (legal.includes("reassign")) open.push("reassign");
  return open;
}

async function talksOf(parts: Conversations, lead: StaffCaller, orgIds: readonly string[]): Promise<LiveTalk[]> {
  const { services, threads, last } = await parts.database.read(viewerOf(lead), async (tx) => {
    const services = await liveOf(tx, orgIds, rows);
    const ids = services.map((service) => service.conversationId);
    return { services, threads: await conversationsById(tx, ids), last: await lastMessages(tx, ids) };
  });
  await parts.names.load(services.flatMap((one) => [one.buyerId, one.agentId, one.ownerId]));
  const organizations = await listOrganizations(parts.database.writer);
  const groups = (await Promise.all(orgIds.map((id) => groupViews(parts.database.writer, id)))).flat();
  return Promise.all(
    services.map(async (service): Promise<LiveTalk> => {
      const group = groups.find((one) => one.id === service.groupId);
      const thread = threads.find((one) => one.id === service.conversationId);
      const words = last.find((one) => one.conversationId === service.conversationId);
      return {
        conversationId: service.conversationId,
        organizationId: service.orgId,
        organizationName: organizations.find((one) => one.id === service.orgId)?.name ?? "",
        caseNumber: service.caseNumber,
        buyerName: parts.names.person(service.buyerId)?.name ?? "",
        state: service.state,
        group: group ? { name: group.name, nameEn: group.nameEn } : null,
        agent: colleagueView(parts.names, service.agentId),
        accountable: colleagueView(parts.names, service.ownerId),
        waitingSince: thread?.waitingSince?.toISOString() ?? null,
        wait: await waitView(parts.database, service),
        lastWords: words?.body ? excerptOf(words.body) : "",
        movesOpen: leadMoves(service, lead),
      };
    }),
  );
}

/** Every talk under way at the desks this person leads, the longest unanswered first. */
export function liveTalksScreen(web: Web, parts: Conversations): void {
  web.get(
    "/api/talks",
    {
      schema: {
        tags: ["supervision"],
        summary: "Talks under way, for whoever leads their desk",
        querystring: z.object({ organization: z.uuid().optional() }),
        response: { 200: z.array(LiveTalk) },
      },
    },
    async (request) => {
      const lead = staffOf(request.caller);
      const wanted = request.query.organization;
      const all = await listOrganizations(parts.database.writer);
      const led = all.filter((one) => leadsDesk(lead, one.id) && (!wanted || one.id === wanted));
      if (led.length === 0) throw new Refusal("access.not_yours");
      return talksOf(
        parts,
        lead,
        led.map((one) => one.id),
      );
    },
  );
}
