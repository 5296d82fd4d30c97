import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Scratch {
  readonly folder: string;
  /** The product's data directory, inside the folder. */
  readonly dataDir: string;
  remove(): Promise<void>;
}

/** A folder for one run. Others may enter it, because as root the database runs under another account. */
export async function openScratch(name: string): Promise<Scratch> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), `recourse-${name}-`)));
  await chmod(folder, 0o755);
  const dataDir = path.join(folder, "data");
  return {
    folder,
    dataDir,
    async remove() {
      // Where the database had to stand elsewhere, `postgres` is a link to it.
      const database = await realpath(path.join(dataDir, "postgres")).catch(() => null);
      if (database && !database.startsWith(folder)) await rm(database, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
