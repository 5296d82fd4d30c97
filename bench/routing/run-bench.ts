import path from "node:path";
import { pino } from "pino";
import { openDatabase } from "../../apps/server/src/platform/database.ts";
import { startEmbeddedPostgres } from "../../apps/server/src/platform/embedded-postgres/index.ts";
import { migrate } from "../../apps/server/src/platform/migrate.ts";
import { openPool } from "../../apps/server/src/platform/sql.ts";
import { root } from "../lib/bundle.ts";
import { openScratch } from "../lib/scratch-folder.ts";
import { chanceFrom } from "../lib/seeded-random.ts";
import { ascending, percentile } from "../lib/statistics.ts";
import { Day } from "./day.ts";
import { openJournal, readJournal } from "./journal.ts";
import { replay, unevenness } from "./replay.ts";
import { staffDesk } from "./staff-desk.ts";

export interface BenchOptions {
  readonly agents: number;
  readonly arrivals: number;
  readonly concurrency: number;
  readonly seed: number;
  readonly plant: "overload" | "sleep" | null;
  readonly tell: (line: string) => void;
}
export interface BenchResult {
  readonly agents: number;
  readonly arrivals: number;
  readonly above_capacity: number;
  readonly waited_while_free: number;
  readonly left_over: number;
  readonly spread: number;
  readonly variation: number;
  readonly assignments: number;
  readonly assignments_per_s: number;
  readonly assign_p50_ms: number;
  readonly assign_p99_ms: number;
  readonly most_waiting: number;
  readonly findings: readonly string[];
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** One day of one large desk on a database of its own, then judged from the journal alone. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const scratch = await openScratch("routing");
  const log = pino({ level: "silent" });
  const postgres = await startEmbeddedPostgres({ dataDir: scratch.dataDir, log });
  const owner = openPool(postgres.url, { max: 1, name: "bench" });
  const database = openDatabase({ url: postgres.url, log, clock: () => new Date(), writers: options.concurrency });
  try {
    await migrate(postgres.url, path.join(root, "apps/server/migrations"), log);
    await openJournal(owner);
    const desk = await staffDesk(database, options.agents);
    const day = new Day(database, desk, chanceFrom(options.seed), options);
    options.tell(`${desk.agents.length} agents, ${desk.groups.length} groups, one desk, one lock`);
    const seconds = await day.run();
    if (options.plant === "overload") await day.plantOverload(owner);
    if (options.plant === "sleep") await day.plantSleep(owner);
    const { changes, members } = await readJournal(owner);
    const seen = replay(changes, members);
    const steady = seen.agents.filter((one) => !desk.restless.has(one.id));
    const { spread, variation } = unevenness(steady);
    const onArrival = ascending(day.arrivals.filter((one) => seen.assignedOnArrival.has(one.id)).map((one) => one.ms));
    const [open] = await owner<
      { count: number }[]
    >`SELECT count(*)::int AS count FROM routing.work WHERE state <> 'done'`;
    options.tell(`${seen.steps} commits in ${seconds.toFixed(1)} s, ${onArrival.length} assigned on arrival`);
    return {
      agents: desk.agents.length,
      arrivals: day.arrivals.length,
      above_capacity: seen.aboveCapacity,
      waited_while_free: seen.waitedWhileFree,
      left_over: open?.count ?? 0,
      spread: round(spread, 4),
      variation: round(variation, 4),
      assignments: seen.assignments,
      assignments_per_s: Math.round(seen.assignments / seconds),
      assign_p50_ms: round(percentile(onArrival, 0.5), 1),
      assign_p99_ms: round(percentile(onArrival, 0.99), 1),
      most_waiting: seen.mostWaiting,
      findings: seen.findings,
    };
  } finally {
    await database.close();
    await owner.end({ timeout: 5 });
    await postgres.stop();
    await scratch.remove();
  }
}
