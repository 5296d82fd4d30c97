import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { onTestFinished } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./index.ts";

/** An empty data directory that every account can reach; it and the database in it go when the test ends. */
export async function scratchDirectory(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "recourse test-"));
  await chmod(folder, mode);
  onTestFinished(async () => {
    const dataDir = path.join(folder, "data");
    const home = await realpath(path.join(dataDir, "postgres")).catch(() => undefined);
    if (home) await killPostgres(home);
    for (const left of [home, folder]) if (left) await rm(left, { recursive: true, force: true });
  });
  return path.join(folder, "data");
}

/** A failed test must not leave a database behind. */
async function killPostgres(home: string): Promise<void> {
  const note = await readFile(path.join(home, "cluster/postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(note, 10);
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  if (line.includes(home)) process.kill(pid, "SIGKILL");
}

export async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, log: { info: () => undefined, warn: () => undefined } });
  onTestFinished(() => database.stop());
  return database;
}

/** Runs one piece of work over a pool of its own. */
export async function using<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 2, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export interface Owner {
  readonly process: ChildProcess;
  readonly url: string;
  readonly pid: number;
  readonly attached: boolean;
}

/** Starts another server process on `dataDir`; answers once it owns the database, or with its refusal. */
export async function startOwner(dataDir: string): Promise<Owner | string> {
  const script = path.join(import.meta.dirname, "owner.fixture.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir], { stdio: ["pipe", "pipe", "pipe"] });
  onTestFinished(async () => {
    child.stdin.end();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  });
  let refusal = "";
  child.stderr.on("data", (text) => {
    refusal += text;
  });
  const ended = once(child, "close").then(() => refusal);
  const owned = once(child.stdout, "data").then(([line]) => ({ process: child, ...JSON.parse(String(line)) }) as Owner);
  return Promise.race([owned, ended]);
}
