import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Log } from "./log.ts";
import { openPool, type Sql } from "./sql.ts";

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly digest: string;
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), "utf8");
      return { name, text, digest: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

async function apply(sql: Sql, migration: Migration): Promise<void> {
  await sql.begin(async (tx) => {
    await tx.unsafe(migration.text);
    await tx`INSERT INTO platform.migrations (name, digest) VALUES (${migration.name}, ${migration.digest})`;
  });
}

/**
 * Brings the database forward, one file a transaction, in order; under a lock, so that two starting nodes agree.
 * Refuses to go on when a file that already ran has changed since: history is not edited.
 */
export async function migrate(url: string, folder: string, log: Log): Promise<void> {
  const sql = openPool(url, { max: 1, name: "migrations" });
  try {
    await sql`SELECT pg_advisory_lock(7264001)`;
    await sql`CREATE SCHEMA IF NOT EXISTS platform`;
    await sql`CREATE TABLE IF NOT EXISTS platform.migrations (
      name text PRIMARY KEY, digest text NOT NULL, at timestamptz NOT NULL DEFAULT now())`;
    const done = new Map(
      (await sql<{ name: string; digest: string }[]>`SELECT name, digest FROM platform.migrations`).map((row) => [
        row.name,
        row.digest,
      ]),
    );
    for (const migration of await readMigrations(folder)) {
      const known = done.get(migration.name);
      if (known === undefined) {
        await apply(sql, migration);
        log.info({ migration: migration.name }, "migrated");
      } else if (known !== migration.digest) {
        throw new Error(
          `Migration ${migration.name} was changed after it ran. Restore the file; add a new one instead.`,
        );
      }
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}
