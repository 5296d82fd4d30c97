import path from "node:path";
import { mustSucceed } from "./progress.mjs";
import { root } from "./root.mjs";
import { runTool } from "./run.mjs";

/** Builds the browser pages into apps/console/dist, always for production: NODE_ENV=test would ship React's slow half. */
export function buildConsole() {
  const options = { cwd: path.join(root, "apps/console"), env: { ...process.env, NODE_ENV: "production" } };
  return mustSucceed("vite build", runTool("vite/bin/vite.js", ["build"], options));
}
