import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { recordAct } from "../audit/index.ts";
import { record } from "../cases/index.ts";
import { actorOf, agentByNumber, type StaffCaller } from "../identity/index.ts";
import { agentsOf, claimWork, finishWork, groupById, requeueWork } from "../routing/index.ts";
import { appendNote } from "./append-message.ts";
import type { Participant } from "./conversation-access.ts";
import { insertNote } from "./message-store.ts";
import { type MoveBy, makeMove } from "./service-moves.ts";
import { lockService, type ServiceRow, saveRating } from "./service-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

export const subjectOf = (service: ServiceRow) => ({ kind: "service_session", id: service.id });

export function moveBy(participant: Participant): MoveBy {
  if (participant.side === "buyer") return { actor: "buyer", who: { kind: "buyer", id: participant.person.personId } };
  return { actor: "agent", who: { kind: participant.person.orgKind, id: participant.person.personId } };
}

/** Staff may move a service that is theirs; a manager, any of the desk. */
export function mayMove(staff: StaffCaller, service: ServiceRow): void {
  const leads = ["merchant_manager", "operations_manager", "administrator", "platform_senior"].includes(staff.role);
  if (service.agentId !== staff.personId && !leads) throw new Refusal("service_session.not_yours_to_move");
}

/** The matter is settled, says the agent or the buyer; the buyer may rate, or write again to reopen. Locked row. */
export async function resolveService(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  participant: Participant,
): Promise<ServiceRow> {
  if (participant.side === "staff") mayMove(participant.person, service);
  const next = await makeMove(work, feed, service, "resolve", moveBy(participant));
  await appendNote(work, feed, service.conversationId, "session.resolved", { by: participant.side });
  await finishWork(work, service.orgId, subjectOf(service));
  return next;
}

/** An agent takes a waiting service by hand, within their capacity. */
export async function claimService(work: Work, service: ServiceRow, staff: StaffCaller): Promise<ServiceRow> {
  await claimWork(work, service.orgId, subjectOf(service), staff.personId);
  return present(await lockService(work.tx, service.id), "service_session.none_open");
}

export interface TransferTo {
  readonly groupId?: string | undefined;
  readonly agentNumber?: string | undefined;
  readonly note: string;
}

/** To another group or a colleague, with a note the next agent reads; the buyer never repeats. Locked row. */
export async function transferService(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  staff: StaffCaller,
  to: TransferTo,
): Promise<ServiceRow> {
  mayMove(staff, service);
  const { group, colleagueId } = await destinationOf(work, service, to);
  await insertNote(work.tx, {
    id: newId(work.now),
    orgId: service.orgId,
    conversationId: service.conversationId,
    authorId: staff.personId,
    at: work.now,
    text: to.note,
  });
  await makeMove(
    work,
    feed,
    service,
    "transfer",
    { actor: "agent", who: { kind: staff.orgKind, id: staff.personId } },
    { agentId: null, groupId: group.id },
  );
  await appendNote(work, feed, service.conversationId, "session.transferred", {
    group: group.name,
    groupEn: group.nameEn,
  });
  await requeueWork(work, service.orgId, subjectOf(service), { groupId: group.id, preferredId: colleagueId });
  await recordAct(work, {
    orgId: service.orgId,
    kind: "service.transferred",
    actor: actorOf(staff),
    subject: { kind: "conversation", id: service.conversationId, name: "" },
    content: { group: group.name, agentNumber: to.agentNumber ?? null },
  });
  return present(await lockService(work.tx, service.id), "service_session.none_open");
}

/** Where a service is sent: a group of its own desk, and the colleague when one was named. */
export async function destinationOf(work: Work, service: ServiceRow, to: Omit<TransferTo, "note">) {
  const { agentNumber } = to;
  const colleague = agentNumber
    ? present(await agentByNumber(work.tx, service.orgId, agentNumber), "agent.unknown", { agentNumber })
    : null;
  const group = to.groupId
    ? present(await groupById(work.tx, to.groupId), "group.unknown")
    : await groupOfColleague(work, service, colleague?.id ?? null);
  if (group.orgId !== service.orgId) throw new Refusal("group.unknown");
  return { group, colleagueId: colleague?.id ?? null };
}

/** The group in which a colleague can take this service: its own group when they are in it, else one of theirs. */
async function groupOfColleague(work: Work, service: ServiceRow, colleagueId: string | null) {
  const agent = (await agentsOf(work.tx, service.orgId)).find((one) => one.personId === colleagueId);
  const groupId = agent?.groupIds.find((id) => id === service.groupId) ?? agent?.groupIds[0];
  if (!groupId) throw new Refusal("agent.not_staff");
  return present(await groupById(work.tx, groupId), "group.unknown");
}

const ratingDays = 7;

/** One rating a service, within seven days of its end. Locked row. */
export async function rateService(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  rating: { score: number; tags: string[]; comment: string },
): Promise<ServiceRow> {
  if (service.score !== null) throw new Refusal("service_session.already_rated");
  const over = ["resolved", "closed", "lapsed"].includes(service.state);
  if (!over) throw new Refusal("service_session.cannot_move", { state: service.state, move: "rate" });
  const closesAt = (service.endedAt?.getTime() ?? 0) + ratingDays * 86_400_000;
  if (closesAt < work.now.getTime()) throw new Refusal("service_session.rating_closed");
  await saveRating(work.tx, service.id, rating, work.now);
  await record(work, service.caseId, "service.rated", { kind: "buyer", id: service.buyerId }, rating, {
    orgId: service.orgId,
  });
  await appendNote(work, feed, service.conversationId, "session.rated", { score: rating.score });
  const rated = { ...service, score: rating.score, ratingTags: rating.tags, ratingComment: rating.comment };
  work.afterCommit(() => feed.service(rated));
  return rated;
}
