import type { Database, Work } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import type { DeadlineMoved, DeadlinePassed } from "../clocks/index.ts";
import type { Delivered, FeedListener, ThreadFeed } from "../conversations/index.ts";
import { keptByAnswer } from "./promise.ts";
import { lockPromise, moveDue, owedIn } from "./promise-store.ts";
import { onPromiseDue, settleByAnswer } from "./settle-promise.ts";

/** The alarm of a promise rang. */
export const onPromiseDeadline =
  (feed: ThreadFeed) =>
  async (work: Work, fact: DeadlinePassed): Promise<void> => {
    if (fact.subject.kind !== "promise") return;
    const promise = await lockPromise(work.tx, fact.subject.id);
    if (promise) await onPromiseDue(work, feed, promise, fact.payload.clock);
  };

/** A holiday notice or a standstill moved its end: both sides read the new one. */
export async function onPromiseMoved(work: Work, fact: DeadlineMoved): Promise<void> {
  const { clock, dueAt } = fact.payload;
  if (fact.subject.kind === "promise" && clock === "promise.due" && dueAt)
    await moveDue(work.tx, fact.subject.id, new Date(dueAt), false);
}

/** Locks promises before their deadlines. */
export async function lockPromises(work: Work, _orgId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await lockPromise(work.tx, id);
}

/**
 * Hears what agents say and settles what their words keep. Volatile, as everything after commit: what gets lost here is
 * found when the alarm rings, and stamped with the answer's own time.
 */
export function hearAnswers(database: Database, feed: ThreadFeed, log: Log): Pick<FeedListener, "messages"> {
  async function settle(conversationIds: readonly string[]): Promise<void> {
    const owed = (await owedIn(database.writer, conversationIds)).filter(keptByAnswer);
    for (const { id } of owed)
      await database.transact(async (work) => {
        const promise = await lockPromise(work.tx, id);
        if (promise?.state === "open" || promise?.state === "broken") await settleByAnswer(work, feed, promise);
      });
  }
  return {
    messages(delivered: readonly Delivered[]) {
      const answered = delivered.filter(({ draft }) => ["merchant", "platform"].includes(draft.authorKind));
      const ids = [...new Set(answered.map(({ draft }) => draft.conversationId))];
      if (ids.length > 0)
        settle(ids).catch((error: unknown) => log.warn({ err: error }, "an answer was not noticed; the alarm will"));
    },
  };
}
