import type { Work } from "../../platform/database.ts";
import { type DeadlinePassed, startDeadline } from "../clocks/index.ts";
import { type AfterSale, lifecycleOfRequest } from "./after-sale.ts";
import { afterSaleTimes } from "./after-sale-clocks.ts";
import { byClock, byGoods, lockedRequest, moveRequest } from "./after-sale-moves.ts";
import { saveRequestDue } from "./after-sale-store.ts";
import { approveBySilence } from "./answer-request.ts";
import type { AfterSaleMove } from "./lifecycle/after-sale-lifecycle.ts";
import { endOffer } from "./offer-store.ts";
import { moveParcel } from "./parcel-moves.ts";
import { lockParcel, openParcel, requestOfParcel } from "./parcel-store.ts";
import { afterReceipt } from "./return-goods.ts";

const clockSays = { actor: "clock", who: { kind: "clock", id: null } } as const;

/** Not yet: what the state waits for is under way, and the wait goes on. */
async function waitOn(work: Work, request: AfterSale, until: Date): Promise<void> {
  const wait = lifecycleOfRequest(request).waits[request.state]!;
  await saveRequestDue(work.tx, request.id, until);
  await startDeadline(work, {
    orgId: request.orgId,
    subjectKind: "after_sale",
    subjectId: request.id,
    clock: wait.clock,
    owner: wait.owner,
    consequence: wait.then,
    dueAt: until,
  });
}

/** Until when the clock of this state waits on after it rang; null when its time has come. */
async function waitsUntil(work: Work, request: AfterSale): Promise<Date | null> {
  if (request.state === "awaiting_return" && !request.returnAddress) {
    // The buyer cannot be late with what the merchant keeps from being done.
    const until = new Date((request.submittedAt ?? request.openedAt).getTime() + afterSaleTimes.missingAddress);
    return until > work.now ? until : null;
  }
  if (request.state !== "awaiting_buyer_receipt") return null;
  const parcel = await openParcel(work.tx, request.id);
  if (parcel?.state !== "arrived" || !parcel.dueAt) return null;
  return new Date(Math.max(parcel.dueAt.getTime(), work.now.getTime()) + 60_000);
}

const approvals: readonly AfterSaleMove[] = [
  "approve_refund",
  "approve_return",
  "approve_reshipment",
  "approve_intercept",
];

async function follow(work: Work, request: AfterSale, then: AfterSaleMove): Promise<void> {
  if (approvals.includes(then)) return void (await approveBySilence(work, request, then, byClock));
  if (then === "let_offer_lapse") await endOffer(work.tx, request.id, "lapsed", work.now);
  if (then === "close_quietly" && request.state === "awaiting_return" && !request.returnAddress) {
    const refusal = { code: "no_return_address", text: "", fileIds: [] };
    await moveRequest(work, request, "deem_refused", byClock, { refusal, agreed: null });
    return;
  }
  const agreed =
    then === "convert_to_refund" ? { ...request.wanted, amountFen: request.mostFen, returnLeg: null } : request.agreed;
  await moveRequest(work, request, then, byClock, { agreed });
}

async function whenRequestRings(work: Work, fact: DeadlinePassed): Promise<void> {
  const request = await lockedRequest(work, fact.subject.id);
  const wait = lifecycleOfRequest(request).waits[request.state];
  if (wait?.clock !== fact.payload.clock) return;
  const until = await waitsUntil(work, request);
  if (until) return waitOn(work, request, until);
  await follow(work, request, wait.then);
}

/** Goods that are presumed taken in move the request they belong to, as goods that were. */
async function whenParcelRings(work: Work, fact: DeadlinePassed): Promise<void> {
  const requestId = await requestOfParcel(work.tx, fact.subject.id);
  if (!requestId) return;
  const request = await lockedRequest(work, requestId);
  const parcel = await lockParcel(work.tx, fact.subject.id);
  if (!parcel) return;
  if (parcel.state === "sent") return void (await moveParcel(work, request, parcel, "presume_arrived", clockSays));
  if (parcel.state !== "arrived") return;
  await moveParcel(work, request, parcel, "presume_taken_in", clockSays);
  if (request.state === "awaiting_receipt") await moveRequest(work, request, afterReceipt(request), byGoods);
  if (request.state === "awaiting_buyer_receipt") await moveRequest(work, request, "complete", byGoods);
}

/** The instant came: what the lifecycle says follows, follows. */
export async function onDeadlinePassed(work: Work, fact: DeadlinePassed): Promise<void> {
  if (fact.subject.kind === "after_sale") return whenRequestRings(work, fact);
  if (fact.subject.kind === "after_sale_parcel") return whenParcelRings(work, fact);
}
