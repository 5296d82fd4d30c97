import path from "node:path";
import { compressFiles } from "./compress-files.mjs";
import { mustSucceed } from "./progress.mjs";
import { root } from "./root.mjs";
import { runTool } from "./run.mjs";

/**
 * Builds the browser pages into apps/console/dist, each file also packed. Always for production: NODE_ENV=test would
 * ship React's slow half.
 */
export async function buildConsole() {
  const options = { cwd: path.join(root, "apps/console"), env: { ...process.env, NODE_ENV: "production" } };
  await mustSucceed("vite build", runTool("vite/bin/vite.js", ["build"], options));
  await compressFiles(path.join(options.cwd, "dist"));
}
