import type { Work } from "../../platform/database.ts";
import type { ShipmentScanned } from "../commerce/index.ts";
import { byGoods, lockedRequest, moveRequest } from "./after-sale-moves.ts";
import { requestsOfOrder } from "./after-sale-store.ts";

/** The carrier's own word on a parcel that was to be stopped: it turned round, or it was handed over all the same. */
export async function onShipmentScanned(work: Work, fact: ShipmentScanned): Promise<void> {
  const { newest, orderId } = fact.payload;
  if (newest.kind !== "returned" && newest.kind !== "delivered") return;
  const open = (await requestsOfOrder(work.tx, orderId)).filter((request) => request.state === "intercepting");
  for (const { id } of open) {
    const request = await lockedRequest(work, id);
    if (request.state !== "intercepting") continue;
    await moveRequest(work, request, newest.kind === "returned" ? "intercepted" : "intercept_failed", byGoods);
  }
}
