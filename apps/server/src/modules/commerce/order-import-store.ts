import type { OrderRow, OrderStage, Receiver } from "@recourse/contract";
import { jsonb, type Tx } from "../../platform/sql.ts";

export interface ProductRef {
  readonly id: string;
  readonly externalId: string;
  readonly title: string;
  readonly shipPromiseHours: number;
  readonly presaleShipAt: string | null;
}

/** What an order line must know of its product, by the shop's id; this merchant's products only. */
export async function productRefs(
  tx: Tx,
  merchantId: string,
  externalIds: readonly string[],
): Promise<Map<string, ProductRef>> {
  const rows = await tx<ProductRef[]>`
    SELECT id, external_id AS "externalId", title, (details->>'shipPromiseHours')::int AS "shipPromiseHours",
      details->>'presaleShipAt' AS "presaleShipAt"
    FROM commerce.products WHERE merchant_id = ${merchantId} AND external_id IN (SELECT unnest(${externalIds as string[]}::text[]))`;
  return new Map(rows.map((row) => [row.externalId, row]));
}

export interface LineToSave {
  readonly line: number;
  readonly productId: string;
  readonly variant: string;
  readonly quantity: number;
  readonly unitPriceFen: number;
  readonly paidFen: number;
}

/** What an order says, with instants as ISO text: comparable, and ready for the database. */
export interface OrderState {
  readonly stage: OrderStage;
  readonly placedAt: string;
  readonly paidAt: string | null;
  readonly shipBy: string | null;
  readonly completedAt: string | null;
  readonly cancelledAt: string | null;
  readonly paidFen: number;
  readonly freightFen: number;
  readonly discountFen: number;
  readonly receiver: Receiver;
  readonly invoice: OrderRow["invoice"];
  readonly couponExternalId: string | null;
  readonly buyerNote: string;
  readonly lines: readonly LineToSave[];
}

export interface KnownOrder extends OrderState {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
  readonly buyerId: string;
}

/** The orders of one merchant among these ids, by the shop's number. */
export async function knownOrders(
  tx: Tx,
  merchantId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownOrder>> {
  const rows = await tx<KnownOrder[]>`
    SELECT o.id, o.external_id AS "externalId", encode(o.digest, 'hex') AS digest, o.buyer_id AS "buyerId", o.stage,
      to_json(o.placed_at) AS "placedAt", to_json(o.paid_at) AS "paidAt", to_json(o.ship_by) AS "shipBy",
      to_json(o.completed_at) AS "completedAt", to_json(o.cancelled_at) AS "cancelledAt",
      o.paid_fen::float8 AS "paidFen", o.freight_fen::float8 AS "freightFen", o.discount_fen::float8 AS "discountFen",
      o.receiver, o.invoice, o.coupon_external_id AS "couponExternalId", o.buyer_note AS "buyerNote",
      (SELECT jsonb_agg(jsonb_build_object('line', l.line, 'productId', l.product_id, 'variant', l.variant,
          'quantity', l.quantity, 'unitPriceFen', l.unit_price_fen, 'paidFen', l.paid_fen) ORDER BY l.line)
        FROM commerce.order_lines l WHERE l.order_id = o.id) AS lines
    FROM commerce.orders o
    WHERE o.merchant_id = ${merchantId} AND o.external_id IN (SELECT unnest(${externalIds as string[]}::text[]))`;
  return new Map(rows.map((row) => [row.externalId, row]));
}

export interface OrderToSave extends OrderState {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
  readonly buyerId: string;
}

async function saveHeads(tx: Tx, merchantId: string, orders: readonly OrderToSave[], now: Date): Promise<void> {
  await tx`
    INSERT INTO commerce.orders (id, merchant_id, external_id, buyer_id, stage, placed_at, paid_at, ship_by,
      completed_at, cancelled_at, paid_fen, freight_fen, discount_fen, receiver, invoice, coupon_external_id,
      buyer_note, digest, created_at, updated_at)
    SELECT r.id, ${merchantId}, r."externalId", r."buyerId", r.stage, r."placedAt", r."paidAt", r."shipBy",
      r."completedAt", r."cancelledAt", r."paidFen", r."freightFen", r."discountFen", r.receiver, r.invoice,
      r."couponExternalId", r."buyerNote", decode(r.digest, 'hex'), ${now}, ${now}
    FROM jsonb_to_recordset(${jsonb(tx, orders)}) AS r(id uuid, "externalId" text, "buyerId" uuid, stage text,
      "placedAt" timestamptz, "paidAt" timestamptz, "shipBy" timestamptz, "completedAt" timestamptz,
      "cancelledAt" timestamptz, "paidFen" bigint, "freightFen" bigint, "discountFen" bigint, receiver jsonb,
      invoice jsonb, "couponExternalId" text, "buyerNote" text, digest text)
    ON CONFLICT (merchant_id, external_id) DO UPDATE SET stage = excluded.stage, placed_at = excluded.placed_at,
      paid_at = excluded.paid_at, ship_by = excluded.ship_by, completed_at = excluded.completed_at,
      cancelled_at = excluded.cancelled_at, paid_fen = excluded.paid_fen, freight_fen = excluded.freight_fen,
      discount_fen = excluded.discount_fen, receiver = excluded.receiver, invoice = excluded.invoice,
      coupon_external_id = excluded.coupon_external_id, buyer_note = excluded.buyer_note, digest = excluded.digest,
      updated_at = excluded.updated_at`;
}

/** The title is taken from the product once; only a line that names another product takes another title. */
async function saveLines(tx: Tx, merchantId: string, orders: readonly OrderToSave[]): Promise<void> {
  const lines = orders.flatMap((order) =>
    order.lines.map((line) => ({ ...line, orderId: order.id, buyerId: order.buyerId })),
  );
  await tx`
    INSERT INTO commerce.order_lines (merchant_id, order_id, line, buyer_id, product_id, title, variant, quantity,
      unit_price_fen, paid_fen)
    SELECT ${merchantId}, r."orderId", r.line, r."buyerId", r."productId", p.title, r.variant, r.quantity,
      r."unitPriceFen", r."paidFen"
    FROM jsonb_to_recordset(${jsonb(tx, lines)}) AS r("orderId" uuid, line int, "buyerId" uuid, "productId" uuid,
      variant text, quantity int, "unitPriceFen" bigint, "paidFen" bigint)
    JOIN commerce.products p ON p.id = r."productId"
    ON CONFLICT (order_id, line) DO UPDATE SET product_id = excluded.product_id, variant = excluded.variant,
      quantity = excluded.quantity, unit_price_fen = excluded.unit_price_fen, paid_fen = excluded.paid_fen,
      title = CASE WHEN commerce.order_lines.product_id = excluded.product_id THEN commerce.order_lines.title
        ELSE excluded.title END`;
  const counts = orders.map((order) => ({ orderId: order.id, lines: order.lines.length }));
  await tx`
    DELETE FROM commerce.order_lines l
    USING jsonb_to_recordset(${jsonb(tx, counts)}) AS r("orderId" uuid, lines int)
    WHERE l.order_id = r."orderId" AND l.line > r.lines`;
}

/** Writes new and changed orders of one merchant with their lines. */
export async function saveOrders(tx: Tx, merchantId: string, orders: readonly OrderToSave[], now: Date): Promise<void> {
  await saveHeads(tx, merchantId, orders, now);
  await saveLines(tx, merchantId, orders);
}
