import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { judgeMove } from "../../platform/lifecycle.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type CaseActor, record } from "../cases/index.ts";
import { startDeadline, stopClocks } from "../clocks/index.ts";
import type { AfterSale } from "./after-sale.ts";
import { parcelDue } from "./after-sale-clocks.ts";
import { type ParcelActor, type ParcelMove, parcelLifecycle } from "./lifecycle/parcel-lifecycle.ts";
import { insertParcel, type Parcel, saveParcel } from "./parcel-store.ts";

async function keepParcelClock(work: Work, parcel: Parcel): Promise<void> {
  await stopClocks(work, parcel.id);
  const wait = parcelLifecycle.waits[parcel.state];
  if (!wait || !parcel.dueAt) return;
  await startDeadline(work, {
    orgId: parcel.orgId,
    subjectKind: "after_sale_parcel",
    subjectId: parcel.id,
    clock: wait.clock,
    owner: wait.owner,
    consequence: wait.then,
    dueAt: parcel.dueAt,
  });
}

export interface ParcelGiven {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly note: string;
  readonly fileIds: readonly string[];
}

/** A parcel leaves: back to the merchant, or again to the buyer. */
export async function sendParcel(
  work: Work,
  request: AfterSale,
  direction: Parcel["direction"],
  given: ParcelGiven,
): Promise<Parcel> {
  const parcel: Parcel = {
    ...given,
    id: newId(work.now),
    requestId: request.id,
    orgId: request.orgId,
    buyerId: request.buyerId,
    direction,
    state: "sent",
    sentAt: work.now,
    arrivedAt: null,
    dueAt: parcelDue("sent", work.now),
    endedAt: null,
  };
  await insertParcel(work.tx, parcel);
  await keepParcelClock(work, parcel);
  return parcel;
}

/** Makes a parcel's move true. The request's row must be locked, and then the parcel's. */
export async function moveParcel(
  work: Work,
  request: AfterSale,
  parcel: Parcel,
  move: ParcelMove,
  by: { readonly actor: ParcelActor; readonly who: CaseActor },
): Promise<Parcel> {
  const verdict = judgeMove(parcelLifecycle, parcel.state, move, by.actor);
  if (!verdict.ok) throw new Refusal("after_sale.parcel_moved_on", { state: parcel.state });
  const over = parcelLifecycle.terminal.includes(verdict.to);
  const next: Parcel = {
    ...parcel,
    state: verdict.to,
    arrivedAt: verdict.to === "arrived" ? work.now : parcel.arrivedAt,
    dueAt: parcelDue(verdict.to, work.now),
    endedAt: over ? work.now : null,
  };
  await saveParcel(work.tx, next);
  await keepParcelClock(work, next);
  const { id, direction, state, trackingNumber } = next;
  if (request.caseId) {
    const content = { requestId: request.id, parcelId: id, direction, state, trackingNumber };
    await record(work, request.caseId, `after_sale.parcel.${move}`, by.who, content, { orgId: request.orgId });
  }
  return next;
}
