import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import type { App } from "./app.ts";
import type { Database } from "./platform/database.ts";
import { jsonb } from "./platform/sql.ts";

const mark = "demonstration";

async function progressOf(database: Database): Promise<"none" | "begun" | "loaded"> {
  const [row] = await database.writer<{ state: "begun" | "loaded" }[]>`
    SELECT value->>'state' AS state FROM platform.settings WHERE name = ${mark}`;
  return row?.state ?? "none";
}
async function note(database: Database, state: "begun" | "loaded"): Promise<void> {
  await database.writer`INSERT INTO platform.settings (name, value) VALUES (${mark}, ${jsonb(database.writer, { state })})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`;
}
/** Has somebody made the platform yet? */
export const isSetUp = async (database: Database): Promise<boolean> =>
  (await database.writer`SELECT 1 FROM identity.organizations LIMIT 1`).length > 0;

function runLoader(loader: string, port: number, setupCode: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(loader, ["--url", `http://127.0.0.1:${port}`], {
      stdio: "inherit",
      env: { ...process.env, RECOURSE_SETUP_CODE: setupCode },
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error("The demonstration marketplace could not be loaded.")),
    );
  });
}

/**
 * Fills an empty installation with the demonstration marketplace, as any shop would: through the public import. Done
 * once; begun and cut off, it goes on at the next start; an installation somebody set up is never touched.
 */
export async function loadDemonstration(
  { database, setupCode }: Pick<App, "database" | "setupCode">,
  loader: string,
  port: number,
): Promise<void> {
  if (!existsSync(loader)) return;
  const progress = await progressOf(database);
  if (progress === "loaded" || (progress === "none" && (await isSetUp(database)))) return;
  await note(database, "begun");
  await runLoader(loader, port, setupCode.read());
  await note(database, "loaded");
}
