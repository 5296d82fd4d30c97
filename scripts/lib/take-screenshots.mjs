import { buildParts } from "./parts.mjs";
import { createProgress } from "./progress.mjs";
import { reportFailure } from "./report.mjs";
import { runTool } from "./run.mjs";

/** Answers the exit code. Nothing is left running: server and browser belong to the group that ends with it. */
export async function takeScreenshots() {
  try {
    await buildParts(createProgress());
  } catch (error) {
    return reportFailure(error);
  }
  const args = ["e2e/screenshots.ts", ...process.argv.slice(2)];
  return (await runTool("tsx/dist/cli.mjs", args, { show: true })).code;
}
