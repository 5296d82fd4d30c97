import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { installationMatches } from "./installation.mjs";
import { mustSucceed } from "./progress.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

const lockfile = path.join(root, "package-lock.json");
const stamp = path.join(root, "node_modules/.recourse-installed");
const hidden = path.join(root, "node_modules/.package-lock.json");

/**
 * Installs the locked packages unless that was done before: the stamp in node_modules tells of which lock and for
 * which machine, since a folder may be shared between two. What `npm ci` by hand left behind counts as well.
 */
export async function installWhenNeeded(progress) {
  const lock = await readFile(lockfile, "utf8");
  const wanted = fingerprintOf(lock);
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
  const present = await readFile(hidden, "utf8").catch(() => undefined);
  if (!present || !installationMatches(JSON.parse(lock), JSON.parse(present))) {
    await progress.step("Install packages", () => mustSucceed("npm ci", npm(installArguments)));
  }
  // Packages that somebody else installed may be read-only to us; then the comparison is simply made each time.
  await writeFile(stamp, wanted).catch(() => undefined);
}

/** Without tools nothing can be built, and without optional packages there is no database: NODE_ENV has no say here. */
const installArguments = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];

/** npm as it was started, or else from the path. */
export function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith("npm-cli.js") ? run(process.execPath, [script, ...args]) : run("npm", args);
}

function fingerprintOf(lock) {
  return createHash("sha256").update(`${process.platform}-${process.arch}\n${lock}`).digest("hex");
}
