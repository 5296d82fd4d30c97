import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

interface Named {
  readonly personId: string;
  readonly id: string;
}

const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    (found) => found.size,
    () => null,
  );

/** The files of exports: grown page by page under a name of their own, and whole under the last one. */
export class ExportFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #whole = ({ personId, id }: Named): string => path.join(this.#folder, `${personId}.${id}`);
  /** Where it grows. */
  partOf = (named: Named): string => `${this.#whole(named)}.part`;

  /** Writes after the first `at` bytes; whatever stood beyond them was never saved and goes. False when those are not there. */
  async append(named: Named, at: number, text: string): Promise<boolean> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const size = await sizeOf(this.partOf(named));
    if (at > 0 && (size === null || size < at)) return false;
    const file = await open(this.partOf(named), at === 0 ? "w" : "r+", 0o600);
    try {
      await file.truncate(at);
      const bytes = Buffer.from(text, "utf8");
      for (let from = 0; from < bytes.length; )
        from += (await file.write(bytes, from, bytes.length - from, at + from)).bytesWritten;
      await file.datasync();
    } finally {
      await file.close();
    }
    return true;
  }

  /** Gives it its last name. False when there is no such file of so many bytes, under either name. */
  async finish(named: Named, bytes: number): Promise<boolean> {
    if ((await sizeOf(this.partOf(named))) === bytes) await rename(this.partOf(named), this.#whole(named));
    return (await sizeOf(this.#whole(named))) === bytes;
  }

  /** Null when it is not there. */
  async read(named: Named, bytes: number): Promise<ReadStream | null> {
    return (await sizeOf(this.#whole(named))) === bytes ? createReadStream(this.#whole(named)) : null;
  }

  async remove(named: Named): Promise<void> {
    await Promise.all([this.#whole(named), this.partOf(named)].map((file) => rm(file, { force: true })));
  }

  /** What lies there, by the names it was given. */
  async all(): Promise<Named[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.flatMap((name) => {
      const [personId, id] = name.split(".");
      return personId && id ? [{ personId, id }] : [];
    });
  }
}
