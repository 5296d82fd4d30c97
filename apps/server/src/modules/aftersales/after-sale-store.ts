import type { AfterSaleState } from "@recourse/contract";
import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { AfterSale } from "./after-sale.ts";

const columns = (sql: Sql | Tx) => sql`r.id, r.org_id AS "orgId", r.buyer_id AS "buyerId", r.case_id AS "caseId",
  r.case_number AS "caseNumber", r.order_id AS "orderId", r.order_number AS "orderNumber", r.line,
  r.product_id AS "productId", r.product_title AS "productTitle", r.variant, r.quantity, r.kind, r.situation, r.reason,
  r.story, r.files, r.state, r.attempt, r.wanted, r.agreed, r.most_fen::float8 AS "mostFen",
  r.return_address AS "returnAddress", r.refusal, r.offers, r.extended, r.opened_at AS "openedAt",
  r.submitted_at AS "submittedAt", r.due_at AS "dueAt", r.ended_at AS "endedAt"`;

const orNull = (tx: Tx, value: unknown) => (value === null ? null : jsonb(tx, value));

/** Keeps a new request; false when its id is known already. */
export async function insertRequest(tx: Tx, r: AfterSale): Promise<boolean> {
  const rows =
    await tx`INSERT INTO aftersales.requests (id, org_id, buyer_id, case_id, case_number, order_id, order_number,
      line, product_id, product_title, variant, quantity, kind, situation, reason, story, files, state, attempt,
      wanted, most_fen, opened_at, submitted_at, due_at)
    VALUES (${r.id}, ${r.orgId}, ${r.buyerId}, ${r.caseId}, ${r.caseNumber}, ${r.orderId}, ${r.orderNumber}, ${r.line},
      ${r.productId}, ${r.productTitle}, ${r.variant}, ${r.quantity}, ${r.kind}, ${r.situation}, ${r.reason}, ${r.story},
      ${jsonb(tx, r.files)}, ${r.state}, ${r.attempt}, ${jsonb(tx, r.wanted)}, ${r.mostFen}, ${r.openedAt},
      ${r.submittedAt}, ${r.dueAt})
    ON CONFLICT (id) DO NOTHING RETURNING 1`;
  return rows.length === 1;
}

export async function lockRequest(tx: Tx, id: string): Promise<AfterSale | null> {
  const [row] = await tx<AfterSale[]>`SELECT ${columns(tx)} FROM aftersales.requests r WHERE r.id = ${id} FOR UPDATE`;
  return row ?? null;
}

/** Locks several, in the order of their ids: two that lock the same ones never wait for each other in a circle. */
export async function lockRequestRows(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`SELECT 1 FROM aftersales.requests WHERE id = ANY(${ids as string[]}::uuid[]) ORDER BY id FOR UPDATE`;
}

export async function requestById(sql: Sql | Tx, id: string): Promise<AfterSale | null> {
  const [row] = await sql<AfterSale[]>`SELECT ${columns(sql)} FROM aftersales.requests r WHERE r.id = ${id}`;
  return row ?? null;
}

export async function saveRequest(tx: Tx, r: AfterSale): Promise<void> {
  await tx`UPDATE aftersales.requests SET state = ${r.state}, attempt = ${r.attempt}, kind = ${r.kind},
    situation = ${r.situation}, reason = ${r.reason}, quantity = ${r.quantity}, story = ${r.story},
    files = ${jsonb(tx, r.files)}, case_id = ${r.caseId}, case_number = ${r.caseNumber}, wanted = ${jsonb(tx, r.wanted)}, agreed = ${orNull(tx, r.agreed)},
    most_fen = ${r.mostFen}, return_address = ${orNull(tx, r.returnAddress)}, refusal = ${orNull(tx, r.refusal)},
    offers = ${r.offers}, extended = ${r.extended}, submitted_at = ${r.submittedAt}, due_at = ${r.dueAt},
    ended_at = ${r.endedAt} WHERE id = ${r.id}`;
}

export async function saveRequestDue(tx: Tx, id: string, dueAt: Date): Promise<void> {
  await tx`UPDATE aftersales.requests SET due_at = ${dueAt} WHERE id = ${id}`;
}

/** Every request of an order that was really made, oldest first; the order's lock must be held to decide by it. */
export const requestsOfOrder = (sql: Sql | Tx, orderId: string) =>
  sql<AfterSale[]>`SELECT ${columns(sql)} FROM aftersales.requests r
    WHERE r.order_id = ${orderId} AND r.state NOT IN ('draft', 'discarded') ORDER BY r.opened_at, r.id`;

export interface RequestFilter {
  readonly buyerId?: string | undefined;
  readonly orgId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly states?: readonly AfterSaleState[] | undefined;
  /** `due`: nearest deadline first, those that wait for nobody last. `opened`: newest first. */
  readonly order: "due" | "opened";
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

const far = new Date("9999-12-31T00:00:00Z");

/** A page of requests, by key: what comes after the last row of the page before. */
export async function listRequests(tx: Tx, f: RequestFilter): Promise<AfterSale[]> {
  const { buyerId = null, orgId = null, orderId = null, states = null } = f;
  const where = tx`(${buyerId}::uuid IS NULL OR r.buyer_id = ${buyerId}) AND (${orgId}::uuid IS NULL OR r.org_id = ${orgId})
    AND (${orderId}::uuid IS NULL OR r.order_id = ${orderId}) AND r.state <> 'discarded'
    AND (${states as string[] | null}::text[] IS NULL OR r.state = ANY(${states as string[] | null}::text[]))`;
  const rows =
    f.order === "due"
      ? await tx<AfterSale[]>`SELECT ${columns(tx)} FROM aftersales.requests r WHERE ${where}
          AND (${f.after === undefined} OR (coalesce(r.due_at, ${far}), r.id) > (${f.after?.at ?? far}, ${f.after?.id ?? null}::uuid))
          ORDER BY coalesce(r.due_at, ${far}), r.id LIMIT ${f.limit}`
      : await tx<AfterSale[]>`SELECT ${columns(tx)} FROM aftersales.requests r WHERE ${where}
          AND (${f.after === undefined} OR (r.opened_at, r.id) < (${f.after?.at ?? far}, ${f.after?.id ?? null}::uuid))
          ORDER BY r.opened_at DESC, r.id DESC LIMIT ${f.limit}`;
  return [...rows];
}
