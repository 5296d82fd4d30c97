import { createHash, randomBytes } from "node:crypto";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const dashed = (h: string): string =>
  `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20, 32)}`;

function stamped(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return dashed(hex(bytes));
}

/** A UUIDv7 (RFC 9562): ids made later sort later, to the millisecond. */
export function newId(now: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  return stamped(bytes, 7);
}

/** The same id for the same words, always: what a retried automatic step is named by (UUIDv8 over SHA-256). */
export function idNamed(...words: readonly (string | number)[]): string {
  const digest = createHash("sha256").update(JSON.stringify(words)).digest();
  return stamped(digest.subarray(0, 16), 8);
}
