import { pino } from "pino";
import postgres from "postgres";
import { inject } from "vitest";
import { type Database, openDatabase } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type {} from "./global-setup.ts";

export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  close(): Promise<void>;
}

/** An address of a fresh, migrated database of the test run's server. */
export async function freshDatabaseUrl(): Promise<string> {
  const server = inject("postgresUrl");
  const name = `test_${newId().replaceAll("-", "")}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  // Copying a template needs it to be unused for a moment; test files that start together take turns.
  await admin`SELECT pg_advisory_lock(42)`;
  await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE template`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A fresh, migrated database for one test file; nothing in it but the schema. */
export async function openTestDatabase(clock: () => Date = () => new Date()): Promise<TestDatabase> {
  const url = await freshDatabaseUrl();
  const database = openDatabase({ url, log: pino({ level: "silent" }), clock, writers: 6, readers: 4 });
  return { database, url, close: () => database.close() };
}
