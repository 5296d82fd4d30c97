import { setTimeout as pause } from "node:timers/promises";
import { type Binaries, provideBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import type { DatabaseHome } from "./data-directory.ts";
import { type OwnerSession, openOwnerSession } from "./owner-session.ts";
import { type Launched, launchPostmaster, tailOfLog } from "./postmaster.ts";
import { livePostmaster, readPostmasterFile } from "./postmaster-file.ts";
import { connectionUrl, provideSocketDirectory, socketDirectoryOf } from "./socket-directory.ts";
import { EmbeddedPostgresUnavailable } from "./unavailable.ts";

export interface Running {
  readonly session: OwnerSession;
  readonly url: string;
  readonly pid: number;
  /** True when PostgreSQL was running already. */
  readonly attached: boolean;
}

/** How long a PostgreSQL that is there, but has not begun to listen, may take before we give up. */
const patience = 60_000;

/** What it says while the one before it is still ending, or a start that raced with ours was first. */
const passing = /is another postmaster|pre-existing shared memory block/i;

/**
 * Attaches to the PostgreSQL of `home`, or launches it, and becomes its owner. Any number of processes may do this at
 * once: PostgreSQL admits one postmaster for each cluster, and the owner's lock one server.
 */
export async function bringUp(home: DatabaseHome, abandoned: AbortSignal): Promise<Running> {
  let found: Binaries | undefined;
  const binaries = async (): Promise<Binaries> => (found ??= await provideBinaries(home));
  await ensureCluster(home, binaries);
  let launched: Launched | undefined;
  let deadline = performance.now() + patience;
  for (;;) {
    abandoned.throwIfAborted();
    const folder = (await readPostmasterFile(home.cluster))?.socketDirectory ?? socketDirectoryOf(home);
    const session = await openOwnerSession(folder);
    if (typeof session === "object") return running(home, session, folder, launched);
    // Recovery after a crash takes as long as it takes; only silence runs into the deadline.
    if (session === "not yet") deadline = performance.now() + patience;
    else launched = await launchUnlessUnderWay(home, binaries, launched);
    if (performance.now() > deadline) throw await silent(home);
    await pause(10);
  }
}

async function launchUnlessUnderWay(
  home: DatabaseHome,
  binaries: () => Promise<Binaries>,
  launched: Launched | undefined,
): Promise<Launched | undefined> {
  if (launched && !launched.ended) return launched;
  if (launched?.ended) {
    const tail = await tailOfLog(home);
    if (!passing.test(tail)) throw failed(home, `${launched.ended}: ${tail}`);
    await pause(100);
  }
  if (await livePostmaster(home.cluster)) return undefined;
  return launchPostmaster(home, await binaries(), await provideSocketDirectory(home));
}

async function running(
  home: DatabaseHome,
  session: OwnerSession,
  folder: string,
  launched: Launched | undefined,
): Promise<Running> {
  const noted = await readPostmasterFile(home.cluster);
  const pid = noted?.pid ?? launched?.pid ?? 0;
  return { session, url: connectionUrl(folder), pid, attached: pid !== launched?.pid };
}

async function silent(home: DatabaseHome): Promise<Error> {
  const noted = await livePostmaster(home.cluster);
  return failed(home, noted ? `process ${noted.pid} holds the database but does not answer` : "it does not answer");
}

function failed(home: DatabaseHome, what: string): Error {
  return new EmbeddedPostgresUnavailable(`PostgreSQL did not start (${what}); its log is ${home.log}.`);
}
