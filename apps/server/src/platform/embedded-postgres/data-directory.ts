import { chown, lstat, mkdir, mkdtemp, realpath, rmdir, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureOwnFolder } from "./own-folder.ts";
import { canReach } from "./reach.ts";
import { chooseRunUser, type RunUser } from "./run-user.ts";
import { EmbeddedPostgresUnavailable, useYourOwn } from "./unavailable.ts";

/**
 * Where one database lives; all paths absolute and free of symbolic links. The folder belongs to whoever starts the
 * server, and only `cluster` and the sockets in it to `user`: root never writes where another account could lay a trap.
 */
export interface DatabaseHome {
  readonly folder: string;
  readonly cluster: string;
  readonly log: string;
  readonly user: RunUser;
}

/**
 * Where root puts a database that the unprivileged account could not reach in its own place; the first that serves.
 * What was meant to be temporary stays so.
 */
function publicFoldersFor(dataDir: string): string[] {
  const temporary = path.resolve(dataDir).startsWith(`${tmpdir()}${path.sep}`);
  return [...(temporary ? [tmpdir()] : []), "/var/lib", "/var/tmp", "/tmp"];
}

/**
 * Opens `<dataDir>/postgres`, making it when missing. It is a folder, or a symbolic link of ours to a folder elsewhere
 * when `dataDir` stands below a folder (such as a 0700 home of root) that the database's account may not enter. The
 * link is the record: removing the data directory means a new database, and a moved one keeps its own.
 */
export async function openDatabaseHome(dataDir: string, elsewhere = publicFoldersFor(dataDir)): Promise<DatabaseHome> {
  const entry = await ensureEntry(dataDir, elsewhere).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof EmbeddedPostgresUnavailable) throw error;
    throw new EmbeddedPostgresUnavailable(
      `The data directory ${dataDir} cannot be used (${error.message}): set RECOURSE_DATA_DIR to a folder you may write to.`,
    );
  });
  const folder = await realpath(entry).catch(() => {
    throw new EmbeddedPostgresUnavailable(
      `The database ${entry} points to a folder that is gone: bring it back, or remove the link to start with an empty database.`,
    );
  });
  const cluster = path.join(folder, "cluster");
  const user = await chooseRunUser(await stat(cluster).catch(() => undefined));
  if (!(await canReach(folder, user)))
    throw new EmbeddedPostgresUnavailable(
      `User id ${user.uid}, as whom the database runs, may no longer enter ${folder}: give that permission back.`,
    );
  return { folder, cluster, log: path.join(folder, "postgres.log"), user };
}

async function ensureEntry(dataDir: string, elsewhere: readonly string[]): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const entry = path.join(await realpath(dataDir), "postgres");
  if (await lstat(entry).catch(() => undefined)) return entry;
  const user = await chooseRunUser(undefined);
  if (!user.drops) await unlessTaken(mkdir(entry, { mode: 0o700 }));
  else if (await suits(path.dirname(entry), user)) await ensureOwnFolder(entry, 0o711, 0);
  else await linkElsewhere(entry, user, elsewhere);
  return entry;
}

/** Whether `user` can have a folder inside `parent`: it must get there, and root must be able to give it one. */
async function suits(parent: string, user: RunUser): Promise<boolean> {
  if (!(await canReach(parent, user))) return false;
  const probe = await mkdtemp(path.join(parent, "postgres.probe-"));
  // Shared folders of virtual machines and squashed network mounts do not let root give a folder away.
  const given = await chown(probe, user.uid, user.gid).then(
    () => stat(probe).then((status) => status.uid === user.uid),
    () => false,
  );
  await rmdir(probe);
  return given;
}

async function linkElsewhere(entry: string, user: RunUser, parents: readonly string[]): Promise<void> {
  for (const parent of parents) {
    const base = path.join(parent, "recourse");
    if (!(await ensureOwnFolder(base, 0o711, 0)) || !(await suits(base, user))) continue;
    const folder = await mkdtemp(path.join(base, "db-"));
    await ensureOwnFolder(folder, 0o711, 0);
    return linkUnlessTaken(folder, entry);
  }
  throw new EmbeddedPostgresUnavailable(
    `The database cannot stay in ${path.dirname(entry)}, which user id ${user.uid} may not enter, and no folder elsewhere could be made: set RECOURSE_DATA_DIR to a folder that user may enter, or ${useYourOwn}.`,
  );
}

async function linkUnlessTaken(folder: string, entry: string): Promise<void> {
  await unlessTaken(symlink(folder, entry));
  if ((await realpath(entry)) !== (await realpath(folder))) await rmdir(folder);
}

/** A start that raced with ours may have made the same thing first; then its result is used. */
async function unlessTaken(made: Promise<unknown>): Promise<void> {
  await made.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}
