import type { Work } from "../../platform/database.ts";
import { idNamed } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { record } from "../cases/index.ts";
import { bookRefund, lockCharges } from "../commerce/index.ts";
import { backToSource } from "./back-to-source.ts";
import type { Refund, RefundSubject } from "./refund.ts";
import { keepRefundClock } from "./refund-moves.ts";
import { insertRefund } from "./refund-store.ts";

export interface RefundRequest {
  /** Names the request: asking again with the same key is asking once. */
  readonly key: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly orderId: string;
  readonly caseId: string;
  readonly subject: RefundSubject;
  readonly amountFen: number;
}

function refundTo(
  request: RefundRequest,
  part: { chargeId: string; channel: string; amountFen: number },
  now: Date,
): Refund {
  const requestKey = `${request.key}/${part.chargeId}`;
  return {
    id: idNamed("refund", requestKey),
    requestKey,
    orgId: request.orgId,
    buyerId: request.buyerId,
    caseId: request.caseId,
    subject: request.subject,
    chargeId: part.chargeId,
    paymentId: idNamed("refund.payment", requestKey),
    channel: part.channel,
    amountFen: part.amountFen,
    state: "created",
    tries: 0,
    asks: 0,
    failure: "",
    refusedForGood: false,
    channelSerial: "",
    offlineProof: null,
    paidTwice: false,
    createdAt: now,
    expectedAt: null,
    dueAt: now,
    settledAt: null,
  };
}

/**
 * Plans a refund to where the money came from, one for each charge, in the transaction that agreed to it; the money
 * starts when that is durable. Refuses with refund.exceeds_paid when the charges do not hold that much any more.
 */
export async function requestRefund(work: Work, request: RefundRequest): Promise<Refund[]> {
  const charges = await lockCharges(work.tx, request.orderId);
  const parts = backToSource(request.amountFen, charges);
  if (!parts || parts.length === 0) throw new Refusal("refund.exceeds_paid", { amountFen: request.amountFen });
  const refunds: Refund[] = [];
  for (const part of parts) {
    const refund = refundTo(request, part, work.now);
    const key = refund.requestKey;
    await bookRefund(
      work.tx,
      { id: refund.paymentId, key, chargeId: part.chargeId, amountFen: part.amountFen },
      work.now,
    );
    if (!(await insertRefund(work.tx, refund))) continue;
    await keepRefundClock(work, refund);
    const { id, amountFen, channel } = refund;
    await record(
      work,
      request.caseId,
      "refund.created",
      { kind: "system", id: null },
      { refundId: id, amountFen, channel },
      { orgId: request.orgId },
    );
    refunds.push(refund);
  }
  return refunds;
}
