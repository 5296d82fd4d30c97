import { createHash } from "node:crypto";

/** JSON with sorted keys: the same content is always the same bytes. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(",")}}`;
}

/** SHA-256(salt, canonical content): says that the content was this, and without the salt says nothing. */
export const commitmentOf = (salt: Uint8Array, content: unknown): Buffer =>
  createHash("sha256").update(salt).update(canonical(content)).digest();

/** A chain's head before its first entry; `of` names what is chained, such as "case:<id>". */
export const firstHead = (of: string): Buffer => createHash("sha256").update(of).digest();

export interface ChainedEntry {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly commitment: Buffer;
}

/** Each entry's hash binds its number, instant, kind and commitment to everything before it. */
export const nextHead = (head: Uint8Array, entry: ChainedEntry): Buffer =>
  createHash("sha256")
    .update(head)
    .update(canonical({ seq: entry.seq, at: entry.at, kind: entry.kind }))
    .update(entry.commitment)
    .digest();
