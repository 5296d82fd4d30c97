import type { Database } from "../../platform/database.ts";
import type { Tx } from "../../platform/sql.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { Order, OrderLine, Payment, Scan, Shipment } from "./order.ts";
import { paymentColumns } from "./payment-store.ts";
import { imageOf } from "./product-store.ts";
import { seenBy } from "./viewer-clause-store.ts";

type Head = Omit<Order, "lines" | "shipments" | "payments">;
type ShipmentRow = Omit<Shipment, "scans"> & { readonly scans: readonly (Omit<Scan, "at"> & { at: string })[] };

const headColumns = (tx: Tx) => tx`r.id, r.merchant_id AS "merchantId", r.buyer_id AS "buyerId",
  r.external_id AS number, r.stage, r.placed_at AS "placedAt", r.paid_at AS "paidAt", r.ship_by AS "shipBy",
  r.completed_at AS "completedAt", r.cancelled_at AS "cancelledAt", r.paid_fen::float8 AS "paidFen",
  r.freight_fen::float8 AS "freightFen", r.discount_fen::float8 AS "discountFen", r.receiver, r.invoice,
  r.buyer_note AS "buyerNote"`;

const linesOf = (tx: Tx, orderIds: readonly string[]) => tx<OrderLine[]>`
  SELECT l.order_id AS "orderId", l.line, l.product_id AS "productId", l.title,
    coalesce(p.details->>'titleEn', '') AS "titleEn", ${imageOf(tx)} AS image, l.variant, l.quantity,
    l.unit_price_fen::float8 AS "unitPriceFen", l.paid_fen::float8 AS "paidFen"
  FROM commerce.order_lines l JOIN commerce.products p ON p.id = l.product_id
  WHERE l.order_id = ANY(${orderIds as string[]}::uuid[]) ORDER BY l.order_id, l.line`;

const shipmentsOf = (tx: Tx, orderIds: readonly string[]) => tx<ShipmentRow[]>`
  SELECT id, order_id AS "orderId", carrier, tracking_number AS "trackingNumber", shipped_at AS "shippedAt", scans
  FROM commerce.shipments WHERE order_id = ANY(${orderIds as string[]}::uuid[]) ORDER BY shipped_at, id`;

const paymentsOf = (tx: Tx, orderIds: readonly string[]) => tx<Payment[]>`
  SELECT ${paymentColumns(tx)} FROM commerce.payments r
  WHERE r.order_id = ANY(${orderIds as string[]}::uuid[]) ORDER BY r.at, r.id`;

const shipmentOf = (row: ShipmentRow): Shipment => ({
  ...row,
  scans: row.scans.map((scan) => ({ ...scan, at: new Date(scan.at) })),
});

function byOrder<T extends { readonly orderId: string | null }>(rows: readonly T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) {
    const group = groups.get(row.orderId);
    if (group) group.push(row);
    else groups.set(row.orderId, [row]);
  }
  return groups;
}

/** Brings lines, parcels and payments to the orders; three statements, however many orders. */
async function withParts(tx: Tx, heads: readonly Head[]): Promise<Order[]> {
  if (heads.length === 0) return [];
  const ids = heads.map((head) => head.id);
  const [lines, shipments, payments] = await Promise.all([linesOf(tx, ids), shipmentsOf(tx, ids), paymentsOf(tx, ids)]);
  const [lineGroups, paymentGroups] = [byOrder(lines), byOrder(payments)];
  const shipmentGroups = byOrder(shipments.map(shipmentOf));
  return heads.map((head) => ({
    ...head,
    lines: lineGroups.get(head.id) ?? [],
    shipments: shipmentGroups.get(head.id) ?? [],
    payments: paymentGroups.get(head.id) ?? [],
  }));
}

/** One order with everything about it, if this viewer may see it. */
export async function loadOrder(database: Database, viewer: Viewer, id: string): Promise<Order | null> {
  const [order] = await database.read(viewer, async (tx) =>
    withParts(
      tx,
      await tx<Head[]>`SELECT ${headColumns(tx)} FROM commerce.orders r WHERE r.id = ${id} AND ${seenBy(tx, viewer)}`,
    ),
  );
  return order ?? null;
}

/** The order a person means by its number; of several shops with that number, the newest the viewer may see. */
export async function loadOrderByNumber(database: Database, viewer: Viewer, number: string): Promise<Order | null> {
  const [order] = await database.read(viewer, async (tx) =>
    withParts(
      tx,
      await tx<Head[]>`SELECT ${headColumns(tx)} FROM commerce.orders r
        WHERE r.external_id = ${number} AND ${seenBy(tx, viewer)} ORDER BY r.placed_at DESC LIMIT 1`,
    ),
  );
  return order ?? null;
}

export interface OrdersOf {
  readonly buyerId: string;
  /** Only this merchant's orders. */
  readonly merchantId?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** A buyer's orders, newest first, as far as this viewer may see them. */
export async function loadBuyerOrders(database: Database, viewer: Viewer, wanted: OrdersOf): Promise<Order[]> {
  const { buyerId, merchantId = null, limit = 50 } = wanted;
  return database.read(viewer, async (tx) =>
    withParts(
      tx,
      await tx<Head[]>`SELECT ${headColumns(tx)} FROM commerce.orders r
        WHERE r.buyer_id = ${buyerId} AND (${merchantId}::uuid IS NULL OR r.merchant_id = ${merchantId})
          AND ${seenBy(tx, viewer)}
        ORDER BY r.placed_at DESC, r.id DESC LIMIT ${limit}`,
    ),
  );
}
