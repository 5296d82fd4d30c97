import type { AfterSaleSummary } from "@recourse/contract";
import { type Refund, refundWait } from "../funds/index.ts";
import { type AfterSale, lifecycleOfRequest } from "./after-sale.ts";
import { parcelLifecycle } from "./lifecycle/parcel-lifecycle.ts";
import type { Parcel } from "./parcel-store.ts";

type Wait = NonNullable<AfterSaleSummary["wait"]>;

/** While goods lie with whom they were sent to, it is the parcel's clock that decides. */
function parcelWait(request: AfterSale, parcels: readonly Parcel[]): Wait | null {
  const parcel = parcels.find((one) => one.state === "arrived");
  if (!parcel?.dueAt || !parcel.arrivedAt) return null;
  if (request.state !== "awaiting_receipt" && request.state !== "awaiting_buyer_receipt") return null;
  const { clock, then } = parcelLifecycle.waits.arrived!;
  return {
    owner: parcel.direction === "to_merchant" ? "merchant" : "buyer",
    clock,
    dueAt: parcel.dueAt.toISOString(),
    startedAt: parcel.arrivedAt.toISOString(),
    consequence: then,
  };
}

/** The first line of the page: who must act, until when, and what happens otherwise; the nearest of the linked machines. */
export function requestWait(request: AfterSale, parcels: readonly Parcel[], refunds: readonly Refund[]): Wait | null {
  const wait = lifecycleOfRequest(request).waits[request.state];
  if (!wait || !request.dueAt) return null;
  const own: Wait = {
    owner: wait.owner,
    clock: wait.clock,
    dueAt: request.dueAt.toISOString(),
    startedAt: (request.submittedAt ?? request.openedAt).toISOString(),
    consequence: wait.then,
  };
  const goods = parcelWait(request, parcels);
  const money = request.state === "refunding" ? refundWait(refunds) : null;
  return [own, goods, money]
    .filter((one): one is Wait => one !== null)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]!;
}
