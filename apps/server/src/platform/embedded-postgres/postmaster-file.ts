import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

/** What a running PostgreSQL notes about itself in its data directory. */
export interface Postmaster {
  readonly pid: number;
  /** Unknown until PostgreSQL listens. */
  readonly socketDirectory: string | undefined;
}

/** The noted process, alive or not; undefined after a clean stop. */
export async function readPostmasterFile(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  // The last piece may be cut short: PostgreSQL rewrites the file in place while it starts.
  const [pid, , , , socketDirectory] = lines.slice(0, -1);
  return Number(pid) > 0 ? { pid: Number(pid), socketDirectory: socketDirectory || undefined } : undefined;
}

/** The PostgreSQL that runs on `cluster` right now, told from a leftover note whose process id is somebody else's. */
export async function livePostmaster(cluster: string): Promise<Postmaster | undefined> {
  const noted = await readPostmasterFile(cluster);
  return noted && (await runsOn(noted.pid, cluster)) ? noted : undefined;
}

/**
 * Removes the note of a PostgreSQL that is gone. It would do so itself, except where its process id now belongs to
 * another process of the same account (or a zombie): then it would refuse to start for ever.
 */
export async function clearStaleFiles(cluster: string, socketDirectory: string): Promise<void> {
  const noted = await readPostmasterFile(cluster);
  if (!noted || (await livePostmaster(cluster)) || !isAlive(noted.pid)) return;
  for (const file of [path.join(cluster, "postmaster.pid"), `${socketDirectory}/.s.PGSQL.5432.lock`])
    await rm(file, { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Told by the command line: the working directory would say it too, but a container's root may not look at it. */
async function runsOn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === "linux") {
    // Empty for a process that is gone, and for a zombie.
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return line.split("\0").includes(cluster);
  }
  const listing = promisify(execFile)("ps", ["-ww", "-o", "command=", "-p", String(pid)]);
  return listing.then(({ stdout }) => stdout.includes(cluster)).catch(() => false);
}
