import type { Work } from "../../platform/database.ts";
import { judgeMove } from "../../platform/lifecycle.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type CaseActor, record } from "../cases/index.ts";
import { startByPolicy, stopClocks } from "../clocks/index.ts";
import { appendNote, firstStaffAnswer, type ThreadFeed } from "../conversations/index.ts";
import { answersFrom, keptByAnswer, type PromiseRow } from "./promise.ts";
import { promiseLifecycle } from "./promise-lifecycle.ts";
import { savePromise } from "./promise-store.ts";

type Move = keyof typeof promiseLifecycle.moves;
const notes = { keep: "promise.kept", break: "promise.broken", remedy: "promise.remedied" } as const;
const byClock: CaseActor = { kind: "clock", id: null };

/** Makes a move true: state, clocks, timeline, and the word to both sides. Locked row. Refuses promise.not_open. */
async function movePromise(
  work: Work,
  feed: ThreadFeed,
  promise: PromiseRow,
  move: Move,
  by: CaseActor,
  at: Date,
): Promise<void> {
  const verdict = judgeMove(promiseLifecycle, promise.state, move, by.kind === "clock" ? "clock" : "agent");
  if (!verdict.ok) throw new Refusal("promise.not_open");
  await savePromise(work.tx, promise.id, verdict.to, at);
  await stopClocks(work, promise.id);
  if (verdict.to === "broken") {
    const { clock, then } = promiseLifecycle.waits.broken!;
    const subject = { orgId: promise.orgId, subjectKind: "promise", subjectId: promise.id };
    await startByPolicy(work, { ...subject, clock, consequence: then }, promise.saidAt);
  }
  const { id: promiseId, seq, words } = promise;
  const detail = { words, dueAt: promise.dueAt.toISOString(), at: at.toISOString() };
  if (promise.caseId) await record(work, promise.caseId, `promise.${verdict.to}`, by, { promiseId, seq, ...detail });
  if (move in notes) await appendNote(work, feed, promise.conversationId, notes[move as keyof typeof notes], detail);
}

/** Somebody says that it is done: kept while it was open, made good when it was broken. Locked row. */
export async function markDone(work: Work, feed: ThreadFeed, promise: PromiseRow, by: CaseActor): Promise<void> {
  await movePromise(work, feed, promise, promise.state === "open" ? "keep" : "remedy", by, work.now);
}

/** An answer in the thread keeps what was promised in time, and makes good what was broken. Locked row. */
export async function settleByAnswer(work: Work, feed: ThreadFeed, promise: PromiseRow): Promise<boolean> {
  if (!keptByAnswer(promise)) return false;
  const answer = await firstStaffAnswer(work.tx, promise.conversationId, promise.seq, answersFrom(promise));
  if (!answer) return false;
  const inTime = answer.at <= promise.dueAt;
  if (promise.state === "open" && !inTime) return false;
  await movePromise(work, feed, promise, promise.state === "open" ? "keep" : "remedy", byClock, answer.at);
  return true;
}

/** The instant came: kept by an answer that nobody had noticed, else broken at the instant itself; later, lapsed. */
export async function onPromiseDue(work: Work, feed: ThreadFeed, promise: PromiseRow, clock: string): Promise<void> {
  if (promiseLifecycle.waits[promise.state]?.clock !== clock) return;
  if (await settleByAnswer(work, feed, promise)) return;
  if (promise.state === "broken") return movePromise(work, feed, promise, "lapse", byClock, work.now);
  await movePromise(work, feed, promise, "break", byClock, promise.dueAt);
}
