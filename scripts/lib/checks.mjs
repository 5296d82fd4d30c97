import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { npm } from "./install.mjs";
import { findNamedHosts } from "./installation.mjs";
import { createProgress, mustSucceed, StepFailed } from "./progress.mjs";
import { root } from "./root.mjs";
import { endingSignal, run, runTool } from "./run.mjs";

const typed = [
  "apps/server",
  "apps/console",
  "apps/widget",
  "packages/contract",
  "demo",
  "bench",
  "e2e",
  "scripts/docs",
];
const ruled = ["apps", "packages", "demo", "bench", "e2e"];
const docs = "scripts/check-docs.mjs";

const here = (place) => existsSync(path.join(root, place));
const tool = (title, file, args) => ({ title, work: () => mustSucceed(title, runTool(file, args)) });

/** Every check, by the line it prints; the longest first, since two run at a time. */
function listChecks() {
  return [
    ...typed.filter((place) => here(`${place}/tsconfig.json`)).map(checkTypes),
    tool("Import rules", "dependency-cruiser/bin/dependency-cruise.mjs", [
      ...["--config", ".dependency-cruiser.cjs", "--output-type", "err-long"],
      ...ruled.filter(here),
    ]),
    { title: "Import rules catch what they forbid", work: () => script("scripts/probe-import-rules.mjs") },
    tool("Format and lint", "@biomejs/biome/bin/biome", ["ci", "--colors=off", "--diagnostic-level=error", "."]),
    tool("Unused files, exports and packages", "knip/bin/knip.js", ["--no-progress"]),
    {
      title: "Lock file installs",
      work: () => mustSucceed("npm ci --dry-run", npm(["ci", "--dry-run", "--no-audit"])),
    },
    { title: "Lock file names no host", work: checkHosts },
    tool("Every page is on the list of pages", "tsx/dist/cli.mjs", ["e2e/check-pages.ts"]),
    ...(here(docs) ? [tool("Generated pages are fresh", "tsx/dist/cli.mjs", [docs])] : []),
  ];
}

function checkTypes(place) {
  const memory = `node_modules/.cache/recourse/types-${place.replace("/", "-")}.json`;
  const args = ["--noEmit", "--incremental", "--tsBuildInfoFile", memory, "--project", place];
  return tool(`Types of ${place}`, "typescript/bin/tsc", args);
}

function script(file) {
  return mustSucceed(file, run(process.execPath, [path.join(root, file)]));
}

async function checkHosts() {
  const hosts = findNamedHosts(JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8")));
  if (hosts.length > 0) throw new StepFailed("package-lock.json names hosts", hosts.join("\n"));
}

/** Runs every check, two at a time, then shows what the failed ones printed. Answers whether all passed. */
export async function runChecks(progress) {
  const due = listChecks();
  const count = due.length;
  const failed = [];
  const worker = async () => {
    for (let check = due.shift(); check && !endingSignal(); check = due.shift()) {
      await progress.step(check.title, check.work).catch((error) => failed.push({ title: check.title, error }));
    }
  };
  await Promise.all([worker(), worker()]);
  for (const { title, error } of failed) console.log(`\n── ${title}\n${(error.output ?? error.stack).trimEnd()}`);
  const summary =
    failed.length === 0 ? "all passed" : `${failed.length} failed: ${failed.map((f) => f.title).join(", ")}`;
  console.log(`\n${count} checks, ${summary}.`);
  return failed.length === 0;
}

/** Runs every check, and sets our exit code. */
export async function check() {
  process.exitCode = (await runChecks(createProgress())) ? 0 : 1;
}
