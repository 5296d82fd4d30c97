import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildConsole } from "./build-console.mjs";
import { buildServer } from "./build-server.mjs";
import { buildWidget } from "./build-widget.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { createProgress } from "./progress.mjs";
import { reportFailure } from "./report.mjs";
import { root } from "./root.mjs";

/** What is built: from which source, out of which folders, into which folder. Their order does not matter. */
const parts = [
  {
    title: "Build server",
    entry: "apps/server/src/main.ts",
    sources: [
      "apps/server",
      "packages",
      "demo",
      "package-lock.json",
      "scripts/lib/build-server.mjs",
      "scripts/lib/mend-postgres-driver.mjs",
    ],
    output: "apps/server/dist",
    build: buildServer,
  },
  {
    title: "Build console",
    entry: "apps/console/vite.config.ts",
    sources: [
      "apps/console",
      "packages",
      "package-lock.json",
      "scripts/lib/build-console.mjs",
      "scripts/lib/compress-files.mjs",
    ],
    output: "apps/console/dist",
    build: buildConsole,
  },
  {
    title: "Build widget",
    entry: "apps/widget/src/loader.ts",
    sources: [
      "apps/widget",
      "packages",
      "package-lock.json",
      "scripts/lib/build-widget.mjs",
      "scripts/lib/compress-files.mjs",
    ],
    output: "apps/widget/dist",
    build: buildWidget,
  },
];

/** Builds side by side the parts that exist and whose sources have changed since; with `force` all that exist; `only` the one
 * with that output. */
export async function buildParts(progress, { force = false, only = null } = {}) {
  const existing = parts.filter(
    (part) => existsSync(path.join(root, part.entry)) && (only === null || part.output === only),
  );
  // Each is let finish, so that a failure of one leaves no other half-built.
  const results = await Promise.allSettled(existing.map((part) => buildPart(part, progress, force)));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** Builds everything, and sets our exit code. */
export async function buildAll() {
  try {
    await buildParts(createProgress(), { force: true });
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}

async function buildPart(part, progress, force) {
  const stamp = path.join(root, part.output, ".built-from");
  const wanted = await fingerprint(part.sources);
  if (!force && (await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
  await rm(stamp, { force: true });
  await progress.step(part.title, part.build);
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, wanted);
}
