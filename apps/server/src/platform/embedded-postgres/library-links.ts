import { lstat, readFile, symlink } from "node:fs/promises";
import path from "node:path";

/**
 * npm packages cannot carry symbolic links, so the package makes them in an install script, which may be switched off.
 * Makes the missing ones in `native`; answers false when one cannot be made there.
 */
export async function makeLibraryLinks(native: string): Promise<boolean> {
  for (const { source, target } of await listedLinks(native)) {
    const link = path.join(native, path.relative("native", target));
    if (await lstat(link).catch(() => undefined)) continue;
    const made = await symlink(path.basename(source), link).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === "EEXIST",
    );
    if (!made) return false;
  }
  return true;
}

/** The list inside the package; `source` is the file and stands beside its link `target`, both below `native/`. */
async function listedLinks(native: string): Promise<{ source: string; target: string }[]> {
  return JSON.parse(await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]"));
}
