import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { Terms } from "./after-sale.ts";

export interface Offer {
  readonly id: string;
  readonly requestId: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly bySide: "buyer" | "merchant";
  readonly terms: Terms;
  readonly note: string;
  readonly state: "open" | "accepted" | "declined" | "lapsed" | "replaced";
  readonly at: Date;
  readonly endedAt: Date | null;
}

const columns = (sql: Sql | Tx) => sql`id, request_id AS "requestId", org_id AS "orgId", buyer_id AS "buyerId",
  by_side AS "bySide", terms, note, state, at, ended_at AS "endedAt"`;

export async function insertOffer(tx: Tx, o: Offer): Promise<void> {
  await tx`INSERT INTO aftersales.offers (id, request_id, org_id, buyer_id, by_side, terms, note, state, at)
    VALUES (${o.id}, ${o.requestId}, ${o.orgId}, ${o.buyerId}, ${o.bySide}, ${jsonb(tx, o.terms)}, ${o.note}, ${o.state}, ${o.at})`;
}

/** Ends the open offer of a request, if there is one, and returns it as it was. */
export async function endOffer(tx: Tx, requestId: string, state: Offer["state"], now: Date): Promise<Offer | null> {
  const [row] = await tx<Offer[]>`UPDATE aftersales.offers SET state = ${state}, ended_at = ${now}
    WHERE request_id = ${requestId} AND state = 'open' RETURNING ${columns(tx)}`;
  return row ?? null;
}

export const offersOf = (sql: Sql | Tx, requestIds: readonly string[]) =>
  sql<Offer[]>`SELECT ${columns(sql)} FROM aftersales.offers
    WHERE request_id = ANY(${requestIds as string[]}::uuid[]) ORDER BY at, id`;
