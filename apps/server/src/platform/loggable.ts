/** Where values stand in sentences of PostgreSQL, of the JSON parser, of zod: quoted, long numbers, Chinese, addresses. */
const quoted = /"[^"\n]*"|'[^'\n]*'|“[^”\n]*”|`[^`\n]*`/g;
const others = /[\w.+-]+@[\w-]+\.[\w.]+|\p{Script=Han}[\p{Script=Han}\p{N}，。、：；！？ ]*|\d{5,}/gu;

/** A sentence of somebody else's about something of ours, without what it is about. */
const withoutValues = (text: string): string => text.replaceAll(quoted, "…").replaceAll(others, "…").slice(0, 300);

/** What may be known of an error: where and of which kind, never with which values. */
export interface LoggableError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly cause?: LoggableError;
}

interface KnownFields {
  readonly code?: unknown;
  readonly table_name?: unknown;
  readonly constraint_name?: unknown;
}
const word = (value: unknown): string | undefined => (typeof value === "string" ? value.slice(0, 100) : undefined);

/**
 * An error as it is logged. PostgreSQL tells the whole row that it refused, parsers repeat what they could not read, and
 * libraries hang requests on their errors: so only known fields pass, and values are taken out of sentences.
 */
export function loggable(error: unknown, depth = 0): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const known = error as KnownFields;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const [code, table, constraint] = [word(known.code), word(known.table_name), word(known.constraint_name)];
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: frames.slice(0, 12).join("\n"),
    ...(code ? { code } : {}),
    ...(table ? { table } : {}),
    ...(constraint ? { constraint } : {}),
    ...(error.cause && depth < 3 ? { cause: loggable(error.cause, depth + 1) } : {}),
  };
}
