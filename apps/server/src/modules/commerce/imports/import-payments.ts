import type { PaymentRow } from "@recourse/contract";
import type { Work } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";
import { buyersByExternalId } from "../../identity/index.ts";
import type { PaymentChanged } from "../commerce-facts.ts";
import { lockImport } from "../import-lock-store.ts";
import { type OrderRef, orderRefs } from "../order-ref-store.ts";
import {
  type KnownPayment,
  knownPayments,
  type PaymentState,
  type PaymentToSave,
  refundsOf,
  savePayments,
} from "../payment-import-store.ts";
import type { Checked } from "./candidate.ts";
import { openChargeBook } from "./charge-book.ts";
import { changedFields, publishAll, sortOut, type Tally } from "./importing.ts";
import { type ChargeBook, type Payer, paymentFault } from "./payment-rules.ts";

const iso = (text: string | undefined): string | null => (text === undefined ? null : new Date(text).toISOString());

function stateOf(row: PaymentRow, payer: Payer, book: ChargeBook): PaymentState {
  const charge = row.ofExternalId === undefined ? null : book.charge(row.ofExternalId);
  return {
    kind: row.kind,
    // A refund that names no order belongs to the order of its charge.
    orderId: payer.order?.id ?? charge?.orderId ?? null,
    ofPaymentId: charge?.id ?? null,
    channel: row.channel,
    amountFen: row.amountFen,
    state: row.state,
    at: new Date(row.at).toISOString(),
    expectedAt: iso(row.expectedAt),
    arrivedAt: iso(row.arrivedAt),
    channelSerial: row.channelSerial,
  };
}

function changeOf(merchantId: string, before: KnownPayment, after: PaymentToSave): PaymentChanged | null {
  const { id, externalId, digest, buyerId, ...state } = after;
  const changed = changedFields<PaymentState>(before, state);
  if (changed.length === 0) return null;
  return {
    kind: "payment.changed",
    orgId: merchantId,
    subject: { kind: "payment", id },
    payload: {
      changed,
      orderId: after.orderId,
      buyerId,
      payment: after.kind,
      state: { from: before.state, to: after.state },
    },
  };
}

const given = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))];

async function loadReferences(work: Work, merchantId: string, rows: readonly PaymentRow[]) {
  const { tx } = work;
  const buyers = await buyersByExternalId(tx, given(rows.map((row) => row.buyerExternalId)));
  const orders = await orderRefs(tx, merchantId, given(rows.map((row) => row.orderExternalId)));
  const ids = given(rows.flatMap((row) => [row.externalId, row.ofExternalId]));
  const known = await knownPayments(tx, merchantId, ids);
  const refunds = await refundsOf(tx, merchantId, [...known.values()]);
  const payerOf = (row: PaymentRow): Payer => ({
    buyerId: buyers.get(row.buyerExternalId),
    order: orderOf(orders, row.orderExternalId),
  });
  return { known, refunds, payerOf };
}

/** Undefined: named but not known. Null: none named. */
const orderOf = (orders: ReadonlyMap<string, OrderRef>, id: string | undefined): OrderRef | null | undefined =>
  id === undefined ? null : orders.get(id);

/** Takes charges and refunds in; within a batch charges come first, so that a file may hold both. */
export async function importPayments(
  work: Work,
  merchantId: string,
  rows: readonly Checked<PaymentRow>[],
): Promise<Tally> {
  const { tx, now } = work;
  await lockImport(tx, merchantId, "payments");
  const { known, refunds, payerOf } = await loadReferences(
    work,
    merchantId,
    rows.map(({ row }) => row),
  );
  const book = openChargeBook(known, refunds);
  const digests = new Map(rows.map(({ row, digest }) => [row.externalId, digest]));
  const saves = new Map<string, PaymentToSave>();
  const { tally, take } = sortOut(rows, known, (row, before) => {
    const payer = payerOf(row);
    const found = paymentFault(row, before, payer, book, now);
    if (found) return found;
    const payment: PaymentToSave = {
      id: before?.id ?? newId(now),
      externalId: row.externalId,
      digest: digests.get(row.externalId)!,
      buyerId: payer.buyerId!,
      ...stateOf(row, payer, book),
    };
    book.add(payment);
    saves.set(row.externalId, payment);
    return null;
  });
  if (saves.size === 0) return tally;
  await savePayments(tx, merchantId, [...saves.values()], now);
  const facts = take.map(({ checked, before }) =>
    before ? changeOf(merchantId, before, saves.get(checked.row.externalId)!) : null,
  );
  await publishAll(
    work,
    facts.filter((fact) => fact !== null),
  );
  return tally;
}
