import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./root.mjs";

/** Never part of what is built. */
const ignored = /^(node_modules|dist|coverage|\..*)$|\.test\.tsx?$|\.tsbuildinfo$|\.md$/;

/**
 * A hash over the names and contents of every source below `places` (folders or files of the repository); places that
 * do not exist count as empty.
 */
export async function fingerprint(places) {
  const files = (await Promise.all(places.map((place) => listFiles(path.join(root, place))))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const [index, file] of files.entries())
    hash.update(`${path.relative(root, file)}\0${contents[index].length}\0`).update(contents[index]);
  return hash.digest("hex");
}

async function listFiles(place) {
  const entries = await readdir(place, { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return undefined;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (!entries) return [place];
  const kept = entries.filter((entry) => !ignored.test(entry.name));
  const nested = kept.map((entry) => {
    const file = path.join(place, entry.name);
    return entry.isDirectory() ? listFiles(file) : [file];
  });
  return (await Promise.all(nested)).flat();
}
