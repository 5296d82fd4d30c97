import type { Work } from "../../platform/database.ts";
import { judgeMove } from "../../platform/lifecycle.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { type CaseActor, record } from "../cases/index.ts";
import { startDeadline, stopClocks } from "../clocks/index.ts";
import { refundsOf, requestRefund } from "../funds/index.ts";
import { type AfterSale, lifecycleOfRequest, termsOf } from "./after-sale.ts";
import { requestDue } from "./after-sale-clocks.ts";
import type { AfterSaleMoved } from "./after-sale-facts.ts";
import { lockRequest, saveRequest } from "./after-sale-store.ts";
import type { AfterSaleActor, AfterSaleMove } from "./lifecycle/after-sale-lifecycle.ts";

export interface MoveBy {
  readonly actor: AfterSaleActor;
  readonly who: CaseActor;
}

export const byClock: MoveBy = { actor: "clock", who: { kind: "clock", id: null } };
export const byMoney: MoveBy = { actor: "money", who: { kind: "system", id: null } };
export const byGoods: MoveBy = { actor: "goods", who: { kind: "system", id: null } };
export const byPolicy: MoveBy = { actor: "policy", who: { kind: "system", id: null } };
export const byBuyer = (id: string): MoveBy => ({ actor: "buyer", who: { kind: "buyer", id } });
export const byMerchant = (id: string): MoveBy => ({ actor: "merchant", who: { kind: "merchant", id } });

export const lockedRequest = async (work: Work, id: string): Promise<AfterSale> =>
  present(await lockRequest(work.tx, id), "after_sale.unknown");

/** One clock runs for the state a request is in, none for an end. */
export async function keepRequestClock(work: Work, request: AfterSale): Promise<void> {
  await stopClocks(work, request.id);
  const wait = lifecycleOfRequest(request).waits[request.state];
  if (!wait || !request.dueAt) return;
  await startDeadline(work, {
    orgId: request.orgId,
    subjectKind: "after_sale",
    subjectId: request.id,
    clock: wait.clock,
    owner: wait.owner,
    consequence: wait.then,
    dueAt: request.dueAt,
  });
}

/** The money starts on its way in the transaction that agreed to it. */
async function startRefund(work: Work, request: AfterSale): Promise<void> {
  const subject = { kind: "after_sale", id: request.id };
  const before = await refundsOf(work.tx, subject);
  // After a failure only what did not arrive starts again.
  const arrivedFen = before.reduce((sum, one) => sum + (one.state === "succeeded" ? one.amountFen : 0), 0);
  await requestRefund(work, {
    key: `after-sale/${request.id}/${before.length}`,
    orgId: request.orgId,
    buyerId: request.buyerId,
    orderId: request.orderId,
    caseId: present(request.caseId, "case.unknown"),
    subject,
    amountFen: termsOf(request).amountFen - arrivedFen,
  });
}

/** The state the move leads to; refuses with after_sale.cannot_move or after_sale.not_yours_to_move. */
export function decideMove(request: AfterSale, move: AfterSaleMove, by: MoveBy): AfterSale["state"] {
  const lifecycle = lifecycleOfRequest(request);
  if (!(move in lifecycle.moves)) throw new Refusal("after_sale.cannot_move", { state: request.state, move });
  const verdict = judgeMove(lifecycle, request.state, move, by.actor);
  if (verdict.ok) return verdict.to;
  if (verdict.why === "not_yours") throw new Refusal("after_sale.not_yours_to_move", { move });
  throw new Refusal("after_sale.cannot_move", { state: request.state, move });
}

/**
 * Makes a move true: state, clock, money where it leads to a refund, case timeline, and the fact. `change` is what the
 * move decides; `said` goes into the timeline beside it. The row must be locked.
 */
export async function moveRequest(
  work: Work,
  request: AfterSale,
  move: AfterSaleMove,
  by: MoveBy,
  change: Partial<AfterSale> = {},
  said: Readonly<Record<string, unknown>> = {},
): Promise<AfterSale> {
  const state = decideMove(request, move, by);
  const changed = { ...request, ...change, state };
  const over = lifecycleOfRequest(changed).terminal.includes(state);
  const next: AfterSale = {
    ...changed,
    dueAt: requestDue(state, changed.situation, work.now),
    endedAt: over ? work.now : null,
  };
  await saveRequest(work.tx, next);
  if (state === "refunding") await startRefund(work, next);
  await keepRequestClock(work, next);
  if (next.caseId) {
    const content = { requestId: next.id, state, agreed: next.agreed, ...said };
    await record(work, next.caseId, `after_sale.${move}`, by.who, content, { orgId: next.orgId });
  }
  const moved: AfterSaleMoved = {
    kind: "after_sale.moved",
    orgId: next.orgId,
    subject: { kind: "after_sale", id: next.id },
    payload: { move, from: request.state, to: state, buyerId: next.buyerId, orderId: next.orderId },
  };
  await work.publish(moved);
  return next;
}
