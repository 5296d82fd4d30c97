import { cp } from "node:fs/promises";
import path from "node:path";
import { type Bundled, bundle, root } from "./bundle.ts";

/** The server built for production, with its migrations beside it; `main.js` in the folder is to be run with node. */
export async function buildServer(): Promise<Bundled & { readonly entry: string }> {
  const bundled = await bundle({ main: "apps/server/src/main.ts" });
  await cp(path.join(root, "apps/server/migrations"), path.join(bundled.folder, "migrations"), { recursive: true });
  return { ...bundled, entry: path.join(bundled.folder, "main.js") };
}
