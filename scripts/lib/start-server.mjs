import path from "node:path";
import { installWhenNeeded } from "./install.mjs";
import { endWithNpm } from "./npm-parent.mjs";
import { buildParts } from "./parts.mjs";
import { createProgress } from "./progress.mjs";
import { reportFailure } from "./report.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

/** Installs and builds what is missing, runs the server in our place and ends with its exit code. */
export async function startServer() {
  endWithNpm();
  try {
    const progress = createProgress();
    await installWhenNeeded(progress);
    await buildParts(progress);
  } catch (error) {
    process.exit(reportFailure(error));
  }
  const { code, output } = await run(process.execPath, [path.join(root, "apps/server/dist/main.js")], {
    cwd: process.cwd(),
    show: true,
  });
  if (output) console.error(output);
  process.exit(code);
}
