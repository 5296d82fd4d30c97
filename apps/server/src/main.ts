import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { DemoSignIn } from "@recourse/contract";
import { type App, createApp } from "./app.ts";
import { type Config, readConfig } from "./platform/config.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./platform/embedded-postgres/index.ts";
import { type Log, openLog } from "./platform/log.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
/** Beside the bundle when built, up in the tree when run from source. */
const beside = (...candidates: string[]): string =>
  candidates.map((one) => path.resolve(here, one)).find(existsSync) ?? path.resolve(here, candidates[0]!);

async function demoSignIns(config: Config): Promise<DemoSignIn[]> {
  if (!config.demonstration) return [];
  const file = beside("demo/sign-ins.json", "../../../demo/sign-ins.json");
  return existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as DemoSignIn[]) : [];
}

async function start(config: Config, log: Log): Promise<{ app: App; port: number; postgres: EmbeddedPostgres | null }> {
  const postgres = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  try {
    const app = await createApp({
      databaseUrl: config.databaseUrl ?? postgres!.url,
      dataDir: config.dataDir,
      migrations: beside("migrations", "../migrations"),
      pages: beside("../../console/dist"),
      demoSignIns: await demoSignIns(config),
      secureCookies: config.secureCookies,
      log,
      clock: () => new Date(),
    });
    return { app, port: await app.listen(config.port, config.host), postgres };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

/** Stops in order: no new work, what is under way ends, the database last. A second signal changes nothing. */
function stopOnSignal(running: Awaited<ReturnType<typeof start>>, log: Log): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    const forced = setTimeout(() => process.exit(1), 20_000);
    void running.app
      .close()
      .then(() => running.postgres?.stop())
      .then(
        () => {
          clearTimeout(forced);
          log.info("stopped");
          process.exit(0);
        },
        (error: unknown) => {
          log.error({ err: error }, "the stop was not clean");
          process.exit(1);
        },
      );
  };
  process.on("SIGINT", () => stop("SIGINT"));
  process.on("SIGTERM", () => stop("SIGTERM"));
}

const config = readConfig(process.env, process.cwd());
const log = openLog(config.logLevel);
try {
  const running = await start(config, log);
  stopOnSignal(running, log);
  log.info({ port: running.port }, "ready");
  process.send?.({ ready: running.port });
} catch (error) {
  log.fatal(error instanceof Error ? error.message : String(error));
  log.debug({ err: error }, "the start failed");
  process.exit(1);
}
