import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { type Conversations, createConversations } from "../../apps/server/src/modules/conversations/index.ts";
import { type Database, openDatabase } from "../../apps/server/src/platform/database.ts";
import { startEmbeddedPostgres } from "../../apps/server/src/platform/embedded-postgres/index.ts";
import { migrate } from "../../apps/server/src/platform/migrate.ts";
import { openPool } from "../../apps/server/src/platform/sql.ts";
import { root } from "../lib/bundle.ts";
import { openScratch, type Scratch } from "../lib/scratch-folder.ts";
import { type Chance, chanceFrom } from "../lib/seeded-random.ts";
import { ascending, median, percentile } from "../lib/statistics.ts";
import { fillInbox, type Inbox } from "./fill-inbox.ts";
import { visits } from "./visits.ts";

export interface BenchOptions {
  readonly conversations: number;
  readonly small: number;
  readonly rounds: number;
  readonly visits: number;
  readonly seed: number;
  /** A folder whose databases are filled once and found again by later runs; undefined leaves nothing behind. */
  readonly keep: string | undefined;
  readonly tell: (line: string) => void;
}
interface Times {
  readonly p50_ms: number;
  readonly p99_ms: number;
}
export interface BenchResult {
  readonly conversations: number;
  readonly messages: number;
  readonly small: number;
  /** Highest p99 of all visits at full size, which visit that was, and how it compares with the highest at the small size. */
  readonly slowest: string;
  readonly slowest_p99_ms: number;
  readonly ratio_to_small: number;
  /** The visit whose own p99 grew most, and how much. */
  readonly most_grown: string;
  readonly most_grown_ratio: number;
  readonly index_bytes_per_message: number;
  /** Of the machine over the last minute when the run ended: above two, others had a part in these times. */
  readonly load_average: number;
  readonly visits: Readonly<Record<string, { readonly large: Times; readonly small: Times; readonly ratio: number }>>;
}

interface Side {
  readonly inbox: Inbox;
  readonly database: Database;
  readonly parts: Conversations;
  readonly bytesPerMessage: number;
}

const migrations = path.join(root, "apps/server/migrations");
const log = pino({ level: "silent" });
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** What is known of a filled database: enough to ask of it again. */
interface Filled {
  readonly inbox: Inbox;
  readonly bytesPerMessage: number;
}

async function fill(server: string, name: string, conversations: number, options: BenchOptions): Promise<Filled> {
  const url = new URL(server);
  url.pathname = `/${name}`;
  const admin = openPool(server, { max: 1, name: "bench" });
  await admin.unsafe(`DROP DATABASE IF EXISTS ${name}`);
  await admin.unsafe(`CREATE DATABASE ${name}`);
  await migrate(url.href, migrations, log);
  // Rows are whole by construction: no foreign key is looked up again, and a crash would only end the bench.
  const settings = ["session_replication_role = replica", "synchronous_commit = off"];
  for (const setting of settings) await admin.unsafe(`ALTER DATABASE ${name} SET ${setting}`);
  const owner = openPool(url.href, { max: 4, name: "bench" });
  const begun = performance.now();
  const inbox = await fillInbox(owner, conversations, chanceFrom(options.seed), options.tell);
  const [size] = await owner<{ bytes: string }[]>`SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'conversations' AND c.relkind = 'r' AND c.relname LIKE 'search%'`;
  await owner.end();
  await admin.unsafe(`ALTER DATABASE ${name} RESET ALL`);
  await admin.end();
  const seconds = Math.round((performance.now() - begun) / 1000);
  options.tell(`${name}: ${conversations} conversations, ${inbox.messages} messages in ${seconds} s`);
  return { inbox, bytesPerMessage: Number(size!.bytes) / inbox.messages };
}

const isDay = (key: string): boolean => key === "begin" || key === "end";

/** What an earlier run left in the folder for this very size and seed; null when there is nothing. */
async function filledBefore(file: string): Promise<Filled | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text, (key, held) => (isDay(key) ? new Date(held) : held));
}

async function openSide(server: string, folder: string, conversations: number, options: BenchOptions): Promise<Side> {
  const name = `talks_${conversations}_${options.seed}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const note = path.join(folder, `${name}.json`);
  const before = await filledBefore(note);
  const { inbox, bytesPerMessage } = before ?? (await fill(server, name, conversations, options));
  if (before) await migrate(url.href, migrations, log);
  else await writeFile(note, JSON.stringify({ inbox, bytesPerMessage }));
  const database = openDatabase({ url: url.href, log, clock: () => new Date(), writers: 4, readers: 4 });
  return { inbox, database, parts: createConversations(database, () => new Date(), log), bytesPerMessage };
}

async function timed(side: Side, name: string, chance: Chance): Promise<number> {
  const begun = performance.now();
  await visits[name]!(side.inbox, side.parts, chance);
  return performance.now() - begun;
}

type Measured = Record<string, { large: number[][]; small: number[][] }>;

/** Visit by visit, now the one size and now the other: whatever else the machine does meets both alike. */
async function measure(large: Side, small: Side, options: BenchOptions): Promise<Measured> {
  const measured: Measured = Object.fromEntries(Object.keys(visits).map((name) => [name, { large: [], small: [] }]));
  for (let turn = 0; turn <= options.rounds; turn += 1) {
    for (const [name, times] of Object.entries(measured)) {
      const [atLarge, atSmall] = [chanceFrom(options.seed + turn), chanceFrom(options.seed + turn)];
      const now: { large: number[]; small: number[] } = { large: [], small: [] };
      for (let n = 0; n < options.visits; n += 1) {
        if (n % 2 === 0) now.large.push(await timed(large, name, atLarge));
        now.small.push(await timed(small, name, atSmall));
        if (n % 2 === 1) now.large.push(await timed(large, name, atLarge));
      }
      // The first turn warms caches and plans.
      if (turn > 0) {
        times.large.push(now.large);
        times.small.push(now.small);
      }
    }
    options.tell(turn === 0 ? "warm-up" : `round ${turn} of ${options.rounds}`);
  }
  return measured;
}

function timesOf(rounds: readonly number[][]): Times {
  const sorted = rounds.map(ascending);
  const middle = (share: number) => round(median(sorted.map((one) => percentile(one, share))));
  return { p50_ms: middle(0.5), p99_ms: middle(0.99) };
}

function resultOf(large: Side, measured: Measured, options: BenchOptions): BenchResult {
  const table = Object.fromEntries(
    Object.entries(measured).map(([name, times]) => {
      const [atLarge, atSmall] = [timesOf(times.large), timesOf(times.small)];
      return [name, { large: atLarge, small: atSmall, ratio: round(atLarge.p99_ms / atSmall.p99_ms) }];
    }),
  );
  const byP99 = Object.entries(table).sort(([, a], [, b]) => b.large.p99_ms - a.large.p99_ms);
  const byRatio = Object.entries(table).sort(([, a], [, b]) => b.ratio - a.ratio);
  const slowestSmall = Math.max(...Object.values(table).map((one) => one.small.p99_ms));
  return {
    conversations: options.conversations,
    messages: large.inbox.messages,
    small: options.small,
    slowest: byP99[0]![0],
    slowest_p99_ms: byP99[0]![1].large.p99_ms,
    ratio_to_small: round(byP99[0]![1].large.p99_ms / slowestSmall),
    most_grown: byRatio[0]![0],
    most_grown_ratio: byRatio[0]![1].ratio,
    index_bytes_per_message: Math.round(large.bytesPerMessage),
    load_average: round(loadavg()[0] ?? 0),
    visits: table,
  };
}

/** A folder for this run alone, or one that outlives it. */
async function folderFor(keep: string | undefined): Promise<Scratch> {
  if (keep === undefined) return openScratch("inbox");
  const folder = path.resolve(keep);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  return { folder, dataDir: path.join(folder, "data"), remove: () => Promise.resolve() };
}

/** The whole run on an embedded PostgreSQL of its own: both sizes side by side. Leaves no process and, unless asked to keep it, no folder behind. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const { folder, dataDir, remove } = await folderFor(options.keep);
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  const sides: Side[] = [];
  try {
    sides.push(await openSide(postgres.url, folder, options.small, options));
    sides.push(await openSide(postgres.url, folder, options.conversations, options));
    const [small, large] = sides as [Side, Side];
    return resultOf(large, await measure(large, small, options), options);
  } finally {
    for (const side of sides) await side.database.close();
    await postgres.stop();
    await remove();
  }
}
