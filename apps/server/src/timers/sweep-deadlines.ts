import { nearestDue, RingFailed, ringNext } from "../modules/clocks/index.ts";
import type { Database } from "../platform/database.ts";
import type { Log } from "../platform/log.ts";

const longestSleepMs = 1000;
const retryAfterMs = 30_000;

/** Deadlines whose consequence failed, each left alone for half a minute: one must never hold up the others. */
class Deferred {
  readonly #until = new Map<string, number>();

  add(id: string): void {
    this.#until.set(id, performance.now() + retryAfterMs);
  }
  ids(): string[] {
    const now = performance.now();
    for (const [id, until] of this.#until) if (until <= now) this.#until.delete(id);
    return [...this.#until.keys()];
  }
}

/** A sleep that can be cut short. */
class Nap {
  #wake: () => void = () => {};

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  wake(): void {
    this.#wake();
  }
}

/** Rings deadlines as they fall due: claim and consequence in one transaction, then sleep until the nearest one. */
export function sweepDeadlines(database: Database, clock: () => Date, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  const nap = new Nap();
  const deferred = new Deferred();

  async function ringDue(): Promise<void> {
    try {
      let more = true;
      while (more && !stopped) more = await database.transact((work) => ringNext(work, deferred.ids()));
    } catch (error) {
      if (error instanceof RingFailed) deferred.add(error.deadlineId);
      log.error({ err: error }, "a deadline could not be rung; it will be tried again");
    }
  }
  async function untilNext(): Promise<number> {
    const due = await nearestDue(database.writer).catch(() => null);
    if (!due) return longestSleepMs;
    return Math.max(50, Math.min(longestSleepMs, due.getTime() - clock().getTime()));
  }

  const running = (async () => {
    while (!stopped) {
      await ringDue();
      const ms = await untilNext();
      if (!stopped) await nap.sleep(ms);
    }
  })();

  return {
    async stop() {
      stopped = true;
      nap.wake();
      await running;
    },
  };
}
