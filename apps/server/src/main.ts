import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { DemoSignIn } from "@recourse/contract";
import { announce } from "./announce.ts";
import { type App, createApp } from "./app.ts";
import { isSetUp, loadDemonstration } from "./demonstration.ts";
import { type Config, readConfig } from "./platform/config.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./platform/embedded-postgres/index.ts";
import { type Log, openLog } from "./platform/log.ts";

interface Running {
  readonly app: App;
  readonly port: number;
  readonly postgres: EmbeddedPostgres | null;
}

const here = path.dirname(fileURLToPath(import.meta.url));
/** Beside the bundle when built, up in the tree when run from source. */
function find(...candidates: [string, ...string[]]): string {
  const places = candidates.map((one) => path.resolve(here, one));
  return places.find((place) => existsSync(place)) ?? places[0]!;
}

async function demoSignIns(config: Config): Promise<DemoSignIn[]> {
  const file = find("../../../demo/sign-ins.json", "demo/sign-ins.json");
  return config.demonstration && existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as DemoSignIn[]) : [];
}

async function start(config: Config, log: Log): Promise<Running> {
  const postgres = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  try {
    const app = await createApp({
      databaseUrl: config.databaseUrl ?? postgres!.url,
      dataDir: config.dataDir,
      migrations: find("migrations", "../migrations"),
      pages: find("../../console/dist"),
      widget: find("../../widget/dist"),
      demoSignIns: await demoSignIns(config),
      setupCode: config.setupCode,
      secureCookies: config.secureCookies,
      trustProxy: config.trustProxy,
      leastFreeBytes: config.leastFreeBytes,
      metricsToken: config.metricsToken,
      metricsPort: config.metricsPort,
      log,
      clock: () => new Date(),
      // Demonstration money travels by a channel that is played; where none is connected, merchants pay and prove it.
      payments: config.demonstration ? "simulated" : "none",
      ...(config.presenceGraceMs === null ? {} : { presenceGraceMs: config.presenceGraceMs }),
    });
    return { app, port: await app.listen(config.port, config.host), postgres };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

/** Stops in order: no new work, what is under way ends, the database last. A second signal changes nothing. */
function stopOnSignal(running: Running, log: Log): void {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), 20_000).unref();
    try {
      await running.app.close();
      await running.postgres?.stop();
      log.info("stopped");
      process.exit(0);
    } catch (error) {
      log.error({ err: error }, "the stop was not clean");
      process.exit(1);
    }
  };
  process.on("SIGINT", () => void stop("SIGINT"));
  process.on("SIGTERM", () => void stop("SIGTERM"));
}

/** Why the start failed, in a sentence that says what to do where we know. */
function explain(error: unknown, config: Config): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    return `Port ${config.port} is in use. Stop what uses it, or start with another: PORT=3001 npm start`;
  if (code === "EACCES") return `Port ${config.port} needs more rights. Start with a higher one: PORT=3000 npm start`;
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const log = openLog(config.logLevel, config.logTo === "file" ? path.join(config.dataDir, "server.log") : null);
  try {
    const running = await start(config, log);
    stopOnSignal(running, log);
    if (config.demonstration) await loadDemonstration(running.app, find("demo/load.js"), running.port);
    const code = (await isSetUp(running.app.database)) ? null : running.app.setupCode.read();
    announce(running.port, await demoSignIns(config), config.dataDir, code);
    log.info({ port: running.port }, "ready");
  } catch (error) {
    log.fatal({ err: error }, "the start failed");
    process.stderr.write(`${explain(error, config)}\n`);
    process.exit(1);
  }
}

try {
  await main();
} catch (error) {
  // Only a setting that cannot be gets here; its sentence says which.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
