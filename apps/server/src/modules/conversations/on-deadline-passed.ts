import type { Work } from "../../platform/database.ts";
import { type DeadlinePassed, startDeadline } from "../clocks/index.ts";
import { finishWork, requeueWork, silenceOf } from "../routing/index.ts";
import { appendNote } from "./append-message.ts";
import { conversationById } from "./conversation-store.ts";
import { afterSilence, serviceTimes } from "./service-clocks.ts";
import { type ServiceMove, serviceLifecycle } from "./service-lifecycle.ts";
import { lockForMove, makeMove } from "./service-moves.ts";
import { type ServiceRow, saveDue } from "./service-store.ts";
import { wakeService } from "./snooze-service.ts";
import type { ThreadFeed } from "./thread-feed.ts";

const byClock = { actor: "clock", who: { kind: "clock", id: null } } as const;

/** Not yet: somebody spoke meanwhile, and the wait goes on from their last word. */
async function waitOn(work: Work, service: ServiceRow, until: Date): Promise<void> {
  const { clock, owner, then } = serviceLifecycle.waits[service.state]!;
  await saveDue(work.tx, service.id, until);
  await startDeadline(work, {
    orgId: service.orgId,
    subjectKind: "service_session",
    subjectId: service.id,
    clock,
    owner,
    consequence: then,
    dueAt: until,
  });
}

async function whenServing(work: Work, feed: ThreadFeed, service: ServiceRow): Promise<void> {
  const conversation = await conversationById(work.tx, service.conversationId);
  if (!conversation || !service.servedAt) return;
  const { waitingSince, lastMessageAt } = conversation;
  const agentSilenceMs = await silenceOf(work.tx, service.orgId);
  const { servedAt } = service;
  const verdict = afterSilence({ waitingSince, lastMessageAt, servedAt, agentSilenceMs }, work.now);
  if (verdict.then === "wait") return waitOn(work, service, verdict.until);
  const subject = { kind: "service_session", id: service.id };
  if (verdict.then === "return_to_queue") {
    await makeMove(work, feed, service, "return_to_queue", byClock, { agentId: null, ownerId: null });
    await appendNote(work, feed, service.conversationId, "session.returned_to_queue", {
      why: "agent_silent",
      minutes: agentSilenceMs / 60_000,
    });
    await requeueWork(work, service.orgId, subject, { preferredId: null });
    return;
  }
  await makeMove(work, feed, service, "resolve_quietly", byClock);
  await appendNote(work, feed, service.conversationId, "session.resolved", { by: "clock" });
  await finishWork(work, service.orgId, subject);
}

/** With the bot, silence counts from the last word; null when it has lasted long enough. */
async function botSilenceUntil(work: Work, service: ServiceRow): Promise<Date | null> {
  const conversation = await conversationById(work.tx, service.conversationId);
  const spoken = conversation?.lastMessageAt ?? service.openedAt;
  const until = new Date(spoken.getTime() + serviceTimes.botSilence);
  return until > work.now ? until : null;
}

const noteOf: Partial<Record<ServiceMove, "session.closed" | "session.lapsed">> = { lapse: "session.lapsed" };

/** The instant came: what the lifecycle says follows, follows. */
export const onDeadlinePassed =
  (feed: ThreadFeed) =>
  async (work: Work, fact: DeadlinePassed): Promise<void> => {
    if (fact.subject.kind !== "service_session" || !fact.orgId) return;
    const service = await lockForMove(work, fact.orgId, fact.subject.id);
    const wait = serviceLifecycle.waits[service.state];
    if (!wait || wait.clock !== fact.payload.clock) return;
    if (service.state === "serving") return whenServing(work, feed, service);
    if (service.state === "snoozed") return void (await wakeService(work, feed, service, byClock));
    const until = service.state === "with_bot" ? await botSilenceUntil(work, service) : null;
    if (until) return waitOn(work, service, until);
    const next = await makeMove(work, feed, service, wait.then, byClock);
    const note = noteOf[wait.then];
    if (note) await appendNote(work, feed, service.conversationId, note, {});
    if (next.state === "lapsed") await finishWork(work, service.orgId, { kind: "service_session", id: service.id });
  };
