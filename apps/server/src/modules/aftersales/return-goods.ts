import type { Work } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { AfterSale, MerchantRefusal } from "./after-sale.ts";
import { termsOf } from "./after-sale.ts";
import { byBuyer, byMerchant, lockedRequest, type MoveBy, moveRequest } from "./after-sale-moves.ts";
import type { AfterSaleMove } from "./lifecycle/after-sale-lifecycle.ts";
import { moveParcel, type ParcelGiven, sendParcel } from "./parcel-moves.ts";
import { openParcel } from "./parcel-store.ts";

/** The buyer sent the goods back. Refuses with after_sale.address_missing while there is nowhere to send them. */
export async function shipReturn(work: Work, id: string, buyerId: string, given: ParcelGiven): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  if (request.state === "awaiting_return" && !request.returnAddress) throw new Refusal("after_sale.address_missing");
  const said = { carrier: given.carrier, trackingNumber: given.trackingNumber };
  const next = await moveRequest(work, request, "ship_return", byBuyer(buyerId), {}, said);
  await sendParcel(work, next, "to_merchant", given);
  return next;
}

/** Once more as long to send the goods back, once a request; by the buyer's wish or the merchant's kindness. */
export async function extendReturn(work: Work, id: string, by: MoveBy): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  if (request.extended) throw new Refusal("after_sale.extended_already");
  return moveRequest(work, request, "extend_return", by, { extended: true });
}

/** What follows once goods were taken in, by what was agreed. */
export function afterReceipt(request: AfterSale): AfterSaleMove {
  const { kind } = termsOf(request);
  if (kind === "exchange") return "reship_after_receipt";
  return kind === "repair" ? "repair_after_receipt" : "refund_after_receipt";
}

async function closeParcel(work: Work, request: AfterSale, move: "take_in" | "turn_away", by: MoveBy): Promise<void> {
  const parcel = await openParcel(work.tx, request.id);
  if (parcel) await moveParcel(work, request, parcel, move, { actor: "recipient", who: by.who });
}

/** The merchant has the goods and looks at them. */
export async function takeIn(work: Work, id: string, staffId: string): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  const by = byMerchant(staffId);
  const next = await moveRequest(work, request, "take_in", by);
  await closeParcel(work, next, "take_in", by);
  return next;
}

/** The goods are in order: the refund, the new goods or the repair follow. */
export async function acceptGoods(work: Work, id: string, by: MoveBy): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  const next = await moveRequest(work, request, afterReceipt(request), by);
  await closeParcel(work, next, "take_in", by);
  return next;
}

/** The goods are not what was agreed to come back; the buyer may answer, and else they go back to the buyer. */
export async function turnGoodsAway(
  work: Work,
  id: string,
  staffId: string,
  refusal: MerchantRefusal,
): Promise<AfterSale> {
  if (refusal.fileIds.length === 0) throw new Refusal("after_sale.inspection_photo_missing");
  const request = await lockedRequest(work, id);
  const by = byMerchant(staffId);
  const next = await moveRequest(work, request, "turn_away", by, { refusal }, { refusal });
  await closeParcel(work, next, "turn_away", by);
  return next;
}

/** The buyer takes the refusal of the goods as it is: the merchant owes sending them back. */
export async function askBack(work: Work, id: string, by: MoveBy): Promise<AfterSale> {
  return moveRequest(work, await lockedRequest(work, id), "send_back_owed", by);
}

/** The merchant sent the refused goods back to the buyer. */
export async function sendBack(work: Work, id: string, staffId: string, given: ParcelGiven): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  const said = { carrier: given.carrier, trackingNumber: given.trackingNumber };
  const next = await moveRequest(work, request, "send_back", byMerchant(staffId), {}, said);
  await sendParcel(work, next, "to_buyer", given);
  return next;
}
