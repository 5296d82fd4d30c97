/**
 * The embedded database cannot run here, for a reason the operator can act on. The message is one complete sentence
 * for the terminal; callers print it without a stack.
 */
export class EmbeddedPostgresUnavailable extends Error {
  override readonly name = "EmbeddedPostgresUnavailable";
}

/** What every refusal offers: a database of the operator's own. */
export const useYourOwn = "set DATABASE_URL to a PostgreSQL 15 or newer of your own";
