import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { livePostmaster } from "../../apps/server/src/platform/embedded-postgres/postmaster-file.ts";
import { connectionUrl } from "../../apps/server/src/platform/embedded-postgres/socket-directory.ts";

const clusterOf = (dataDir: string): string => path.join(dataDir, "postgres", "cluster");

/** The address of the database that runs in `dataDir`, as its owner; waits up to 30 s for one that is coming up. */
export async function databaseUrl(dataDir: string): Promise<string> {
  for (const deadline = performance.now() + 30_000; performance.now() < deadline; await pause(50)) {
    const running = await livePostmaster(clusterOf(dataDir));
    if (running?.socketDirectory) return connectionUrl(running.socketDirectory);
  }
  throw new Error(`no database runs in ${dataDir}`);
}

export async function postmasterPid(dataDir: string): Promise<number | null> {
  return (await livePostmaster(clusterOf(dataDir)))?.pid ?? null;
}

/** Every process of the database but its postmaster; `clients` are those that serve a connection. */
export async function databaseChildren(postmaster: number): Promise<{ all: number[]; clients: number[] }> {
  const all: number[] = [];
  const clients: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    if (parent !== postmaster) continue;
    all.push(Number(name));
    const title = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (title.includes("[local]")) clients.push(Number(name));
  }
  return { all, clients };
}

export function killProcess(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

/** For the way out: whatever still runs on this data directory is ended. */
export async function endDatabase(dataDir: string): Promise<void> {
  const pid = await postmasterPid(dataDir);
  if (!pid) return;
  const { all } = await databaseChildren(pid);
  for (const one of [pid, ...all]) killProcess(one);
}
