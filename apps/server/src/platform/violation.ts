import postgres from "postgres";

/** Did the database refuse a second row under this unique index? */
export const isUniqueViolationOf = (error: unknown, index: string): boolean =>
  error instanceof postgres.PostgresError && error.code === "23505" && error.constraint_name === index;

const connectionCodes = new Set([
  ...["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "CONNECT_TIMEOUT", "ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"],
  // Shut down, crashed, starting.
  ...["57P01", "57P02", "57P03"],
]);
/** The database went away or is not there yet; whether what was under way was done, nobody knows. */
export const isDisconnection = (error: unknown): boolean =>
  connectionCodes.has((error as { readonly code?: string } | null)?.code ?? "");

/** A deadlock or a serialization failure: nothing was done, doing it again is right. */
export const isTransient = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && (error.code === "40P01" || error.code === "40001");

/** The disk is full: PostgreSQL says 53100, the file system ENOSPC (EDQUOT under a quota). */
export const isOutOfRoom = (error: unknown): boolean =>
  ["53100", "ENOSPC", "EDQUOT"].includes((error as { readonly code?: string } | null)?.code ?? "");
