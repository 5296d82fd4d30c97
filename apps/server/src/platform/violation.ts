import postgres from "postgres";

/** Did the database refuse a second row under this unique index? */
export const isUniqueViolationOf = (error: unknown, index: string): boolean =>
  error instanceof postgres.PostgresError && error.code === "23505" && error.constraint_name === index;

/** A deadlock or a serialization failure: nothing was done, doing it again is right. */
export const isTransient = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && (error.code === "40P01" || error.code === "40001");
