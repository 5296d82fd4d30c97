import type { RefundState } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { judgeMove } from "../../platform/lifecycle.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type CaseActor, record } from "../cases/index.ts";
import { startDeadline, stopClocks } from "../clocks/index.ts";
import { settleBookedRefund } from "../commerce/index.ts";
import type { Refund, RefundMoved } from "./refund.ts";
import { refundDue } from "./refund-clocks.ts";
import { type RefundActor, type RefundMove, refundLifecycle } from "./refund-lifecycle.ts";
import { saveRefund } from "./refund-store.ts";

/** One clock runs for the state a refund is in, none for an end. */
export async function keepRefundClock(work: Work, refund: Refund): Promise<void> {
  await stopClocks(work, refund.id);
  const wait = refundLifecycle.waits[refund.state];
  if (!wait || !refund.dueAt) return;
  await startDeadline(work, {
    orgId: refund.orgId,
    subjectKind: "refund",
    subjectId: refund.id,
    clock: wait.clock,
    owner: wait.owner,
    consequence: wait.then,
    dueAt: refund.dueAt,
  });
}

/** What the shop's books say while a refund is in this state. Only money that is certain to stay is booked as failed. */
const booked = (state: RefundState): "pending" | "succeeded" | "failed" =>
  state === "succeeded" ? "succeeded" : state === "unsettled" ? "failed" : "pending";

async function book(work: Work, refund: Refund): Promise<void> {
  const state = booked(refund.state);
  const news = {
    state,
    expectedAt: refund.expectedAt,
    arrivedAt: state === "succeeded" ? refund.settledAt : null,
    channelSerial: refund.channelSerial,
  };
  await settleBookedRefund(work.tx, refund.paymentId, news, work.now);
}

const whoOf: Record<RefundActor, CaseActor["kind"]> = {
  channel: "system",
  clock: "clock",
  merchant: "merchant",
  buyer: "buyer",
  platform: "platform",
};

export interface RefundMoveBy {
  readonly actor: RefundActor;
  readonly personId: string | null;
}

/**
 * Makes a move true: state, books, clock, case timeline, and the fact for whoever agreed to the refund. The row must be
 * locked. Refuses with refund.cannot_move or refund.not_yours.
 */
export async function moveRefund(
  work: Work,
  refund: Refund,
  move: RefundMove,
  by: RefundMoveBy,
  change: Partial<Refund> = {},
): Promise<Refund> {
  const verdict = judgeMove(refundLifecycle, refund.state, move, by.actor);
  if (!verdict.ok) {
    throw new Refusal(verdict.why === "not_yours" ? "refund.not_yours" : "refund.cannot_move", { state: refund.state });
  }
  const changed = { ...refund, ...change, state: verdict.to };
  const over = refundLifecycle.terminal.includes(verdict.to);
  const next: Refund = {
    ...changed,
    dueAt: refundDue(verdict.to, changed.tries, work.now),
    settledAt: over ? (changed.settledAt ?? work.now) : null,
  };
  await saveRefund(work.tx, next);
  await book(work, next);
  await keepRefundClock(work, next);
  const { id, state, amountFen, channel, channelSerial, failure } = next;
  const who = { kind: whoOf[by.actor], id: by.personId };
  await record(
    work,
    next.caseId,
    `refund.${move}`,
    who,
    {
      refundId: id,
      state,
      amountFen,
      channel,
      channelSerial,
      failure,
    },
    { orgId: next.orgId },
  );
  const moved: RefundMoved = {
    kind: "refund.moved",
    orgId: next.orgId,
    subject: next.subject,
    payload: { refundId: id, state, amountFen },
  };
  await work.publish(moved);
  return next;
}
