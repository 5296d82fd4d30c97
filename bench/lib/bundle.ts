import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { mendPostgresDriver } from "../../scripts/lib/mend-postgres-driver.mjs";

export const root = path.resolve(import.meta.dirname, "../..");

export interface Bundled {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Bundles programs as the product's own build does, into a folder of this run: `npm run build` in another terminal must
 * not change what is being measured. The folder lies inside the tree so that packages are found.
 */
export async function bundle(entries: Readonly<Record<string, string>>): Promise<Bundled> {
  await mkdir(path.join(root, ".cache"), { recursive: true });
  const folder = await mkdtemp(path.join(root, ".cache", "bench-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "silent",
    packages: "external",
    plugins: [mendPostgresDriver],
    alias: { "@recourse/contract": path.join(root, "packages/contract/src/index.ts") },
  }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return { folder, remove };
}
