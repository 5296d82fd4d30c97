import type { Work } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { StaffCaller } from "../identity/index.ts";
import { enqueueWork, finishWork, silenceOf, takeUpWork } from "../routing/index.ts";
import { lockConversation, markWaiting } from "./conversation-store.ts";
import { mayMove, subjectOf } from "./end-service.ts";
import { tellPlace } from "./hand-over.ts";
import { wordsOfStaff } from "./message-store.ts";
import { snoozeLimit } from "./service-clocks.ts";
import { type MoveBy, makeMove } from "./service-moves.ts";
import { lockService, markReadByBot, type ServiceRow } from "./service-store.ts";
import { spokenTimes } from "./spoken-times.ts";
import type { ThreadFeed } from "./thread-feed.ts";

const agentOf = (staff: StaffCaller): MoveBy => ({ actor: "agent", who: { kind: staff.orgKind, id: staff.personId } });

/**
 * Puts a service aside until an instant: off the agent's hands and out of their load, still theirs to answer for. Refuses
 * with snooze.past, or snooze.beyond_promise with the latest instant. Locked row.
 */
export async function snoozeService(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  staff: StaffCaller,
  until: Date,
): Promise<ServiceRow> {
  mayMove(staff, service);
  if (until <= work.now) throw new Refusal("snooze.past");
  // Whatever the buyer writes from here on finds the service put aside, and wakes it.
  const conversation = present(await lockConversation(work.tx, service.conversationId), "conversation.unknown");
  const said = await wordsOfStaff(work.tx, service.conversationId, service.openedAt);
  const { waitingSince, lastMessageAt } = conversation;
  const agentSilenceMs = await silenceOf(work.tx, service.orgId);
  const silence = { waitingSince, lastMessageAt, servedAt: service.servedAt ?? work.now, agentSilenceMs };
  const latest = snoozeLimit(silence, spokenTimes(said), work.now);
  if (until > latest)
    throw new Refusal("snooze.beyond_promise", { latest: sayMinute(latest), at: latest.toISOString() });
  const snoozed = await makeMove(work, feed, service, "snooze", agentOf(staff), { dueAt: until });
  // What stands in the thread now is known: a scan after a crash wakes it for later words alone.
  await markReadByBot(work.tx, service.id);
  await finishWork(work, service.orgId, subjectOf(service));
  return snoozed;
}

/** 11-23 09:10, in Shanghai. */
const sayMinute = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");

/**
 * Back among those who wait, for whoever put it aside before anybody else. The buyer is owed a word from now on, whether
 * they wrote or not. Locked row; the desk is locked too.
 */
export async function wakeService(work: Work, feed: ThreadFeed, service: ServiceRow, by: MoveBy): Promise<ServiceRow> {
  const woken = await makeMove(work, feed, service, "wake", by);
  await markWaiting(work.tx, service.conversationId, work.now);
  const { orgId, agentId } = service;
  const groupId = present(service.groupId, "group.unknown");
  await enqueueWork(work, { orgId, groupId, subject: subjectOf(service), preferredId: agentId });
  if (by.actor === "buyer") await tellPlace(work, feed, woken);
  return present(await lockService(work.tx, service.id), "service_session.none_open");
}

/** The agent takes it up again before its time, within their capacity. Refuses with agent.full. */
export async function resumeService(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  staff: StaffCaller,
): Promise<ServiceRow> {
  mayMove(staff, service);
  await makeMove(work, feed, service, "wake", agentOf(staff));
  await markWaiting(work.tx, service.conversationId, work.now);
  const groupId = present(service.groupId, "group.unknown");
  await takeUpWork(work, { orgId: service.orgId, groupId, subject: subjectOf(service) }, staff.personId);
  return present(await lockService(work.tx, service.id), "service_session.none_open");
}
