import type { Work } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { AfterSale, MerchantRefusal, ReturnAddress, Terms } from "./after-sale.ts";
import { lifecycleOfRequest } from "./after-sale.ts";
import { byMerchant, lockedRequest, type MoveBy, moveRequest } from "./after-sale-moves.ts";
import type { AfterSaleMove } from "./lifecycle/after-sale-lifecycle.ts";
import { endOffer } from "./offer-store.ts";
import { shopRules } from "./shop-rules-store.ts";

export type Approval = "approve_refund" | "approve_return" | "approve_reshipment" | "approve_intercept";

/** What agreeing to the request as it was asked means; the merchant may also choose a way that is better for the buyer. */
export function approvalAsAsked(request: AfterSale): Approval {
  switch (request.kind) {
    case "return_refund":
    case "exchange":
    case "repair":
      return "approve_return";
    case "reship":
      return "approve_reshipment";
    case "intercept":
      return "approve_intercept";
    default:
      return "approve_refund";
  }
}

/** Where the goods go back to; null only when neither the answer nor the shop names one. */
async function returnAddressOf(
  work: Work,
  request: AfterSale,
  given: ReturnAddress | null,
): Promise<ReturnAddress | null> {
  return given ?? request.returnAddress ?? (await shopRules(work.tx, request.orgId)).returnAddress;
}

/** Agrees to the request in this way; the money, the return or the new parcel follows from it. */
export async function approve(
  work: Work,
  request: AfterSale,
  approval: Approval,
  by: MoveBy,
  given: ReturnAddress | null = null,
): Promise<AfterSale> {
  const returnAddress = await returnAddressOf(work, request, given);
  const agreed: Terms = { ...request.wanted, ...(approval === "approve_refund" ? { returnLeg: null } : {}) };
  if (approval === "approve_return" && !returnAddress && by.actor === "merchant") {
    throw new Refusal("after_sale.address_missing");
  }
  await endOffer(work.tx, request.id, "replaced", work.now);
  return moveRequest(work, request, approval, by, { agreed, returnAddress, refusal: null });
}

export interface Approving {
  readonly as?: Approval | undefined;
  readonly returnAddress?: ReturnAddress | undefined;
}

/** The merchant agrees. Approving what is approved already answers with it unchanged, so that a retry does no harm. */
export async function approveRequest(work: Work, id: string, staffId: string, how: Approving): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  const approval = how.as ?? approvalAsAsked(request);
  const move = lifecycleOfRequest(request).moves[approval];
  if (request.agreed && move?.to === request.state) return request;
  return approve(work, request, approval, byMerchant(staffId), how.returnAddress ?? null);
}

/** The merchant says no, with a reason the buyer can answer to. */
export async function rejectRequest(
  work: Work,
  id: string,
  staffId: string,
  refusal: MerchantRefusal,
): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  await endOffer(work.tx, id, "replaced", work.now);
  return moveRequest(work, request, "reject", byMerchant(staffId), { refusal }, { refusal });
}

/** The buyer takes it back, before goods are on their way. */
export async function withdrawRequest(work: Work, id: string, by: MoveBy): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  if (request.state === "draft") return moveRequest(work, request, "discard", by);
  await endOffer(work.tx, id, "replaced", work.now);
  return moveRequest(work, request, "withdraw", by);
}

/** What the clock does in a state whose silence agrees: the same as the merchant's yes. */
export async function approveBySilence(
  work: Work,
  request: AfterSale,
  move: AfterSaleMove,
  by: MoveBy,
): Promise<AfterSale> {
  const known: readonly AfterSaleMove[] = [
    "approve_refund",
    "approve_return",
    "approve_reshipment",
    "approve_intercept",
  ];
  return approve(
    work,
    request,
    present(known.find((one) => one === move) as Approval | undefined, "after_sale.cannot_move"),
    by,
  );
}
