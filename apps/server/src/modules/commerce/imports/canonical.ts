import { createHash } from "node:crypto";

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/;

/** The same row always in the same words: keys sorted, absent fields left out, instants in UTC. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === "string" && instant.test(value)) return new Date(value).toISOString();
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** Hex SHA-256 of the canonical row: two rows with one digest say the same thing. */
export const digestOf = (row: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(canonical(row)))
    .digest("hex");
