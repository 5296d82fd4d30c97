import { realpath } from "node:fs/promises";
import path from "node:path";
import { startEmbeddedPostgres } from "../platform/embedded-postgres/index.ts";
import { livePostmaster } from "../platform/embedded-postgres/postmaster-file.ts";
import { connectionUrl } from "../platform/embedded-postgres/socket-directory.ts";

export interface RunningDatabase {
  readonly url: string;
  readonly cluster: string;
  /** Ends what was started for us; a database that ran before runs on. */
  release(): Promise<void>;
}

const clusterOf = async (dataDir: string): Promise<string> =>
  path.join(await realpath(path.join(dataDir, "postgres")), "cluster");

/** Whether the packaged database of this data directory runs, with or without its server. */
export async function databaseRuns(dataDir: string): Promise<boolean> {
  const cluster = await clusterOf(dataDir).catch(() => null);
  return cluster !== null && (await livePostmaster(cluster)) !== undefined;
}

/** The packaged database of `dataDir`: the one that runs, or one started for the time of the work. */
export async function reachDatabase(dataDir: string): Promise<RunningDatabase> {
  const cluster = await clusterOf(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    throw new Error(`There is no installation in ${dataDir}: set RECOURSE_DATA_DIR to its data directory.`);
  });
  const running = await livePostmaster(cluster);
  if (running?.socketDirectory)
    return { url: connectionUrl(running.socketDirectory), cluster, release: async () => {} };
  const own = await startEmbeddedPostgres({ dataDir, log: { info: () => {}, warn: () => {} } });
  return { url: own.url, cluster, release: () => own.stop() };
}
