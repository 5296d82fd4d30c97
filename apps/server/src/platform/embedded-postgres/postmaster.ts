import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { type FileHandle, open, rename, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { DatabaseHome } from "./data-directory.ts";
import { clearStaleFiles, livePostmaster } from "./postmaster-file.ts";
import { cleanEnvironment } from "./run-program.ts";
import { identityOf } from "./run-user.ts";
import { serverSettings } from "./settings.ts";

/** A PostgreSQL we launched. It outlives us; `ended` turns into a reason once it has ended. */
export interface Launched {
  readonly pid: number | undefined;
  ended: string | undefined;
}

const longestLog = 8 * 1024 * 1024;

/** Launches PostgreSQL in a session of its own, so that neither ctrl-C nor our own death reaches it. */
export async function launchPostmaster(home: DatabaseHome, binaries: Binaries, sockets: string): Promise<Launched> {
  await clearStaleFiles(home.cluster, sockets);
  const log = await openLog(home.log);
  const child = spawn(binaries.postgres, ["-D", home.cluster, ...serverSettings(sockets)], {
    ...identityOf(home.user),
    cwd: home.folder,
    env: cleanEnvironment,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  const launched: Launched = { pid: child.pid, ended: undefined };
  child.once("error", (error) => {
    launched.ended = error.message;
  });
  child.once("exit", (code, signal) => {
    launched.ended = `ended with ${signal ?? `exit code ${code}`}`;
  });
  child.unref();
  await log.close();
  return launched;
}

/** Links are not followed: the database's account could have laid one for root to write through. */
async function openLog(file: string): Promise<FileHandle> {
  const size = await stat(file).then(
    (status) => status.size,
    () => 0,
  );
  if (size > longestLog) await rename(file, `${file}.old`);
  return open(file, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
}

/** The last lines PostgreSQL wrote, at most 2,000 characters. */
export async function tailOfLog(home: DatabaseHome): Promise<string> {
  const log = await open(home.log, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await log.stat();
    const from = Math.max(0, size - 2000);
    const { buffer, bytesRead } = await log.read(Buffer.alloc(2000), 0, 2000, from);
    return buffer.toString("utf8", 0, bytesRead).trim();
  } finally {
    await log.close();
  }
}

const patience = { fast: 30_000, immediate: 10_000 };

/**
 * Ends the PostgreSQL that runs on `cluster`: open transactions roll back, everything acknowledged is on disk.
 * One that does not end within 30 s is cut off, which its log recovers from at the next start.
 */
export async function stopPostmaster(cluster: string): Promise<void> {
  if (await signalled(cluster, "SIGINT", patience.fast)) return;
  await signalled(cluster, "SIGQUIT", patience.immediate);
}

/** Whether no PostgreSQL runs on `cluster` any more, at most `milliseconds` after the signal. */
async function signalled(cluster: string, signal: NodeJS.Signals, milliseconds: number): Promise<boolean> {
  const running = await livePostmaster(cluster);
  if (!running) return true;
  process.kill(running.pid, signal);
  const deadline = performance.now() + milliseconds;
  while (performance.now() < deadline) {
    if ((await livePostmaster(cluster))?.pid !== running.pid) return true;
    await pause(10);
  }
  return false;
}
