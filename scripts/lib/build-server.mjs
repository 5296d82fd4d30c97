import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { mendPostgresDriver } from "./mend-postgres-driver.mjs";
import { StepFailed } from "./progress.mjs";
import { root } from "./root.mjs";

const server = path.join(root, "apps/server");
const dist = path.join(server, "dist");

/** The programs, by the name of their file in dist. */
const entries = {
  main: path.join(server, "src/main.ts"),
  backup: path.join(server, "src/backup/backup-command.ts"),
  restore: path.join(server, "src/backup/restore-command.ts"),
  "demo/load": path.join(root, "demo/load.ts"),
};

/** Bundles the server, and the demonstration's loader where there is one, and puts the migrations beside them. */
export async function buildServer() {
  const { build, formatMessages, stop } = await import("esbuild");
  await rm(dist, { recursive: true, force: true });
  const copying = copyMigrations();
  try {
    await build(bundle(Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)))));
  } catch (error) {
    const messages = await formatMessages(error.errors ?? [], { kind: "error" });
    throw new StepFailed("esbuild", messages.join("") || String(error));
  } finally {
    await copying;
    // Its helper process would stay for as long as the server runs.
    await stop();
  }
}

function bundle(entryPoints) {
  return {
    entryPoints,
    outdir: dist,
    bundle: true,
    splitting: false,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "silent",
    absWorkingDir: root,
    // Packages stay packages, except the contract, TypeScript source that Node could not load, and the mended driver.
    packages: "external",
    plugins: [mendPostgresDriver],
    alias: { "@recourse/contract": path.join(root, "packages/contract/src/index.ts") },
  };
}

async function copyMigrations() {
  const migrations = path.join(server, "migrations");
  if (!existsSync(migrations)) return;
  const isSql = (file) => file === migrations || file.endsWith(".sql");
  await cp(migrations, path.join(dist, "migrations"), { recursive: true, filter: isSql });
}
