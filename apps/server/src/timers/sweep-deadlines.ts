import { type DueAlarm, dueAlarms, nearestAlarm, ringAlarms, type SubjectLocks } from "../modules/clocks/index.ts";
import type { Database } from "../platform/database.ts";
import type { Log } from "../platform/log.ts";

const longestSleepMs = 1000;
const retryAfterMs = 30_000;
const lookedAt = 1000;
const batchSize = 50;
/** Batches rung at the same time; each holds a connection of the writing pool. */
const lanes = 3;

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

/** What belongs to one organization stands together, so that lanes seldom want the same desk. */
function batchesOf(alarms: readonly DueAlarm[]): DueAlarm[][] {
  const sorted = [...alarms].sort((a, b) => a.orgId.localeCompare(b.orgId));
  const count = Math.ceil(sorted.length / batchSize);
  return Array.from({ length: count }, (_, n) => sorted.slice(n * batchSize, (n + 1) * batchSize));
}

export interface SweepParts {
  readonly database: Database;
  readonly clock: () => Date;
  readonly log: Log;
  /** How subjects are locked before their deadlines; kinds without an entry need none. */
  readonly locks: SubjectLocks;
  /** A full disk lets nothing ring: what falls due meanwhile rings once there is room. */
  readonly mayWrite?: () => boolean;
}

/** Rings deadlines as they fall due: claim and consequence in one transaction, then sleep until the nearest one. */
export function sweepDeadlines(parts: SweepParts): { stop(): Promise<void> } {
  const { database, clock, log, locks, mayWrite = () => true } = parts;
  let stopped = false;
  const nap = new Nap();
  const deferred = new Deferred();
  const ring = (alarms: readonly DueAlarm[]) => database.transact((work) => ringAlarms(work, alarms, locks));

  /** All of a batch or, when one consequence fails, each by itself: only that one waits. */
  async function ringBatch(batch: readonly DueAlarm[]): Promise<void> {
    try {
      await ring(batch);
    } catch (error) {
      if (batch.length > 1) for (const alarm of batch) await ringBatch([alarm]);
      else {
        deferred.add(batch[0]!.id);
        log.error({ err: error, deadline: batch[0]!.id }, "a deadline could not be rung; it will be tried again");
      }
    }
  }
  async function ringDue(): Promise<void> {
    while (mayWrite()) {
      const due = await dueAlarms(database.writer, clock(), deferred.ids(), lookedAt);
      const batches = batchesOf(due);
      const lane = async (): Promise<void> => {
        for (let batch = batches.shift(); batch && !stopped; batch = batches.shift()) await ringBatch(batch);
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      if (due.length === 0 || stopped) return;
    }
  }
  async function untilNext(): Promise<number> {
    const at = mayWrite() ? await nearestAlarm(database.writer).catch(() => null) : null;
    if (!at) return longestSleepMs;
    return Math.max(50, Math.min(longestSleepMs, at.getTime() - clock().getTime()));
  }

  const running = (async () => {
    while (!stopped) {
      await ringDue().catch((error: unknown) => log.error({ err: error }, "deadlines could not be read"));
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
