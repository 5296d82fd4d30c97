import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** One file of an archive as its manifest lists it. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const block = 512;
const chunkBytes = 1024 * 1024;

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, "0")}\0`;
}

/** A tar header (ustar), so that any tar can list and unpack a backup. Paths may have 100 bytes, after a prefix of 155. */
export function tarHeader(entry: { path: string; bytes: number; folder: boolean }): Buffer {
  const header = Buffer.alloc(block);
  const cut = Buffer.byteLength(entry.path) > 100 ? entry.path.lastIndexOf("/", 154) : -1;
  const [prefix, name] = cut > 0 ? [entry.path.slice(0, cut), entry.path.slice(cut + 1)] : ["", entry.path];
  if (Buffer.byteLength(name) > 100 || Buffer.byteLength(prefix) > 155)
    throw new Error(`The path ${entry.path} is too long for a backup.`);
  if (entry.bytes >= 8 ** 11)
    throw new Error(`${entry.path} is larger than 8 GB, more than a backup holds in one file.`);
  header.write(name, 0);
  header.write(octal(entry.folder ? 0o700 : 0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(entry.bytes, 12), 124);
  header.write(octal(0, 12), 136);
  header.write("        ", 148);
  header.write(entry.folder ? "5" : "0", 156);
  header.write("ustar\x0000", 257);
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

const paddingTo = (bytes: number): Buffer => Buffer.alloc((block - (bytes % block)) % block);

/** The bytes of an archive, in order; `files` grows as they are taken, each with the hash of what was really written. */
export class ArchiveWriter {
  readonly files: ArchivedFile[] = [];
  readonly #onBytes: (count: number) => void;

  constructor(onBytes: (count: number) => void) {
    this.#onBytes = onBytes;
  }

  *folder(path: string): Generator<Buffer> {
    yield tarHeader({ path: `${path}/`, bytes: 0, folder: true });
  }

  *text(path: string, content: string, listed = true): Generator<Buffer> {
    const bytes = Buffer.from(content);
    yield tarHeader({ path, bytes: bytes.length, folder: false });
    yield bytes;
    yield paddingTo(bytes.length);
    if (listed)
      this.files.push({ path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  }

  /**
   * A file as long as it is at this moment: what the database adds or cuts off while we read, its log makes good. A file
   * that is gone meanwhile is left out when `mayVanish`.
   */
  async *file(path: string, source: string, mayVanish: boolean): AsyncGenerator<Buffer> {
    const handle = await open(source, "r").catch((error: NodeJS.ErrnoException) => {
      if (mayVanish && error.code === "ENOENT") return null;
      throw error;
    });
    if (!handle) return;
    try {
      const { size } = await handle.stat();
      yield tarHeader({ path, bytes: size, folder: false });
      const hash = createHash("sha256");
      for (let at = 0; at < size; ) {
        const wanted = Math.min(chunkBytes, size - at);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, at);
        const piece = bytesRead > 0 ? buffer.subarray(0, bytesRead) : buffer;
        hash.update(piece);
        yield piece;
        at += piece.length;
        this.#onBytes(piece.length);
      }
      yield paddingTo(size);
      this.files.push({ path, bytes: size, sha256: hash.digest("hex") });
    } finally {
      await handle.close();
    }
  }

  *end(): Generator<Buffer> {
    yield Buffer.alloc(2 * block);
  }
}
