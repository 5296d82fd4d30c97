import type { Work } from "../../platform/database.ts";
import type { AfterSale } from "./after-sale.ts";
import { byBuyer, byMerchant, lockedRequest, type MoveBy, moveRequest } from "./after-sale-moves.ts";
import { moveParcel, type ParcelGiven, sendParcel } from "./parcel-moves.ts";
import { openParcel } from "./parcel-store.ts";

/** The exchanged, repaired or missing goods are on their way to the buyer. */
export async function reship(work: Work, id: string, staffId: string, given: ParcelGiven): Promise<AfterSale> {
  const said = { carrier: given.carrier, trackingNumber: given.trackingNumber };
  const next = await moveRequest(work, await lockedRequest(work, id), "reship", byMerchant(staffId), {}, said);
  await sendParcel(work, next, "to_buyer", given);
  return next;
}

/** The buyer has the goods, and all is well. */
export async function confirmGoods(work: Work, id: string, buyerId: string): Promise<AfterSale> {
  const next = await moveRequest(work, await lockedRequest(work, id), "complete", byBuyer(buyerId));
  const parcel = await openParcel(work.tx, id);
  if (parcel)
    await moveParcel(work, next, parcel, "take_in", { actor: "recipient", who: { kind: "buyer", id: buyerId } });
  return next;
}

/** Money instead of goods: by the merchant's choice, since there are none left, or by silence. */
export async function convertToRefund(work: Work, id: string, by: MoveBy): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  const agreed = { ...request.wanted, amountFen: request.mostFen, returnLeg: null };
  return moveRequest(work, request, "convert_to_refund", by, { agreed });
}

/** The parcel was stopped on its way, or it was not. */
export async function reportIntercept(work: Work, id: string, by: MoveBy, stopped: boolean): Promise<AfterSale> {
  return moveRequest(work, await lockedRequest(work, id), stopped ? "intercepted" : "intercept_failed", by);
}
