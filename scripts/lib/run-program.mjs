import path from "node:path";
import { installWhenNeeded } from "./install.mjs";
import { buildParts } from "./parts.mjs";
import { createProgress } from "./progress.mjs";
import { reportFailure } from "./report.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

/** Runs one of the operator's programs with our own arguments, built when it is not, and ends with its exit code. */
export async function runProgram(name) {
  try {
    const progress = createProgress();
    await installWhenNeeded(progress);
    await buildParts(progress, { only: "apps/server/dist" });
  } catch (error) {
    process.exit(reportFailure(error));
  }
  const { code, output } = await run(
    process.execPath,
    [path.join(root, `apps/server/dist/${name}.js`), ...process.argv.slice(2)],
    { cwd: process.cwd(), show: true },
  );
  if (output) console.error(output);
  process.exit(code);
}
