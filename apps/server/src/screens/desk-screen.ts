import { type AgentStateView, type DeskRow, DeskView, type MessageView } from "@recourse/contract";
import {
  type Conversations,
  conversationsById,
  conversationTags,
  endedOf,
  lastMessages,
  messageViews,
  queuedOf,
  type ServiceRow,
  serviceView,
  servingOf,
  snoozedOf,
  unreadCounts,
} from "../modules/conversations/index.ts";
import { type StaffCaller, staffOf, viewerOf } from "../modules/identity/index.ts";
import { type AgentRow, agentById } from "../modules/routing/index.ts";
import type { Web } from "../platform/web.ts";

const queueRows = 200;
const recentRows = 30;

async function deskRows(
  parts: Conversations,
  staff: StaffCaller,
  services: readonly ServiceRow[],
): Promise<Map<string, DeskRow>> {
  const ids = services.map((service) => service.conversationId);
  const { threads, last, unread, tags } = await parts.database.read(viewerOf(staff), async (tx) => ({
    threads: await conversationsById(tx, ids),
    last: await lastMessages(tx, ids),
    unread: await unreadCounts(tx, ids, "staff"),
    tags: await conversationTags(tx, ids),
  }));
  const lastOf = new Map<string, MessageView>(
    (await messageViews(last, parts.names)).map((message) => [message.conversationId, message]),
  );
  await parts.names.load(services.map((service) => service.buyerId));
  const rows = await Promise.all(
    services.map(async (service): Promise<[string, DeskRow]> => {
      const thread = threads.find((one) => one.id === service.conversationId);
      return [
        service.id,
        {
          conversationId: service.conversationId,
          buyerName: parts.names.person(service.buyerId)?.name ?? "",
          session: await serviceView(parts.database, parts.names, service, "staff", parts.clock()),
          lastMessage: lastOf.get(service.conversationId) ?? null,
          waitingSince: thread?.waitingSince?.toISOString() ?? null,
          unread: unread.get(service.conversationId) ?? 0,
          tags: tags.get(service.conversationId) ?? [],
        },
      ];
    }),
  );
  return new Map(rows);
}

/** Longest unanswered first; those whose last word is ours after them. */
const byUrgency = (a: DeskRow, b: DeskRow): number => (a.waitingSince ?? "9").localeCompare(b.waitingSince ?? "9");

function agentState(agent: AgentRow | null, waiting: number): AgentStateView {
  return { presence: agent?.presence ?? "offline", load: agent?.load ?? 0, capacity: agent?.capacity ?? 0, waiting };
}

/** The workbench's snapshot: mine by urgency, the desk's queue in order, what I ended lately. */
export function deskScreen(web: Web, parts: Conversations): void {
  web.get(
    "/api/desk",
    { schema: { tags: ["desk"], summary: "My desk: conversations, queue, state", response: { 200: DeskView } } },
    async (request) => {
      const staff = staffOf(request.caller);
      const { agent, serving, queued, snoozed, ended } = await parts.database.read(viewerOf(staff), async (tx) => ({
        agent: await agentById(tx, staff.personId),
        serving: await servingOf(tx, staff.orgId, staff.personId),
        queued: await queuedOf(tx, staff.orgId, queueRows),
        snoozed: await snoozedOf(tx, staff.orgId, staff.personId),
        ended: await endedOf(tx, staff.orgId, staff.personId, recentRows),
      }));
      const rows = await deskRows(parts, staff, [...serving, ...queued, ...snoozed, ...ended]);
      const pick = (services: readonly ServiceRow[]): DeskRow[] =>
        services.flatMap((service) => rows.get(service.id) ?? []);
      return {
        me: agentState(agent, queued.length),
        mine: pick(serving).sort(byUrgency),
        waiting: pick(queued),
        snoozed: pick(snoozed),
        recent: pick(ended),
      };
    },
  );
}
