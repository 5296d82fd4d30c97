import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runChecks } from "./checks.mjs";
import { installWhenNeeded } from "./install.mjs";
import { endLeftovers } from "./leftovers.mjs";
import { endWithNpm } from "./npm-parent.mjs";
import { buildParts } from "./parts.mjs";
import { createProgress } from "./progress.mjs";
import { reportFailure } from "./report.mjs";
import { root } from "./root.mjs";
import { endingSignal, exitCodeOf, run, runTool } from "./run.mjs";
import { countTests } from "./test-results.mjs";

const journeys = "e2e/vitest.config.ts";

/**
 * All that has to hold before a change goes in: packages, checks, unit and database tests, build, browser journeys. It
 * goes on after a failure so that one run tells everything. Answers the exit code; the last line counts the tests.
 */
export async function runEverything() {
  endWithNpm();
  const since = performance.now();
  const scratch = await makeScratch();
  const { counts, failed } = await runParts(createProgress(), scratch);
  await endLeftovers(scratch);
  await rm(scratch, { recursive: true, force: true });

  console.log(`\n${Math.round((performance.now() - since) / 1000)} s in all.`);
  if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}.`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  if (endingSignal()) return exitCodeOf(null, endingSignal());
  return failed.length === 0 ? 0 : 1;
}

/** Answers the titles of the parts that failed, and the tests counted. */
async function runParts(progress, scratch) {
  const failed = [];
  const counts = { passed: 0, failed: 0 };
  const part = async (title, work) => {
    if (endingSignal()) return;
    console.log(`\n${title}`);
    if (!(await work().catch((error) => void reportFailure(error)))) failed.push(title);
  };
  const tests = (config) => async () => addUp(counts, await runTests(config, scratch));

  await part("Packages", () => installWhenNeeded(progress).then(() => true));
  // Without packages nothing else can even start.
  if (failed.length > 0) return { counts, failed };
  await part("Checks", () => runChecks(progress));
  await part("Unit and database tests", tests("vitest.config.ts"));
  await part("Build", () => buildParts(progress).then(() => true));
  await part("Weight of the pages", weighPages);
  if (existsSync(path.join(root, journeys))) await part("Browser journeys", tests(journeys));
  return { counts, failed };
}

/** Shows what the first load of each page weighs; answers whether all are within their limits. */
const weighPages = async () => (await run(process.execPath, ["apps/console/budget.mjs"], { show: true })).code === 0;

/** The temporary folder of everything the tests start, which is how what they leave behind is found. */
async function makeScratch() {
  const scratch = await mkdtemp(path.join(os.tmpdir(), "recourse-"));
  // Started by root, the database runs as another account, which must get in.
  await chmod(scratch, 0o755);
  return scratch;
}

async function runTests(config, scratch) {
  const results = path.join(scratch, `results-${config.replaceAll("/", "-")}.json`);
  const { NODE_ENV: _ours, ...env } = process.env;
  const { code } = await runTool(
    "vitest/vitest.mjs",
    ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
    { show: true, group: true, env: { ...env, TMPDIR: scratch } },
  );
  return countTests(results, code);
}

/** Adds up; answers whether all of `more` passed. */
function addUp(counts, more) {
  counts.passed += more.passed;
  counts.failed += more.failed;
  return more.failed === 0;
}
