import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, type ReadStream } from "node:fs";
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface StoredOriginal {
  readonly sha256: string;
  readonly bytes: number;
  /** The first bytes, for telling what the file really is. */
  readonly head: Buffer;
}

const headBytes = 4100;

/** Original bytes on disk, named by their SHA-256: never re-encoded, never overwritten, stored once. */
export function openOriginals(folder: string) {
  const pathOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);

  async function settle(temporary: string, sha256: string): Promise<void> {
    const target = pathOf(sha256);
    await mkdir(path.dirname(target), { recursive: true });
    const handle = await open(temporary, "r");
    await handle.sync();
    await handle.close();
    await rename(temporary, target);
    const directory = await open(path.dirname(target), "r");
    await directory.sync();
    await directory.close();
  }

  return {
    /** Streams to disk, hashing on the way; durable when it returns. `whole()` says whether the source was cut off. */
    async keep(
      source: NodeJS.ReadableStream,
    ): Promise<StoredOriginal & { settle(): Promise<void>; drop(): Promise<void> }> {
      await mkdir(path.join(folder, "incoming"), { recursive: true });
      const temporary = path.join(folder, "incoming", randomUUID());
      const hash = createHash("sha256");
      const head: Buffer[] = [];
      let bytes = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          if (bytes < headBytes) head.push(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      try {
        await pipeline(source, meter, createWriteStream(temporary));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      const sha256 = hash.digest("hex");
      return {
        sha256,
        bytes,
        head: Buffer.concat(head).subarray(0, headBytes),
        settle: () => settle(temporary, sha256),
        drop: () => rm(temporary, { force: true }),
      };
    },
    async read(sha256: string, range?: { start: number; end: number }): Promise<ReadStream> {
      await access(pathOf(sha256));
      return createReadStream(pathOf(sha256), range);
    },
  };
}
export type Originals = ReturnType<typeof openOriginals>;
