import type { Tx } from "../../platform/sql.ts";

/** Until this transaction ends, nobody else imports rows of this kind for this owner: what we read stays true. */
export async function lockImport(tx: Tx, owner: string, kind: string): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(hashtextextended(${`commerce.import ${owner} ${kind}`}, 0))`;
}
