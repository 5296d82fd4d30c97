import type { OrderRow } from "@recourse/contract";
import type { Work } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";
import { buyersByExternalId } from "../../identity/index.ts";
import type { OrderChanged } from "../commerce-facts.ts";
import { lockImport } from "../import-lock-store.ts";
import {
  type KnownOrder,
  knownOrders,
  type OrderState,
  type OrderToSave,
  type ProductRef,
  productRefs,
  saveOrders,
} from "../order-import-store.ts";
import { type Checked, type Fault, fault } from "./candidate.ts";
import { changedFields, publishAll, sortOut, type Tally } from "./importing.ts";
import { orderFault } from "./order-rules.ts";
import { shipByOf } from "./ship-by.ts";

interface References {
  readonly buyers: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, ProductRef>;
}

function faultOf(row: OrderRow, before: KnownOrder | null, refs: References, now: Date): Fault | null {
  const buyerId = refs.buyers.get(row.buyerExternalId);
  if (!buyerId) return fault("buyerExternalId", "ref.buyer_unknown", { id: row.buyerExternalId });
  if (before && before.buyerId !== buyerId) return fault("buyerExternalId", "order.buyer_changed");
  const strange = row.lines.findIndex((line) => !refs.products.has(line.productExternalId));
  if (strange >= 0) {
    const id = row.lines[strange]!.productExternalId;
    return fault(`lines[${strange}].productExternalId`, "ref.product_unknown", { id });
  }
  return orderFault(row, now);
}

const instantOrNull = (text: string | undefined): string | null =>
  text === undefined ? null : new Date(text).toISOString();

/** A promise once made stays: the product's promise counts only when the payment is new. */
function promisedShipBy(row: OrderRow, before: KnownOrder | null, refs: References): string | null {
  if (row.shipBy !== undefined) return new Date(row.shipBy).toISOString();
  const paidBefore = before?.paidAt ? Date.parse(before.paidAt) : null;
  if (before?.shipBy && row.paidAt !== undefined && Date.parse(row.paidAt) === paidBefore) return before.shipBy;
  return shipByOf(
    row.paidAt,
    row.lines.map((line) => refs.products.get(line.productExternalId)!),
  );
}

function stateOf(row: OrderRow, before: KnownOrder | null, refs: References): OrderState {
  return {
    stage: row.stage,
    placedAt: new Date(row.placedAt).toISOString(),
    paidAt: instantOrNull(row.paidAt),
    shipBy: promisedShipBy(row, before, refs),
    completedAt: instantOrNull(row.completedAt),
    cancelledAt: instantOrNull(row.cancelledAt),
    paidFen: row.paidFen,
    freightFen: row.freightFen,
    discountFen: row.discountFen,
    receiver: row.receiver,
    invoice: row.invoice,
    couponExternalId: row.couponExternalId ?? null,
    buyerNote: row.buyerNote,
    lines: row.lines.map((line, index) => ({
      line: index + 1,
      productId: refs.products.get(line.productExternalId)!.id,
      variant: line.variant,
      quantity: line.quantity,
      unitPriceFen: line.unitPriceFen,
      paidFen: line.paidFen,
    })),
  };
}

function changeOf(merchantId: string, before: KnownOrder, after: OrderToSave): OrderChanged | null {
  const { id, externalId, digest, buyerId, ...state } = after;
  const changed = changedFields<OrderState>(before, state);
  if (changed.length === 0) return null;
  return {
    kind: "order.changed",
    orgId: merchantId,
    subject: { kind: "order", id },
    payload: { changed, buyerId, stage: { from: before.stage, to: after.stage } },
  };
}

/** Takes orders in: buyers and products must be known, dates and sums must agree with themselves. */
export async function importOrders(work: Work, merchantId: string, rows: readonly Checked<OrderRow>[]): Promise<Tally> {
  const { tx, now } = work;
  await lockImport(tx, merchantId, "orders");
  const named = rows.map(({ row }) => row);
  const productIds = new Set(named.flatMap((row) => row.lines.map((line) => line.productExternalId)));
  const buyerIds = new Set(named.map((row) => row.buyerExternalId));
  const refs: References = {
    buyers: await buyersByExternalId(tx, [...buyerIds]),
    products: await productRefs(tx, merchantId, [...productIds]),
  };
  const known = await knownOrders(
    tx,
    merchantId,
    named.map((row) => row.externalId),
  );
  const { tally, take } = sortOut(rows, known, (row, before) => faultOf(row, before, refs, now));
  if (take.length === 0) return tally;
  const saves = take.map(({ checked: { row, digest }, before }) => ({
    before,
    order: {
      id: before?.id ?? newId(now),
      externalId: row.externalId,
      digest,
      buyerId: refs.buyers.get(row.buyerExternalId)!,
      ...stateOf(row, before, refs),
    },
  }));
  await saveOrders(
    tx,
    merchantId,
    saves.map(({ order }) => order),
    now,
  );
  const facts = saves.map(({ before, order }) => (before ? changeOf(merchantId, before, order) : null));
  await publishAll(
    work,
    facts.filter((fact) => fact !== null),
  );
  return tally;
}
