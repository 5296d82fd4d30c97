import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { openDatabase } from "../../apps/server/src/platform/database.ts";
import { startEmbeddedPostgres } from "../../apps/server/src/platform/embedded-postgres/index.ts";
import { migrate } from "../../apps/server/src/platform/migrate.ts";
import { openPool, type Sql } from "../../apps/server/src/platform/sql.ts";
import { bundle, root } from "../lib/bundle.ts";
import { openScratch } from "../lib/scratch-folder.ts";
import { ascending, percentile } from "../lib/statistics.ts";
import { addDeadlines, consequencesAfter, outcomeOf, prepare } from "./pending-store.ts";
import { startCost } from "./start-cost.ts";
import { SweeperProcess } from "./sweeper-process.ts";

export interface TimersOptions {
  readonly pending: number;
  /** How many of them fall due within one second. */
  readonly due: number;
  readonly kills: number;
  readonly tell: (line: string) => void;
}
export interface TimersResult {
  readonly pending: number;
  readonly due_in_one_second: number;
  readonly kills: number;
  readonly lateness_p50_ms: number;
  readonly lateness_p99_ms: number;
  readonly lateness_max_ms: number;
  readonly early: number;
  readonly twice: number;
  readonly missed: number;
  /** Passed, but not stamped with their own instant. */
  readonly misstamped: number;
  readonly start_bare_ms: number;
  readonly start_with_deadline_ms: number;
}

const burst = "bench.burst";
const longestWaitMs = 60_000;
const lookEveryMs = 10;
const lookBack = 200;

/** Sees each consequence the moment it is committed; nothing the sweep itself says is believed. */
async function watchBurst(owner: Sql, sweeper: SweeperProcess, due: number, kills: number): Promise<number[]> {
  const lateness = new Map<string, number>();
  let last = 0;
  const giveUpAt = performance.now() + longestWaitMs;
  while (lateness.size < due && performance.now() < giveUpAt) {
    const rows = await consequencesAfter(owner, Math.max(0, last - lookBack));
    const now = Date.now();
    for (const { subjectId, dueAt } of rows)
      if (!lateness.has(subjectId)) lateness.set(subjectId, now - dueAt.getTime());
    last = Math.max(last, Number(rows.at(-1)?.n ?? 0));
    // Spread over the burst: each kill comes while others of it are still to be rung.
    if (sweeper.kills < kills && lateness.size >= (due * (sweeper.kills + 1)) / (kills + 1))
      await sweeper.killAndStart();
    await pause(lookEveryMs);
  }
  return [...lateness.values()];
}

/** A million pending deadlines, thousands due in one second, and the sweep killed meanwhile. */
export async function runTimers({ pending, due, kills, tell }: TimersOptions): Promise<TimersResult> {
  const scratch = await openScratch("timers");
  const log = pino({ level: "silent" });
  const postgres = await startEmbeddedPostgres({ dataDir: scratch.dataDir, log });
  const bundled = await bundle({ sweeper: "bench/timers/sweeper.ts" });
  const owner = openPool(postgres.url, { max: 1, name: "bench" });
  const database = openDatabase({ url: postgres.url, log, clock: () => new Date() });
  let sweeper: SweeperProcess | null = null;
  try {
    await migrate(postgres.url, path.join(root, "apps/server/migrations"), log);
    await prepare(owner);
    const day = 86_400_000;
    tell(`adding ${pending} pending deadlines`);
    await owner`SET statement_timeout = 0`;
    await addDeadlines(
      owner,
      "bench.later",
      pending - due,
      new Date(Date.now() + day),
      new Date(Date.now() + 30 * day),
    );
    await owner`ANALYZE clocks.deadlines`;
    await owner`CHECKPOINT`;
    tell("measuring what starting one costs");
    const cost = await startCost(database);
    sweeper = new SweeperProcess(path.join(bundled.folder, "sweeper.js"), postgres.url);
    const from = Date.now() + 4000;
    await addDeadlines(owner, burst, due, new Date(from), new Date(from + 1000));
    tell(`${due} fall due within one second; the sweep will be killed ${kills} times`);
    const lateness = ascending(await watchBurst(owner, sweeper, due, kills));
    await pause(2000);
    const { twice, missed, unstamped } = await outcomeOf(owner, burst);
    return {
      pending,
      due_in_one_second: due,
      kills: sweeper.kills,
      lateness_p50_ms: percentile(lateness, 0.5),
      lateness_p99_ms: percentile(lateness, 0.99),
      lateness_max_ms: lateness.at(-1) ?? 0,
      early: lateness.filter((ms) => ms < 0).length,
      ...{ twice, missed, misstamped: unstamped },
      start_bare_ms: Number(cost.bare.toFixed(2)),
      start_with_deadline_ms: Number(cost.with_deadline.toFixed(2)),
    };
  } finally {
    await sweeper?.end();
    await Promise.all([database.close(), owner.end({ timeout: 5 })]);
    await postgres.stop();
    await Promise.all([bundled.remove(), scratch.remove()]);
  }
}
