import type { GroupKind } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import { isWithin } from "../clocks/index.ts";
import { agentByNumber } from "../identity/index.ts";
import { agentsOf, enqueueWork, type GroupRow, groupById, groupFor, hoursOf, queueFacts } from "../routing/index.ts";
import { appendNote } from "./append-message.ts";
import { markWaiting } from "./conversation-store.ts";
import { type MoveBy, makeMove } from "./service-moves.ts";
import { lastAgent, lockService, type ServiceRow, type Summary } from "./service-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

export interface HandOver {
  readonly group: GroupKind;
  /** What an agent needs to know at a glance; written by whoever hands over. */
  readonly summary: Summary;
  /** The agent the buyer names, by number. Refuses with agent.unknown when nobody has it. */
  readonly agentNumber?: string | undefined;
}

async function wantedAgent(work: Work, service: ServiceRow, agentNumber: string | undefined): Promise<string | null> {
  if (!agentNumber) return lastAgent(work.tx, service.conversationId);
  return present(await agentByNumber(work.tx, service.orgId, agentNumber), "agent.unknown", { agentNumber }).id;
}

/** The group of the matter; the named agent's own where they are in another, or naming them would not reach them. */
async function groupToAsk(
  work: Work,
  service: ServiceRow,
  request: HandOver,
  agentId: string | null,
): Promise<GroupRow> {
  const ofMatter = present(await groupFor(work.tx, service.orgId, request.group), "group.unknown");
  if (!request.agentNumber) return ofMatter;
  const named = (await agentsOf(work.tx, service.orgId)).find(({ personId }) => personId === agentId);
  const own = named?.groupIds[0];
  if (!own || named.groupIds.includes(ofMatter.id)) return ofMatter;
  return present(await groupById(work.tx, own), "group.unknown");
}

/** Says where the buyer stands when no agent took the work at once: in line, or with a promise when nobody is there. */
export async function tellPlace(work: Work, feed: ThreadFeed, service: ServiceRow): Promise<void> {
  // An agent took it at once: then there is no place to tell.
  const facts = await queueFacts(work.tx, "service_session", service.id);
  if (!facts) return;
  const hours = await hoursOf(work.tx, service.orgId);
  const open = hours ? isWithin(hours.windows, work.now) : false;
  if (facts.agentsOnline > 0) {
    await appendNote(work, feed, service.conversationId, "session.queued", { position: facts.ahead + 1 });
  } else {
    await appendNote(work, feed, service.conversationId, "session.promised", {
      promiseAt: service.promiseAt?.toISOString() ?? null,
      open,
    });
  }
}

/** From the bot to people: into the group's queue, to an agent at once when one is free. The desk and service are locked. */
export async function handOver(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  by: MoveBy,
  request: HandOver,
): Promise<ServiceRow> {
  const agentId = await wantedAgent(work, service, request.agentNumber);
  const group = await groupToAsk(work, service, request, agentId);
  const move = service.state === "resolved" ? "reopen" : "hand_over";
  const queued = await makeMove(work, feed, service, move, by, {
    groupId: group.id,
    agentId: null,
    summary: request.summary,
  });
  await markWaiting(work.tx, service.conversationId, work.now);
  const subject = { kind: "service_session", id: service.id };
  await enqueueWork(work, { orgId: service.orgId, groupId: group.id, subject, preferredId: agentId });
  await tellPlace(work, feed, queued);
  return present(await lockService(work.tx, service.id), "service_session.none_open");
}
