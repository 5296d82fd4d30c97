import { chown, mkdir, mkdtemp, open, readdir, realpath, rename, rm, statfs } from "node:fs/promises";
import path from "node:path";
import { type DatabaseHome, openDatabaseHome } from "../platform/embedded-postgres/data-directory.ts";
import { startEmbeddedPostgres } from "../platform/embedded-postgres/index.ts";
import { openPool } from "../platform/sql.ts";
import { type PassingEntry, readArchive } from "./archive-reader.ts";
import { type Manifest, manifestPath } from "./manifest.ts";
import { databaseRuns } from "./running-database.ts";
import { verifyBackup } from "./verify-backup.ts";

export interface RestoreWish {
  readonly from: string;
  readonly dataDir: string;
  /** Puts what is there aside under another name, instead of refusing. */
  readonly replace: boolean;
  readonly say: (line: string) => void;
}
export interface RestoreResult {
  readonly manifest: Manifest;
  /** Where the installation that stood here before is now. */
  readonly aside: string | null;
}

const isEmpty = async (folder: string): Promise<boolean> => (await readdir(folder).catch(() => [])).length === 0;

async function refuseUnlessFree(wish: RestoreWish): Promise<void> {
  if (await databaseRuns(wish.dataDir))
    throw new Error(`Recourse, or its database, runs in ${wish.dataDir}: stop it first.`);
  if (!wish.replace && !(await isEmpty(wish.dataDir)))
    throw new Error(
      `${wish.dataDir} is not empty: add --replace to put what is there aside, or set RECOURSE_DATA_DIR to another folder.`,
    );
}

async function refuseTooLittleSpace(parent: string, manifest: Manifest): Promise<void> {
  const volume = await statfs(parent);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  if (volume.bavail * volume.bsize < bytes * 1.05)
    throw new Error(`There is too little space in ${parent}: the backup needs ${Math.ceil(bytes / 1024 ** 2)} MB.`);
}

/** Makes files and folders below one of two roots; the database's belong to its account. */
class Unpacker {
  readonly #draft: string;
  readonly #home: DatabaseHome | null;

  constructor(draft: string, home: DatabaseHome | null) {
    this.#draft = draft;
    this.#home = home;
  }

  async take(entry: PassingEntry): Promise<void> {
    const [root, ...rest] = entry.path.split("/");
    if (root === "database" && this.#home) await this.#put(path.join(this.#home.cluster, ...rest), entry, true);
    else if (root === "data") await this.#put(path.join(this.#draft, ...rest), entry, false);
  }

  async #put(target: string, entry: PassingEntry, isDatabase: boolean): Promise<void> {
    await mkdir(entry.isFolder ? target : path.dirname(target), { recursive: true, mode: 0o700 });
    if (!entry.isFolder) {
      const handle = await open(target, "wx", 0o600);
      try {
        for await (const piece of entry.content()) await handle.writeFile(piece);
        // PostgreSQL flushes its own files before it opens a copy.
        if (!isDatabase) await handle.sync();
      } finally {
        await handle.close();
      }
    }
    const user = this.#home?.user;
    if (isDatabase && user?.drops) await chown(target, user.uid, user.gid);
  }
}

/** Opens the copy once: PostgreSQL makes it consistent by its log, and we see that our tables are in it. */
async function proveThatItOpens(draft: string): Promise<void> {
  const database = await startEmbeddedPostgres({ dataDir: draft, log: { info: () => {}, warn: () => {} } });
  const sql = openPool(database.url, { max: 1, name: "restore" });
  try {
    const [row] = await sql<{ count: number }[]>`SELECT count(*)::int AS count FROM platform.migrations`;
    if (!row || row.count === 0) throw new Error("The database in the backup holds no installation of Recourse.");
  } finally {
    await sql.end({ timeout: 5 });
    await database.stop();
  }
}

async function unpack(wish: RestoreWish, manifest: Manifest, draft: string): Promise<void> {
  const home = manifest.database === "embedded" ? await openDatabaseHome(draft) : null;
  const unpacker = new Unpacker(draft, home);
  for await (const entry of readArchive(wish.from)) if (entry.path !== manifestPath) await unpacker.take(entry);
  if (!home) return;
  wish.say("Opening the database once.");
  await proveThatItOpens(draft);
}

async function removeDraft(draft: string): Promise<void> {
  // Where the database's account may not enter, its folder stands elsewhere and the draft links to it.
  const database = await realpath(path.join(draft, "postgres")).catch(() => null);
  if (database && !database.startsWith(draft)) await rm(database, { recursive: true, force: true });
  await rm(draft, { recursive: true, force: true });
}

/**
 * Checks a backup, unpacks it beside the data directory, opens it once, and only then puts it in place. Refuses while the
 * program runs, and where an installation stands unless `replace` puts that one aside. Nothing is changed before the end.
 */
export async function restoreBackup(wish: RestoreWish): Promise<RestoreResult> {
  await refuseUnlessFree(wish);
  wish.say("Checking the backup.");
  const manifest = await verifyBackup(wish.from);
  const parent = path.dirname(wish.dataDir);
  await mkdir(parent, { recursive: true });
  await refuseTooLittleSpace(parent, manifest);
  const draft = await mkdtemp(`${wish.dataDir}.restoring-`);
  try {
    wish.say("Unpacking.");
    await openToDatabase(draft);
    await unpack(wish, manifest, draft);
    await refuseUnlessFree(wish);
    const occupied = !(await isEmpty(wish.dataDir));
    const aside = occupied ? `${wish.dataDir}.before-${Date.now()}` : null;
    if (aside) await rename(wish.dataDir, aside);
    else await rm(wish.dataDir, { recursive: true, force: true });
    await rename(draft, wish.dataDir);
    return { manifest, aside };
  } catch (error) {
    await removeDraft(draft);
    throw error;
  }
}

/** A temporary folder is made closed to others; a data directory is not, as root's database runs under another account. */
async function openToDatabase(draft: string): Promise<void> {
  const folder = await open(draft, "r");
  await folder.chmod(0o755).finally(() => folder.close());
}
