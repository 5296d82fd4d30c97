import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** One entry while it passes by; its bytes must be taken before the next one comes. */
export interface PassingEntry {
  readonly path: string;
  readonly bytes: number;
  readonly isFolder: boolean;
  content(): AsyncGenerator<Buffer>;
}

const block = 512;

/** Takes exact amounts from a stream of chunks. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #left: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }
  async *take(count: number): AsyncGenerator<Buffer> {
    for (let due = count; due > 0; ) {
      if (this.#left.length === 0) {
        const next = await this.#chunks.next();
        if (next.done) throw new Error("The backup ends too early: it is not whole.");
        this.#left = next.value;
      }
      const piece = this.#left.subarray(0, due);
      this.#left = this.#left.subarray(piece.length);
      due -= piece.length;
      yield piece;
    }
  }
  async exactly(count: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.take(count)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
}

const field = (header: Buffer, from: number, to: number): string => {
  const text = header.toString("utf8", from, to);
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
};

function checkSum(header: Buffer): void {
  const noted = Number.parseInt(field(header, 148, 156), 8);
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (noted !== sum) throw new Error("The backup is damaged: a header does not add up.");
}

/** An archive comes from elsewhere: nothing in it may lead out of the folder it is unpacked into. */
function safePath(path: string): string {
  const parts = path.split("/");
  if (path.startsWith("/") || path.includes("\\") || path.includes("\0") || parts.includes("..") || parts.includes("."))
    throw new Error(`The backup holds a path that leads elsewhere: ${path}`);
  return path;
}

/** Every entry of a backup in order. Throws in a sentence when the file is cut short, damaged or something else. */
export async function* readArchive(file: string): AsyncGenerator<PassingEntry> {
  const unzipped = createGunzip();
  pipeline(createReadStream(file), unzipped, () => {});
  const source = new ByteSource(unzipped);
  for (;;) {
    const header = await source.exactly(block);
    if (header.every((byte) => byte === 0)) break;
    checkSum(header);
    const prefix = field(header, 345, 500);
    const name = field(header, 0, 100);
    const bytes = Number.parseInt(field(header, 124, 136), 8);
    const kind = String.fromCharCode(header[156]!);
    if ((kind !== "0" && kind !== "5") || !Number.isSafeInteger(bytes))
      throw new Error(`The backup holds something that is neither file nor folder: ${name}`);
    let taken = false;
    const content = async function* (): AsyncGenerator<Buffer> {
      taken = true;
      yield* source.take(bytes);
    };
    yield {
      path: safePath(prefix ? `${prefix}/${name}` : name).replace(/\/$/, ""),
      bytes,
      isFolder: kind === "5",
      content,
    };
    if (!taken) await drain(source.take(bytes));
    await source.exactly((block - (bytes % block)) % block);
  }
  // The rest of the compressed stream carries its check sum: read to its end.
  await source.exactly(block);
  await drain(unzipped);
}

async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
  for await (const _chunk of chunks);
}
