import { nearestDue, ringNext } from "../modules/clocks/index.ts";
import type { Database } from "../platform/database.ts";
import type { Log } from "../platform/log.ts";

const longestSleepMs = 1000;

/** Rings deadlines as they fall due: claim and consequence in one transaction, then sleep until the nearest one. */
export function sweepDeadlines(database: Database, clock: () => Date, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => {};

  async function pause(): Promise<void> {
    const due = await nearestDue(database.writer).catch(() => null);
    const ms = due ? Math.max(20, Math.min(longestSleepMs, due.getTime() - clock().getTime())) : longestSleepMs;
    if (stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const running = (async () => {
    while (!stopped) {
      try {
        while (!stopped && (await database.transact(ringNext))) {
          // the next one, at once
        }
      } catch (error) {
        log.error({ err: error }, "a deadline could not be rung; it will be tried again");
      }
      await pause();
    }
  })();

  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
