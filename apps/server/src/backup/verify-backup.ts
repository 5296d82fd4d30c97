import { createHash } from "node:crypto";
import { readArchive } from "./archive-reader.ts";
import { Manifest, manifestPath } from "./manifest.ts";

interface Seen {
  readonly bytes: number;
  readonly sha256: string;
}

async function seenOf(content: AsyncIterable<Buffer>): Promise<Seen> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of content) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/**
 * Reads a whole backup and compares every byte with its manifest. Answers the manifest; throws a sentence when anything is
 * missing, changed or not listed.
 */
export async function verifyBackup(file: string): Promise<Manifest> {
  const seen = new Map<string, Seen>();
  let manifest: Manifest | null = null;
  for await (const entry of readArchive(file)) {
    if (entry.isFolder) continue;
    if (entry.path !== manifestPath) seen.set(entry.path, await seenOf(entry.content()));
    else {
      const pieces: Buffer[] = [];
      for await (const piece of entry.content()) pieces.push(piece);
      manifest = Manifest.parse(JSON.parse(Buffer.concat(pieces).toString("utf8")));
    }
  }
  if (!manifest) throw new Error("This is not a whole backup of Recourse: it has no manifest.");
  for (const listed of manifest.files) {
    const found = seen.get(listed.path);
    if (!found) throw new Error(`The backup lacks ${listed.path}.`);
    if (found.bytes !== listed.bytes || found.sha256 !== listed.sha256)
      throw new Error(`The backup is damaged: ${listed.path} is not what it was.`);
    seen.delete(listed.path);
  }
  for (const extra of seen.keys()) throw new Error(`The backup holds ${extra}, which its manifest does not list.`);
  return manifest;
}
