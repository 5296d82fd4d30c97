import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { grounds, innocents, packages, violations } from "./import-probes.mjs";
import { mustSucceed } from "./progress.mjs";
import { root } from "./root.mjs";
import { runTool } from "./run.mjs";

const require = createRequire(import.meta.url);

/**
 * Plants a violation of every import rule in a copy of the tree, all at once, and answers one line for each that was
 * not caught under its rule's name, for each rule without a probe, and for each innocent file that was reported.
 */
export async function probeImportRules() {
  const stairs = require(path.join(root, "architecture.stairs.cjs"));
  const copy = await mkdtemp(path.join(os.tmpdir(), "recourse-probes-"));
  try {
    await copyTree(copy);
    await plant(copy, stairs);
    const guilty = violations(stairs);
    const planted = [...guilty, ...innocents(stairs)].map(({ file }) => file);
    const found = await cruise(copy, planted);
    return [...missed(guilty, found), ...unprobed(guilty), ...wronged(innocents(stairs), found)];
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Prints those lines, and fails when there are any. */
export async function reportSilentRules() {
  const complaints = await probeImportRules();
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

/** The sources as they stand; of packages only stand-ins, so that their place is the same as in the tree. */
async function copyTree(copy) {
  const keep = (file) => !/\/(node_modules|dist|public)$/.test(file);
  for (const place of ["apps", "packages"])
    await cp(path.join(root, place), path.join(copy, place), { recursive: true, filter: keep });
  for (const file of ["architecture.stairs.cjs", ".dependency-cruiser.cjs", "tsconfig.base.json", "package.json"])
    await cp(path.join(root, file), path.join(copy, file));
  for (const name of packages) {
    await write(
      copy,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    );
    await write(copy, `node_modules/${name}/index.js`, "");
  }
  await mkdir(path.join(copy, "node_modules/@recourse"));
  await symlink("../../packages/contract", path.join(copy, "node_modules/@recourse/contract"));
  await symlink("../../apps/server", path.join(copy, "node_modules/@recourse/server"));
}

async function plant(copy, stairs) {
  for (const file of grounds(stairs)) await write(copy, file, "export const ground = 0;\n", "wx");
  for (const { file, text, others = {} } of [...violations(stairs), ...innocents(stairs)])
    for (const [place, content] of Object.entries({ [file]: text, ...others })) await write(copy, place, content);
}

/** With `flag` "wx" a file that exists is left as it is. */
async function write(copy, file, text, flag = "w") {
  const target = path.join(copy, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text, { flag }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** The violations that the rules of the copy find from the planted files on: `{ rule, from }` each. */
async function cruise(copy, planted) {
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...planted];
  const { output } = await runTool("dependency-cruiser/bin/dependency-cruise.mjs", args, { cwd: copy });
  const start = output.indexOf("{");
  if (start < 0) await mustSucceed("dependency-cruiser", { code: 1, output });
  return JSON.parse(output.slice(start)).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

function missed(guilty, found) {
  return guilty.flatMap(({ rule, file, times = 1 }) => {
    const caught = found.filter((one) => one.rule === rule && one.from === file).length;
    return caught >= times ? [] : [`${rule}: silent about ${file} (${caught} of ${times} caught)`];
  });
}

function unprobed(guilty) {
  const probed = new Set(guilty.map(({ rule }) => rule));
  const rules = require(path.join(root, ".dependency-cruiser.cjs")).forbidden.map(({ name }) => name);
  return [...new Set(rules)].filter((name) => !probed.has(name)).map((name) => `${name}: has no probe`);
}

function wronged(harmless, found) {
  const files = new Set(harmless.map(({ file }) => file));
  return found
    .filter(({ from }) => files.has(from))
    .map(({ rule, from }) => `${rule}: reports ${from}, which is allowed`);
}
