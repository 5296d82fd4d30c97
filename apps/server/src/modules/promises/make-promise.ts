import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { record } from "../cases/index.ts";
import { startCounted, startDeadline } from "../clocks/index.ts";
import { appendNote, type MessageRow, type Parties, type ThreadFeed } from "../conversations/index.ts";
import type { StaffCaller } from "../identity/index.ts";
import type { PromiseRow } from "./promise.ts";
import { promiseLifecycle } from "./promise-lifecycle.ts";
import { insertPromise, moveDue } from "./promise-store.ts";
import { promiseIn, type ReadPromise } from "./promise-time.ts";

/** The promise a staff member's own message makes. Refuses promise.not_author and promise.not_read. */
export function promiseOf(message: MessageRow, staff: StaffCaller): ReadPromise {
  if (message.authorId !== staff.personId) throw new Refusal("promise.not_author");
  const read = message.body?.kind === "text" ? promiseIn(message.body.text, message.at) : null;
  if (!read) throw new Refusal("promise.not_read");
  return read;
}

async function startClock(
  work: Work,
  promise: PromiseRow,
  { time }: ReadPromise,
): Promise<Pick<PromiseRow, "dueAt" | "provisional">> {
  const { clock, owner, then } = promiseLifecycle.waits.open!;
  const { id, orgId, saidAt } = promise;
  const owed = { orgId, subjectKind: "promise", subjectId: id, clock, owner, consequence: then };
  if ("dueAt" in time) {
    await startDeadline(work, { ...owed, dueAt: time.dueAt });
    return { dueAt: time.dueAt, provisional: false };
  }
  const counted = { span: time.span, policyVersion: null, warnBeforeMinutes: null };
  return startCounted(work, owed, counted, saidAt);
}

/** Makes a sentence a promise that is kept track of; the time is read from the stored message. Twice is once. */
export async function makePromise(
  work: Work,
  feed: ThreadFeed,
  parties: Parties,
  caseId: string | null,
  message: MessageRow,
  staff: StaffCaller,
): Promise<void> {
  const read = promiseOf(message, staff);
  const { deed, text } = read.spoken;
  const promise: PromiseRow = {
    ...{ id: newId(work.now), orgId: parties.orgId, buyerId: parties.buyerId, conversationId: parties.id, caseId },
    ...{ seq: message.seq, agentId: staff.personId, deed, words: text, saidAt: message.at, dueAt: message.at },
    ...{ provisional: false, state: "open", decidedAt: null, nudgedAt: null },
  };
  if (!(await insertPromise(work.tx, promise))) return;
  const { dueAt, provisional } = await startClock(work, promise, read);
  await moveDue(work.tx, promise.id, dueAt, provisional);
  const said = { promiseId: promise.id, seq: message.seq, deed, words: text, dueAt: dueAt.toISOString() };
  if (caseId) await record(work, caseId, "promise.made", { kind: staff.orgKind, id: staff.personId }, said);
  await appendNote(work, feed, parties.id, "promise.made", { words: text, deed, dueAt: said.dueAt });
}
