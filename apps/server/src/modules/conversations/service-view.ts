import type { QueueView, ServiceSessionView, WaitView } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { movesOpenTo } from "../../platform/lifecycle.ts";
import { organizationById } from "../identity/index.ts";
import { type GroupRow, groupById, queueFacts, queuePlace, silenceOf } from "../routing/index.ts";
import { conversationById } from "./conversation-store.ts";
import type { PeopleNames } from "./people-names.ts";
import { silenceWait } from "./service-clocks.ts";
import { serviceLifecycle } from "./service-lifecycle.ts";
import { type ServiceRow, servicesElsewhere } from "./service-store.ts";

const ratingDays = 7;

/** In progress, it is whose turn it is that decides; in every other state, the lifecycle's table. */
export async function waitView(database: Database, service: ServiceRow): Promise<WaitView> {
  const wait = serviceLifecycle.waits[service.state];
  if (!wait) return { owner: "nobody", dueAt: null, consequence: null };
  const thread = service.state === "serving" ? await conversationById(database.writer, service.conversationId) : null;
  if (!thread || !service.servedAt)
    return { owner: wait.owner, dueAt: service.dueAt?.toISOString() ?? null, consequence: wait.then };
  const { waitingSince, lastMessageAt } = thread;
  const agentSilenceMs = await silenceOf(database.writer, service.orgId);
  const turn = silenceWait({ waitingSince, lastMessageAt, servedAt: service.servedAt, agentSilenceMs });
  return { owner: turn.owner, dueAt: turn.until.toISOString(), consequence: turn.then };
}

function mayRate(service: ServiceRow, now: Date): boolean {
  if (service.score !== null || !service.endedAt || !["resolved", "closed", "lapsed"].includes(service.state))
    return false;
  return service.endedAt.getTime() + ratingDays * 86_400_000 > now.getTime();
}

function movesOpen(service: ServiceRow, side: "buyer" | "staff", now: Date): string[] {
  const moves: string[] = movesOpenTo(serviceLifecycle, service.state, side === "buyer" ? "buyer" : "agent");
  return side === "buyer" && mayRate(service, now) ? [...moves, "rate"] : moves;
}

async function queueView(database: Database, service: ServiceRow): Promise<QueueView | null> {
  if (service.state !== "waiting" && service.state !== "overdue") return null;
  const facts = await queueFacts(database.writer, "service_session", service.id);
  if (!facts) return null;
  return { ...queuePlace(facts), promiseAt: service.promiseAt?.toISOString() ?? null };
}

const groupView = (group: GroupRow | null): ServiceSessionView["group"] =>
  group && { id: group.id, name: group.name, nameEn: group.nameEn, kind: group.kind };

/** An agent as everybody may know them: name and number. */
export function colleagueView(names: PeopleNames, id: string | null): ServiceSessionView["agent"] {
  const person = names.person(id);
  return person && { id: person.id, name: person.name, agentNumber: person.agentNumber };
}

/**
 * Talks of the same matter at other desks. The buyer opens any of them, the platform the shop's; a shop sees that the
 * platform is involved, and no more.
 */
async function relatedTalks(database: Database, service: ServiceRow, side: "buyer" | "staff") {
  const others = await servicesElsewhere(database.writer, service.caseId, service.orgId);
  return Promise.all(
    others.map(async (other): Promise<ServiceSessionView["related"][number]> => {
      const { id, name, nameEn, kind } = (await organizationById(database.writer, other.orgId))!;
      const mayOpen = side === "buyer" || kind === "merchant";
      return {
        organization: { id, name, nameEn, kind },
        conversationId: mayOpen ? other.conversationId : null,
        state: other.state,
      };
    }),
  );
}

/** A service for one side: the buyer never sees the summary, each sees only the moves open to them. */
export async function serviceView(
  database: Database,
  names: PeopleNames,
  service: ServiceRow,
  side: "buyer" | "staff",
  now: Date,
): Promise<ServiceSessionView> {
  await names.load([service.agentId, service.ownerId]);
  const [group, queue, wait, related] = await Promise.all([
    service.groupId ? groupById(database.writer, service.groupId) : null,
    queueView(database, service),
    waitView(database, service),
    relatedTalks(database, service, side),
  ]);
  return {
    id: service.id,
    caseNumber: service.caseNumber,
    state: service.state,
    group: groupView(group),
    agent: colleagueView(names, service.agentId),
    accountable: colleagueView(names, service.ownerId),
    related,
    openedAt: service.openedAt.toISOString(),
    queuedAt: service.queuedAt?.toISOString() ?? null,
    servedAt: service.servedAt?.toISOString() ?? null,
    endedAt: service.endedAt?.toISOString() ?? null,
    wait,
    queue,
    rating:
      service.score === null
        ? null
        : { score: service.score, tags: service.ratingTags, comment: service.ratingComment },
    summary: side === "staff" ? service.summary : null,
    movesOpen: movesOpen(service, side, now),
  };
}
