import { createWriteStream, rmSync } from "node:fs";
import { lstat, mkdir, open, readdir, rename, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { jsonb, openPool } from "../platform/sql.ts";
import { ArchiveWriter } from "./archive-writer.ts";
import { type ClusterCopy, copyCluster, listCluster } from "./copy-cluster.ts";
import { type Manifest, manifestPath } from "./manifest.ts";
import { type RunningDatabase, reachDatabase } from "./running-database.ts";

export interface BackupWish {
  readonly dataDir: string;
  /** A file to be made, or a folder in which one is made that carries the instant in its name. */
  readonly to: string;
  /** A database of the operator's own: it is dumped by its own tools, and only the rest is kept here. */
  readonly databaseUrl: string | null;
  readonly progress: (done: number, total: number) => void;
}
export interface BackupResult {
  readonly file: string;
  readonly bytes: number;
  readonly manifest: Manifest;
}

/** Left free beside the backup, so that making it does not bring the service to a halt. */
const reserveBytes = 256 * 1024 * 1024;
/** In the data directory, yet not of it: the database has its own way in, logs and uploads under way do not matter. */
const leftOut = /^(postgres(\..*)?|server\.log.*|files\/incoming)$/;

const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(2)} GB`;
const stampOf = (at: Date): string =>
  at
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z$/g, "")
    .replace("T", "-");

async function targetOf(to: string, now: Date): Promise<string> {
  const file = path.resolve(to);
  const isFolder = to.endsWith("/") || (await stat(file).catch(() => null))?.isDirectory();
  const target = isFolder ? path.join(file, `recourse-${stampOf(now)}.tar.gz`) : file;
  await mkdir(path.dirname(target), { recursive: true });
  if (await lstat(target).catch(() => null)) throw new Error(`${target} exists already: name another file.`);
  return target;
}

/** Files of the data directory besides the database: uploads, and whatever the installation keeps as its secrets. */
async function listRest(dataDir: string): Promise<{ files: string[]; bytes: number }> {
  const files: string[] = [];
  let bytes = 0;
  async function walk(folder: string): Promise<void> {
    for (const entry of await readdir(path.join(dataDir, folder), { withFileTypes: true })) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (leftOut.test(name)) continue;
      if (entry.isDirectory()) await walk(name);
      else if (entry.isFile()) {
        files.push(name);
        bytes += (await stat(path.join(dataDir, name)).catch(() => ({ size: 0 }))).size;
      }
    }
  }
  await walk("");
  return { files, bytes };
}

async function refuseTooLittleSpace(target: string, bytes: number): Promise<void> {
  const volume = await statfs(path.dirname(target));
  const free = volume.bavail * volume.bsize;
  if (free < bytes + reserveBytes)
    throw new Error(
      `There is too little space for a backup in ${path.dirname(target)}: ${gigabytes(free)} free, up to ${gigabytes(bytes + reserveBytes)} needed. Name a folder on another disk, or make room.`,
    );
}

async function* contentOf(
  wish: BackupWish,
  database: RunningDatabase | null,
  archive: ArchiveWriter,
  finish: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  const startedAt = new Date();
  let copy: ClusterCopy = { postgres: "", completeUpTo: startedAt };
  if (database) copy = yield* copyCluster(database.url, database.cluster, archive);
  // After the database: a file is on disk before its row is, and never changes, so every row finds its file.
  for (const name of (await listRest(wish.dataDir)).files)
    yield* archive.file(`data/${name}`, path.join(wish.dataDir, name), true);
  const manifest: Manifest = {
    product: "recourse",
    format: 1,
    database: database ? "embedded" : "external",
    postgres: copy.postgres,
    startedAt: startedAt.toISOString(),
    completeUpTo: copy.completeUpTo.toISOString(),
    files: archive.files,
  };
  yield* archive.text(manifestPath, JSON.stringify(manifest), false);
  yield* archive.end();
  finish(manifest);
}

async function settle(draft: string, target: string): Promise<void> {
  const handle = await open(draft, "r");
  await handle.sync().finally(() => handle.close());
  await rename(draft, target);
  const folder = await open(path.dirname(target), "r");
  await folder.sync().finally(() => folder.close());
}

/** The operator's page and the metrics tell how old the last backup is; a backup is none the worse without this note. */
async function note(url: string, result: BackupResult): Promise<void> {
  const sql = openPool(url, { max: 1, name: "backup" });
  const value = { at: result.manifest.completeUpTo, bytes: result.bytes };
  await sql`INSERT INTO platform.settings (name, value) VALUES ('backup.last', ${jsonb(sql, value)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`.catch(() => {});
  await sql.end({ timeout: 5 });
}

/**
 * Writes a whole backup while the program serves: under a draft name until it is whole and on disk, readable by its owner
 * alone, since it holds everything. Throws a sentence on too little space and when a file cannot be read.
 */
export async function writeBackup(wish: BackupWish): Promise<BackupResult> {
  const target = await targetOf(wish.to, new Date());
  const database = wish.databaseUrl ? null : await reachDatabase(wish.dataDir);
  const draft = `${target}.unfinished-${process.pid}`;
  const discard = (): void => rmSync(draft, { force: true });
  process.once("exit", discard);
  try {
    const listed = database ? await listCluster(database.cluster) : { bytes: 0 };
    const total = listed.bytes + (await listRest(wish.dataDir)).bytes;
    await refuseTooLittleSpace(target, total);
    let done = 0;
    const archive = new ArchiveWriter((count) => {
      done += count;
      wish.progress(done, total);
    });
    let manifest: Manifest | null = null;
    const content = contentOf(wish, database, archive, (whole) => {
      manifest = whole;
    });
    const file = createWriteStream(draft, { flags: "wx", mode: 0o600 });
    await pipeline(Readable.from(content, { objectMode: false }), createGzip({ level: 1 }), file);
    await settle(draft, target);
    const result = { file: target, bytes: (await stat(target)).size, manifest: manifest! };
    await note(wish.databaseUrl ?? database!.url, result);
    return result;
  } finally {
    process.off("exit", discard);
    discard();
    await database?.release();
  }
}
