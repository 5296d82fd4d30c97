import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { openPool, type Sql } from "../platform/sql.ts";
import type { ArchiveWriter } from "./archive-writer.ts";

/** What a copy must not carry: it belongs to the running server, or is made anew at each start. */
const notCopied = new Set(["postmaster.pid", "postmaster.opts", "backup_label", "backup_label.old", "tablespace_map"]);
/** Folders that PostgreSQL wants to find, but empty. */
const emptied = new Set([
  ...["pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"],
]);
const temporary = /^(pgsql_tmp|pg_internal\.init)|^t\d+_\d+/;
const control = "global/pg_control";
const segment = /^[0-9A-F]{24}$/;

interface Listed {
  readonly folders: string[];
  readonly files: string[];
  readonly bytes: number;
}

/** Folders and files of the cluster that go into a copy, without the log, which is taken last. */
export async function listCluster(cluster: string): Promise<Listed> {
  const folders: string[] = [];
  const files: string[] = [];
  let bytes = 0;
  async function walk(folder: string): Promise<void> {
    for (const entry of await readdir(path.join(cluster, folder), { withFileTypes: true })) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (notCopied.has(name) || temporary.test(entry.name)) continue;
      if (emptied.has(name)) folders.push(name);
      else if (entry.isDirectory()) {
        folders.push(name);
        await walk(name);
      } else if (entry.isFile()) {
        files.push(name);
        bytes += (await stat(path.join(cluster, name)).catch(() => ({ size: 0 }))).size;
      }
    }
  }
  await walk("");
  folders.push("pg_wal/archive_status", "pg_wal/summaries");
  return { folders, files: files.filter((name) => name !== control), bytes };
}

interface Stopped {
  readonly label: string;
  readonly lastSegment: string;
}

async function begin(sql: Sql): Promise<string> {
  // Holds the log from now on until this session ends, however long the copy takes.
  await sql`SELECT pg_create_physical_replication_slot(${`recourse_backup_${process.pid}`}, true, true)`;
  const [row] = await sql<{ segment: string }[]>`
    SELECT pg_walfile_name(pg_backup_start('recourse', fast => true)) AS segment`;
  return row!.segment;
}
async function end(sql: Sql): Promise<Stopped> {
  const [row] = await sql<{ label: string; segment: string }[]>`
    SELECT labelfile AS label, pg_walfile_name(lsn) AS segment FROM pg_backup_stop(wait_for_archive => false)`;
  return { label: row!.label, lastSegment: row!.segment };
}

async function segmentsBetween(cluster: string, first: string, last: string): Promise<string[]> {
  const all = (await readdir(path.join(cluster, "pg_wal"))).filter((name) => segment.test(name)).sort();
  const due = all.filter((name) => name >= first && name <= last);
  if (due[0] !== first || due.at(-1) !== last) throw new Error("The database's log was cut off during the backup.");
  return due;
}

export interface ClusterCopy {
  readonly postgres: string;
  readonly completeUpTo: Date;
}

/**
 * Copies a cluster that is at work, as PostgreSQL's own base backup does: a checkpoint, the files in whatever state,
 * and the log from that checkpoint to the end, by which PostgreSQL makes them consistent when it first opens the copy.
 */
export async function* copyCluster(
  url: string,
  cluster: string,
  archive: ArchiveWriter,
): AsyncGenerator<Buffer, ClusterCopy> {
  const sql = openPool(url, { max: 1, name: "backup" });
  try {
    const [version] = await sql<{ server_version: string }[]>`SHOW server_version`;
    await sql`SET statement_timeout = 0`;
    const firstSegment = await begin(sql);
    const { folders, files } = await listCluster(cluster);
    yield* archive.folder("database");
    for (const name of folders) yield* archive.folder(`database/${name}`);
    for (const name of files) yield* archive.file(`database/${name}`, path.join(cluster, name), true);
    yield* archive.file(`database/${control}`, path.join(cluster, control), false);
    const completeUpTo = new Date();
    const { label, lastSegment } = await end(sql);
    for (const name of await segmentsBetween(cluster, firstSegment, lastSegment))
      yield* archive.file(`database/pg_wal/${name}`, path.join(cluster, "pg_wal", name), false);
    yield* archive.text("database/backup_label", label);
    return { postgres: version!.server_version, completeUpTo };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
