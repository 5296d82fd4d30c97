import { createHash } from "node:crypto";
import { lchown, lstat, rmdir } from "node:fs/promises";
import path from "node:path";
import type { DatabaseHome } from "./data-directory.ts";
import { ensureOwnFolder } from "./own-folder.ts";
import { database, port, superuser } from "./settings.ts";
import { EmbeddedPostgresUnavailable } from "./unavailable.ts";

/** Bytes a socket's path may have: 108 on Linux and 104 on macOS, with the closing zero. */
const longestPath = 103;

/**
 * The driver takes a socket from a connection string only where the host is a list, that is, holds a comma; nothing may
 * follow that comma, or it would wait for a second host for ever; and it reads the port from PGPORT unless the string
 * names one. A folder of this name satisfies all three.
 */
const suffix = `s,:${port}`;

const serves = (folder: string): boolean =>
  Buffer.byteLength(`${folder}/.s.PGSQL.${port}`) <= longestPath && folder.indexOf(",") === folder.lastIndexOf(",");

/**
 * The folder of the socket: inside the home, or, where that path does not serve as a socket's, one in /tmp named
 * after the home.
 */
export function socketDirectoryOf(home: DatabaseHome): string {
  const inside = path.join(home.folder, suffix);
  if (serves(inside)) return inside;
  const digest = createHash("sha256").update(home.folder).digest("hex").slice(0, 16);
  return path.join("/tmp", `recourse-${digest}-${suffix}`);
}

/** Makes that folder when missing, open to the database's account alone; refuses one that somebody else made. */
export async function provideSocketDirectory(home: DatabaseHome): Promise<string> {
  const folder = socketDirectoryOf(home);
  const { uid, gid, drops } = home.user;
  const kept = (await ensureOwnFolder(folder, 0o700, uid)) || (drops && (await handOver(folder, uid, gid)));
  if (kept) return folder;
  throw new EmbeddedPostgresUnavailable(
    `${folder}, where the database's socket belongs, is somebody else's: remove it.`,
  );
}

/** Leaves nothing of ours in /tmp. */
export async function removeSocketDirectory(home: DatabaseHome): Promise<void> {
  await rmdir(socketDirectoryOf(home)).catch(() => undefined);
}

/** As root a folder just made is root's; one of another user is never touched. */
async function handOver(folder: string, uid: number, gid: number): Promise<boolean> {
  const status = await lstat(folder).catch(() => undefined);
  if (!status?.isDirectory() || status.uid !== 0 || (status.mode & 0o777) !== 0o700) return false;
  await lchown(folder, uid, gid);
  return true;
}

/** A connection string for the `postgres` driver over the socket in `folder`. */
export function connectionUrl(folder: string, name: string = database): string {
  const host = encodeURIComponent(folder.slice(0, -`:${port}`.length));
  return `postgres://${superuser}@${host}:${port}/${name}`;
}
