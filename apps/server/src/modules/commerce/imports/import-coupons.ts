import type { CouponRow } from "@recourse/contract";
import type { Work } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";
import { buyersByExternalId } from "../../identity/index.ts";
import type { CouponChanged } from "../commerce-facts.ts";
import {
  type CouponState,
  type CouponToSave,
  type KnownCoupon,
  knownCoupons,
  saveCoupons,
} from "../coupon-import-store.ts";
import { lockImport } from "../import-lock-store.ts";
import { productRefs } from "../order-import-store.ts";
import { type OrderRef, orderRefs } from "../order-ref-store.ts";
import { type Checked, type Fault, fault } from "./candidate.ts";
import { changedFields, publishAll, sortOut, type Tally } from "./importing.ts";

interface References {
  readonly buyers: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, unknown>;
  readonly orders: ReadonlyMap<string, OrderRef>;
}

function faultOf(row: CouponRow, refs: References): Fault | null {
  const buyerId = refs.buyers.get(row.buyerExternalId);
  if (!buyerId) return fault("buyerExternalId", "ref.buyer_unknown", { id: row.buyerExternalId });
  if (Date.parse(row.validTo) < Date.parse(row.validFrom)) return fault("validTo", "coupon.dates");
  const strange = row.productExternalIds.findIndex((id) => !refs.products.has(id));
  if (strange >= 0) {
    return fault(`productExternalIds[${strange}]`, "ref.product_unknown", { id: row.productExternalIds[strange] });
  }
  if (row.usedOrderExternalId === undefined) return null;
  const order = refs.orders.get(row.usedOrderExternalId);
  if (!order) return fault("usedOrderExternalId", "ref.order_unknown", { id: row.usedOrderExternalId });
  return order.buyerId === buyerId
    ? null
    : fault("usedOrderExternalId", "coupon.order_of_another", { id: row.usedOrderExternalId });
}

const stateOf = (row: CouponRow, refs: References): CouponState => ({
  kind: row.kind,
  title: row.title,
  discountFen: row.discountFen,
  thresholdFen: row.thresholdFen,
  validFrom: new Date(row.validFrom).toISOString(),
  validTo: new Date(row.validTo).toISOString(),
  scope: { categories: row.categories, productExternalIds: row.productExternalIds },
  stackable: row.stackable,
  usedOrderId: row.usedOrderExternalId === undefined ? null : refs.orders.get(row.usedOrderExternalId)!.id,
});

function changeOf(merchantId: string, before: KnownCoupon, after: CouponToSave): CouponChanged | null {
  const { id, externalId, digest, buyerId, ...state } = after;
  const changed = changedFields<CouponState>(before, state);
  if (changed.length === 0) return null;
  return {
    kind: "coupon.changed",
    orgId: merchantId,
    subject: { kind: "coupon", id },
    payload: { changed, buyerId, used: after.usedOrderId !== null },
  };
}

async function loadReferences(work: Work, merchantId: string, rows: readonly CouponRow[]): Promise<References> {
  const { tx } = work;
  const orderIds = rows.map((row) => row.usedOrderExternalId).filter((id) => id !== undefined);
  return {
    buyers: await buyersByExternalId(tx, [...new Set(rows.map((row) => row.buyerExternalId))]),
    products: await productRefs(tx, merchantId, [...new Set(rows.flatMap((row) => row.productExternalIds))]),
    orders: await orderRefs(tx, merchantId, [...new Set(orderIds)]),
  };
}

/** Takes coupons, points and red packets in. */
export async function importCoupons(
  work: Work,
  merchantId: string,
  rows: readonly Checked<CouponRow>[],
): Promise<Tally> {
  const { tx, now } = work;
  await lockImport(tx, merchantId, "coupons");
  const named = rows.map(({ row }) => row);
  const refs = await loadReferences(work, merchantId, named);
  const known = await knownCoupons(
    tx,
    merchantId,
    named.map((row) => row.externalId),
  );
  const { tally, take } = sortOut(rows, known, (row) => faultOf(row, refs));
  if (take.length === 0) return tally;
  const saves = take.map(({ checked: { row, digest }, before }) => ({
    before,
    coupon: {
      id: before?.id ?? newId(now),
      externalId: row.externalId,
      digest,
      buyerId: refs.buyers.get(row.buyerExternalId)!,
      ...stateOf(row, refs),
    },
  }));
  await saveCoupons(
    tx,
    merchantId,
    saves.map(({ coupon }) => coupon),
    now,
  );
  const facts = saves.map(({ before, coupon }) => (before ? changeOf(merchantId, before, coupon) : null));
  await publishAll(
    work,
    facts.filter((fact) => fact !== null),
  );
  return tally;
}
