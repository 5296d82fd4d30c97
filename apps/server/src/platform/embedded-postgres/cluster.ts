import { access, chown, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries.ts";
import type { DatabaseHome } from "./data-directory.ts";
import { isAlive } from "./postmaster-file.ts";
import { runProgram } from "./run-program.ts";
import { superuser } from "./settings.ts";
import { EmbeddedPostgresUnavailable, useYourOwn } from "./unavailable.ts";

/**
 * Initialises the cluster once. It is made under a draft name and renamed when whole, so a start that died half-way
 * leaves nothing that looks like a database, and of two starts that race one simply comes second.
 */
export async function ensureCluster(home: DatabaseHome, binaries: () => Promise<Binaries>): Promise<void> {
  if (await isReady(home.cluster)) return;
  await discardAbandonedDrafts(home);
  const draft = `${home.cluster}.draft-${process.pid}-${Date.now()}`;
  await initialise(draft, home, (await binaries()).initdb);
  await rename(draft, home.cluster).catch(async (error) => {
    await rm(draft, { recursive: true });
    if (!(await isReady(home.cluster))) throw notOurs(home.cluster, error);
  });
  await syncFolder(home.folder);
}

async function initialise(draft: string, home: DatabaseHome, initdb: string): Promise<void> {
  try {
    await mkdir(draft, { mode: 0o700 });
    if (home.user.drops) await chown(draft, home.user.uid, home.user.gid);
    await runProgram(initdb, initdbArguments(draft), home.user, home.folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresUnavailable(
      `PostgreSQL could not be initialised in ${home.folder} (${(error as Error).message}): repair that, or ${useYourOwn}.`,
    );
  }
  const marker = await open(path.join(draft, ".ready"), "wx");
  await marker.sync();
  await marker.close();
}

/** Our own clusters appear whole, so something without the marker was put there by hand: never used, never removed. */
function notOurs(cluster: string, cause: unknown): Error {
  return new EmbeddedPostgresUnavailable(
    `${cluster} is not a finished database: restore it from a backup, or move it away to start with an empty one.`,
    { cause },
  );
}

function initdbArguments(draft: string): string[] {
  // macOS has no system locale of this name; PostgreSQL's builtin one sorts and folds the same everywhere.
  // One flush of the whole file system beats a thousand small ones, where the system can do that.
  const system =
    process.platform === "linux"
      ? ["--locale=C.UTF-8", "--sync-method=syncfs"]
      : ["--locale=C", "--builtin-locale=C.UTF-8"];
  return [
    ...["--pgdata", draft, "--username", superuser, "--auth", "trust", "--encoding", "UTF8"],
    ...["--locale-provider=builtin", ...system, "--text-search-config=simple", "--data-checksums"],
    "--no-instructions",
  ];
}

function isReady(cluster: string): Promise<boolean> {
  return access(path.join(cluster, ".ready")).then(
    () => true,
    () => false,
  );
}

/** Drafts of starts that were killed; the name holds the process that made it. */
async function discardAbandonedDrafts(home: DatabaseHome): Promise<void> {
  for (const name of await readdir(home.folder)) {
    const [, pid] = /^cluster\.draft-(\d+)-/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) await rm(path.join(home.folder, name), { recursive: true, force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
