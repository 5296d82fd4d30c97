import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { WorkAssigned } from "./routing-facts.ts";
import { agentById, allowOverload, lockDesk, takeLoadOff } from "./routing-store.ts";
import { giveTo, insertWork, nextMatch, openWorkOf, setDone, setWaiting, type WorkRow } from "./work-store.ts";

export interface Subject {
  readonly kind: string;
  readonly id: string;
}

async function join(work: Work, row: WorkRow, agentId: string, how: "routed" | "claimed"): Promise<void> {
  await giveTo(work.tx, row.id, agentId, work.now);
  const assigned: WorkAssigned = {
    kind: "work.assigned",
    orgId: row.orgId,
    subject: { kind: row.subjectKind, id: row.subjectId },
    payload: { workId: row.id, agentId, groupId: row.groupId, how },
  };
  await work.publish(assigned);
}

/** Joins waiting work and free agents until no pair is left. The desk must be locked. */
export async function assignWaiting(work: Work, orgId: string): Promise<void> {
  for (let match = await nextMatch(work.tx, orgId); match; match = await nextMatch(work.tx, orgId)) {
    await join(work, match.work, match.agentId, "routed");
  }
}

/** Puts new work into a group's queue and gives it to an agent at once when one is free. Locks the desk. */
export async function enqueueWork(
  work: Work,
  draft: {
    readonly orgId: string;
    readonly groupId: string;
    readonly subject: Subject;
    readonly preferredId: string | null;
  },
): Promise<void> {
  await lockDesk(work.tx, draft.orgId);
  const { subject, ...rest } = draft;
  await insertWork(work.tx, {
    ...rest,
    id: newId(work.now),
    subjectKind: subject.kind,
    subjectId: subject.id,
    rank: 1,
    queuedAt: work.now,
  });
  await assignWaiting(work, draft.orgId);
}

/** The work is done, or no longer wanted; its slot goes to whoever waits. Nothing happens when there is no open work. */
export async function finishWork(work: Work, orgId: string, subject: Subject): Promise<void> {
  await lockDesk(work.tx, orgId);
  const row = await openWorkOf(work.tx, subject.kind, subject.id);
  if (!row) return;
  await setDone(work.tx, row.id, work.now);
  if (row.agentId) await takeLoadOff(work.tx, row.agentId);
  await assignWaiting(work, orgId);
}

/** Back to the queue, before those who have waited less; `groupId` and `preferredId` say for whom. */
export async function requeueWork(
  work: Work,
  orgId: string,
  subject: Subject,
  to: { readonly groupId?: string; readonly preferredId: string | null },
): Promise<void> {
  await lockDesk(work.tx, orgId);
  const row = present(await openWorkOf(work.tx, subject.kind, subject.id), "service_session.none_open");
  if (row.agentId) await takeLoadOff(work.tx, row.agentId);
  await setWaiting(work.tx, { id: row.id, groupId: to.groupId ?? row.groupId, rank: 0, preferredId: to.preferredId });
  await assignWaiting(work, orgId);
}

/** New work straight into one agent's hands, past the queue. Refuses with agent.full. Locks the desk. */
export async function takeUpWork(
  work: Work,
  draft: { readonly orgId: string; readonly groupId: string; readonly subject: Subject },
  agentId: string,
): Promise<void> {
  const { orgId, groupId, subject } = draft;
  await lockDesk(work.tx, orgId);
  const agent = present(await agentById(work.tx, agentId), "agent.not_staff");
  if (agent.load >= agent.capacity) throw new Refusal("agent.full");
  const [subjectKind, subjectId] = [subject.kind, subject.id];
  const row = {
    id: newId(work.now),
    orgId,
    groupId,
    subjectKind,
    subjectId,
    rank: 0,
    queuedAt: work.now,
    preferredId: agentId,
  };
  await insertWork(work.tx, row);
  await join(work, { ...row, state: "waiting", agentId: null }, agentId, "claimed");
}

/** An agent takes waiting work by hand. Refuses with agent.full, or when somebody was faster. */
export async function claimWork(work: Work, orgId: string, subject: Subject, agentId: string): Promise<void> {
  await lockDesk(work.tx, orgId);
  const row = present(await openWorkOf(work.tx, subject.kind, subject.id), "service_session.none_open");
  if (row.state !== "waiting") throw new Refusal("service_session.cannot_move", { state: row.state });
  const agent = present(await agentById(work.tx, agentId), "agent.not_staff");
  if (agent.load >= agent.capacity) throw new Refusal("agent.full");
  await join(work, row, agentId, "claimed");
}

/**
 * A lead takes open work, waiting or somebody's, into their own hands; whoever had it has a slot free. Refuses with
 * agent.full unless `overCapacity`. Answers whether the lead's capacity was exceeded.
 */
export async function seizeWork(
  work: Work,
  orgId: string,
  subject: Subject,
  lead: { readonly agentId: string; readonly overCapacity: boolean },
): Promise<boolean> {
  await lockDesk(work.tx, orgId);
  const row = present(await openWorkOf(work.tx, subject.kind, subject.id), "service_session.none_open");
  const agent = present(await agentById(work.tx, lead.agentId), "agent.not_staff");
  const full = agent.load >= agent.capacity;
  if (full && !lead.overCapacity) throw new Refusal("agent.full");
  if (full) await allowOverload(work.tx, lead.agentId);
  if (row.agentId) await takeLoadOff(work.tx, row.agentId);
  await giveTo(work.tx, row.id, lead.agentId, work.now);
  await assignWaiting(work, orgId);
  return full;
}
