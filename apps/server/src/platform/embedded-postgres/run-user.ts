import { readFile } from "node:fs/promises";
import { EmbeddedPostgresUnavailable, useYourOwn } from "./unavailable.ts";

/** The account PostgreSQL runs as. `drops` is true when we are root and must change to it. */
export interface RunUser {
  readonly uid: number;
  readonly gid: number;
  readonly drops: boolean;
}

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Tried in this order when we are root; PostgreSQL itself refuses to run as root. */
const candidates = ["postgres", "nobody"];

/**
 * Who runs PostgreSQL. Files that exist decide: a database once made for `nobody` stays with `nobody`, even if
 * a `postgres` account appears later. `existing` is the owner of the database folder, if there is one.
 */
export async function chooseRunUser(
  existing: Owner | undefined,
  self: Owner = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 },
  accounts: () => Promise<string> = () => readFile("/etc/passwd", "utf8"),
): Promise<RunUser> {
  if (self.uid !== 0) return asOurselves(existing, self);
  if (existing?.uid === 0)
    throw new EmbeddedPostgresUnavailable(
      "The database folder belongs to root, as whom PostgreSQL refuses to run: give the folder to an ordinary user.",
    );
  return { ...(existing ?? (await unprivilegedAccount(accounts))), drops: true };
}

function asOurselves(existing: Owner | undefined, self: Owner): RunUser {
  if (existing && existing.uid !== self.uid)
    throw new EmbeddedPostgresUnavailable(
      `The database folder belongs to user id ${existing.uid}: start as that user or as root.`,
    );
  return { ...self, drops: false };
}

async function unprivilegedAccount(accounts: () => Promise<string>): Promise<Owner> {
  const lines = (await accounts().catch(() => "")).split("\n").map((line) => line.split(":"));
  for (const name of candidates) {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? [];
    // macOS writes `nobody` as -2, while stat() reports the same id unsigned.
    if (uid && gid && Number(uid) !== 0) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  throw new EmbeddedPostgresUnavailable(
    `PostgreSQL refuses to run as root and there is no account named ${candidates.join(" or ")}: start as an ordinary user, or ${useYourOwn}.`,
  );
}

/** The `uid` and `gid` options of a child process; nothing when it runs as ourselves. */
export function identityOf(user: RunUser): { uid?: number; gid?: number } {
  return user.drops ? { uid: user.uid | 0, gid: user.gid | 0 } : {};
}
