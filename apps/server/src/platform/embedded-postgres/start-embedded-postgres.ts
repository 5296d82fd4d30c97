import { refuseUnsupportedMachine } from "./binaries.ts";
import { bringUp } from "./bring-up.ts";
import { openDatabaseHome } from "./data-directory.ts";
import { Keeper, type KeeperLog } from "./keeper.ts";

export interface EmbeddedPostgresOptions {
  /** The product's data directory; the database takes `postgres` inside it. Made when missing. */
  readonly dataDir: string;
  readonly log: KeeperLog;
}

export interface EmbeddedPostgres {
  /** Connection string for the `postgres` driver: a Unix socket, superuser and database both named `recourse`. */
  readonly url: string;
  /** True when PostgreSQL was running already, left by a server that was killed. */
  readonly attached: boolean;
  /** The postmaster's process id; another one after a restart that followed a crash of PostgreSQL. */
  readonly pid: number;
  /** Ends PostgreSQL cleanly; everything acknowledged stays. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Runs the packaged PostgreSQL on `dataDir`: initialises it once, attaches when it is already running, launches it
 * otherwise, and launches it again if it dies. Refuses with `EmbeddedPostgresUnavailable` when another server uses the
 * same directory, and where the packaged binaries cannot run.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  refuseUnsupportedMachine();
  const home = await openDatabaseHome(options.dataDir);
  const started = performance.now();
  const keeper = new Keeper(home, await bringUp(home, new AbortController().signal), options.log);
  const how = keeper.attached ? "was running already" : "is ready";
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  options.log.info(`PostgreSQL ${how} in ${home.folder} (process ${keeper.pid}, ${seconds} s).`);
  return keeper;
}
