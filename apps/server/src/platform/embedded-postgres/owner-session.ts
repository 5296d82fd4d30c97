import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { database } from "./settings.ts";
import { connectionUrl } from "./socket-directory.ts";
import { EmbeddedPostgresUnavailable } from "./unavailable.ts";

/**
 * The one session that makes its server process the owner of the database. PostgreSQL holds the lock and lets go of it
 * the moment the process dies, however it dies, so nothing can be left behind.
 */
export interface OwnerSession {
  /** Settles when the connection is gone, and the ownership with it. */
  readonly lost: Promise<void>;
  end(): Promise<void>;
}

export type Attempt = OwnerSession | "nobody listens" | "not yet";

type Sql = postgres.Sql;

/** The two halves of the lock's key; no other advisory lock of the product uses two numbers. */
const lock = { high: 0x5265636f, low: 0x75727365 };
const namePrefix = "recourse owner ";

/** How long to wait for a server that is just ending, or has just been killed. */
const patience = 5_000;

/** One attempt to become the owner over the socket in `folder`. Refuses when another server stays the owner for 5 s. */
export async function openOwnerSession(folder: string): Promise<Attempt> {
  let lose = (): void => undefined;
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const sql = connect(connectionUrl(folder), lose);
  try {
    await takeOwnership(sql);
    return { lost, end: () => sql.end({ timeout: 1 }) };
  } catch (error) {
    await sql.end({ timeout: 0 });
    return readFailure(error, folder);
  }
}

function connect(url: string, onclose: () => void): Sql {
  return postgres(url, {
    max: 1,
    // The default would hang up after about half an hour, and with the connection goes the ownership.
    max_lifetime: null,
    idle_timeout: 0,
    connect_timeout: 30,
    fetch_types: false,
    onnotice: () => undefined,
    onclose,
    connection: { application_name: `${namePrefix}${process.pid}` },
  });
}

async function takeOwnership(sql: Sql): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock(${lock.high}, ${lock.low}) as taken`;
    if (row?.taken) return;
    if (performance.now() > deadline) throw refusal(await holderOf(sql));
    await pause(20);
  }
}

async function holderOf(sql: Sql): Promise<number | undefined> {
  const [row] = await sql<{ name: string }[]>`
    select activity.application_name as name
    from pg_locks join pg_stat_activity as activity using (pid)
    where locktype = 'advisory' and granted and classid = ${lock.high} and objid = ${lock.low}`;
  return row?.name.startsWith(namePrefix) ? Number(row.name.slice(namePrefix.length)) : undefined;
}

function refusal(holder: number | undefined): EmbeddedPostgresUnavailable {
  return new EmbeddedPostgresUnavailable(
    `Another server${holder ? ` (process ${holder})` : ""} already uses this data directory: stop it first, or set RECOURSE_DATA_DIR to another folder.`,
  );
}

async function readFailure(error: unknown, folder: string): Promise<Attempt> {
  switch ((error as { code?: string }).code) {
    case "ENOENT":
    case "ECONNREFUSED":
      return "nobody listens";
    case "3D000": // Freshly initialised: the database itself is not there yet.
      await createDatabase(folder);
      return "not yet";
    case "57P03": // Starting, recovering or shutting down.
    case "57P01": // Shut down while we asked.
    case "CONNECTION_CLOSED":
    case "CONNECTION_DESTROYED":
    case "CONNECT_TIMEOUT":
    case "EPIPE":
    case "ECONNRESET":
      return "not yet";
    default:
      throw error;
  }
}

async function createDatabase(folder: string): Promise<void> {
  const sql = connect(connectionUrl(folder, "postgres"), () => undefined);
  try {
    await sql`create database ${sql(database)}`;
  } catch (error) {
    // A start that raced with ours may have made it first, or be making it right now.
    if (!["42P04", "23505", "55006"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
