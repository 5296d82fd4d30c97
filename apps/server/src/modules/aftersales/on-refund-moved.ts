import type { Work } from "../../platform/database.ts";
import { type RefundMoved, refundsOf } from "../funds/index.ts";
import { byMoney, lockedRequest, moveRequest } from "./after-sale-moves.ts";

/** Money moved: when all of it is back the request has ended, when part of it is lost it has failed for now. */
export async function onRefundMoved(work: Work, fact: RefundMoved): Promise<void> {
  if (fact.subject.kind !== "after_sale") return;
  const { state } = fact.payload;
  if (state !== "succeeded" && state !== "unsettled") return;
  const request = await lockedRequest(work, fact.subject.id);
  const refunds = await refundsOf(work.tx, fact.subject);
  const settled = refunds.filter((refund) => refund.state === "succeeded");
  const paidFen = settled.reduce((sum, refund) => sum + refund.amountFen, 0);
  const dueFen = (request.agreed ?? request.wanted).amountFen;
  if (request.state !== "refunding" && request.state !== "refund_failed") return;
  if (paidFen >= dueFen) await moveRequest(work, request, "refund_arrived", byMoney, {}, { paidFen });
  else if (
    request.state === "refunding" &&
    refunds.every((one) => one.state === "succeeded" || one.state === "unsettled")
  ) {
    await moveRequest(work, request, "refund_lost", byMoney, {}, { paidFen, dueFen });
  }
}
