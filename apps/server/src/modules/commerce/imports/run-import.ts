import { setImmediate as turn } from "node:timers/promises";
import {
  type BuyerRow,
  type CouponRow,
  type ImportKind,
  type ImportRefusal,
  type ImportResult,
  importRows,
  type OrderRow,
  type PaymentRow,
  type ProductRow,
  type ShipmentRow,
} from "@recourse/contract";
import type { z } from "zod";
import type { Database } from "../../../platform/database.ts";
import { type Candidate, type Checked, fault } from "./candidate.ts";
import { digestOf } from "./canonical.ts";
import { checkShape } from "./check-shape.ts";
import { importBuyers } from "./import-buyers.ts";
import { importCoupons } from "./import-coupons.ts";
import { importOrders } from "./import-orders.ts";
import { importPayments } from "./import-payments.ts";
import { importProducts } from "./import-products.ts";
import { importShipments } from "./import-shipments.ts";
import { emptyTally, type ImportBatch, type Refused, type Tally } from "./importing.ts";
import { reasonSentence } from "./reasons.ts";

/** Rows a transaction: large enough to be quick, small enough that nobody waits long behind it. */
const batchRows = 500;
/** Rows checked in one go: a large file must not keep conversations waiting. */
const rowsATurn = 100;

interface Named {
  readonly externalId: string;
}
interface Importer<Row extends Named> {
  readonly schema: z.ZodType<Row>;
  readonly batch: ImportBatch<Row>;
}

const importer = <Row extends Named>(schema: z.ZodType<Row>, batch: ImportBatch<Row>): Importer<Named> =>
  ({ schema, batch }) as unknown as Importer<Named>;

const importers: Readonly<Record<ImportKind, Importer<Named>>> = {
  buyers: importer<BuyerRow>(importRows.buyers, importBuyers),
  products: importer<ProductRow>(importRows.products, importProducts),
  orders: importer<OrderRow>(importRows.orders, importOrders),
  payments: importer<PaymentRow>(importRows.payments, importPayments),
  shipments: importer<ShipmentRow>(importRows.shipments, importShipments),
  coupons: importer<CouponRow>(importRows.coupons, importCoupons),
};

export interface ImportRequest {
  readonly kind: ImportKind;
  /** The merchant the rows belong to; of buyers, the platform. */
  readonly ownerId: string;
  readonly rows: readonly Candidate[];
  readonly language: "zh" | "en";
}

const claimedId = (value: unknown): string | null => {
  const id = value !== null && typeof value === "object" ? (value as Record<string, unknown>)["externalId"] : null;
  return typeof id === "string" ? id.slice(0, 64) : null;
};

/** A refund may stand before its charge in the file: charges are taken first. */
function inOrder(kind: ImportKind, rows: readonly Candidate[]): readonly Candidate[] {
  if (kind !== "payments") return rows;
  const isRefund = ({ value }: Candidate) => (value as { kind?: unknown } | null)?.kind === "refund";
  return [...rows.filter((row) => !isRefund(row)), ...rows.filter(isRefund)];
}

type Seen = Map<string, { readonly line: number; readonly digest: string }>;

/** One candidate looked at by itself and against the rows before it in the file. */
function check(schema: z.ZodType<Named>, candidate: Candidate, seen: Seen): Checked<Named> | Refused | "repeated" {
  const { line, value } = candidate;
  if (candidate.fault) return { line, externalId: claimedId(value), fault: candidate.fault };
  const read = checkShape(schema, value);
  if ("fault" in read) return { line, externalId: claimedId(value), fault: read.fault };
  const { externalId } = read.row;
  const digest = digestOf(read.row);
  const first = seen.get(externalId);
  if (!first) {
    seen.set(externalId, { line, digest });
    return { line, row: read.row, digest };
  }
  if (first.digest === digest) return "repeated";
  return { line, externalId, fault: fault("externalId", "row.duplicate", { first: first.line }) };
}

function add(total: Tally, part: Tally): void {
  total.created += part.created;
  total.updated += part.updated;
  total.unchanged += part.unchanged;
  total.refused.push(...part.refused);
}

const sentenceOf = ({ line, externalId, fault: found }: Refused, language: "zh" | "en"): ImportRefusal => ({
  line,
  externalId,
  field: found.field,
  reason: reasonSentence(found.code, language, found.detail),
});

/**
 * Takes rows in, batch by batch, each batch in a transaction of its own: good rows go in, bad ones come back with line,
 * field and reason. Sending the same rows again changes nothing and counts them as unchanged.
 */
export async function runImport(database: Database, request: ImportRequest): Promise<ImportResult> {
  const { schema, batch } = importers[request.kind];
  const rows = inOrder(request.kind, request.rows);
  const total = emptyTally();
  const seen: Seen = new Map();
  for (let from = 0; from < rows.length; from += batchRows) {
    const good: Checked<Named>[] = [];
    for (const [index, candidate] of rows.slice(from, from + batchRows).entries()) {
      if (index % rowsATurn === 0) await turn();
      const checked = check(schema, candidate, seen);
      if (checked === "repeated") total.unchanged += 1;
      else if ("fault" in checked) total.refused.push(checked);
      else good.push(checked);
    }
    if (good.length > 0) add(total, await database.transact((work) => batch(work, request.ownerId, good)));
  }
  const refused = total.refused.sort((a, b) => a.line - b.line).map((row) => sentenceOf(row, request.language));
  return { kind: request.kind, created: total.created, updated: total.updated, unchanged: total.unchanged, refused };
}
