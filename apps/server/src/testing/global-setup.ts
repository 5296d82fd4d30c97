import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../platform/embedded-postgres/index.ts";
import { migrate } from "../platform/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A server whose database `template` is migrated and otherwise empty; null when no test needed it. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "recourse-test-"));
  // Started by root, the database runs as another account, which must get in.
  await chmod(folder, 0o755);
  const log = pino({ level: "silent" });
  const server = await startEmbeddedPostgres({ dataDir: folder, log });
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  await sql`CREATE DATABASE template`;
  await sql.end();
  const template = new URL(server.url);
  template.pathname = "/template";
  await migrate(template.href, path.resolve(import.meta.dirname, "../../migrations"), log);
  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
