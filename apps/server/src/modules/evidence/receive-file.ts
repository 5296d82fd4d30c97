import { type FileView, maxFileBytes } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { pictureSize, sniff } from "./file-kind.ts";
import { type FileRow, insertFile } from "./file-store.ts";
import type { Originals } from "./originals.ts";

/** A name for showing and saving: no path, no control characters, at most 120 characters. */
export const cleanName = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  (name.split(/[\\/]/).pop() ?? "").replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").slice(0, 120) ||
  "file";

export const fileView = (row: FileRow): FileView => ({
  id: row.id,
  name: row.name,
  mime: row.mime,
  bytes: row.bytes,
  sha256: row.sha256,
  width: row.width,
  height: row.height,
  uploadedAt: row.uploadedAt.toISOString(),
});

export interface Incoming {
  readonly uploaderId: string;
  readonly name: string;
  readonly source: NodeJS.ReadableStream & { readonly truncated?: boolean };
}

/** Keeps an upload: sniffed, hashed, durable. Refuses with file.empty, file.too_large or file.type_refused. */
export async function receiveFile(database: Database, originals: Originals, incoming: Incoming): Promise<FileView> {
  const original = await originals.keep(incoming.source);
  try {
    if (incoming.source.truncated || original.bytes > maxFileBytes) {
      throw new Refusal("file.too_large", { maxMegabytes: maxFileBytes / 1024 / 1024 });
    }
    if (original.bytes === 0) throw new Refusal("file.empty");
    const mime = await sniff(original.head);
    if (!mime) throw new Refusal("file.type_refused");
    await original.settle();
    const size = pictureSize(original.head, mime);
    const row = await database.transact(async (work) => {
      const file: FileRow = {
        id: newId(work.now),
        uploaderId: incoming.uploaderId,
        name: cleanName(incoming.name),
        mime,
        bytes: original.bytes,
        sha256: original.sha256,
        width: size?.width ?? null,
        height: size?.height ?? null,
        uploadedAt: work.now,
      };
      await insertFile(work.tx, file);
      return file;
    });
    return fileView(row);
  } catch (error) {
    await original.drop();
    throw error;
  }
}
