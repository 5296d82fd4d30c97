import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { mendPostgresDriver } from "../../scripts/lib/mend-postgres-driver.mjs";

export const root = path.resolve(import.meta.dirname, "../..");

export interface BuiltServer {
  /** The file to run with node. */
  readonly entry: string;
  remove(): Promise<void>;
}

/**
 * Bundles the server as the product's own build does, into a folder of this run: `npm run build` in another terminal
 * must not change the program that is being measured. The folder lies inside the tree so that packages are found.
 */
export async function buildServer(): Promise<BuiltServer> {
  await mkdir(path.join(root, ".cache"), { recursive: true });
  const folder = await mkdtemp(path.join(root, ".cache", "bench-server-"));
  await build({
    entryPoints: [path.join(root, "apps/server/src/main.ts")],
    outfile: path.join(folder, "main.js"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "silent",
    packages: "external",
    plugins: [mendPostgresDriver],
    alias: { "@recourse/contract": path.join(root, "packages/contract/src/index.ts") },
  });
  await cp(path.join(root, "apps/server/migrations"), path.join(folder, "migrations"), { recursive: true });
  return {
    entry: path.join(folder, "main.js"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
