import type { AfterSaleState, GoodsSituation, ParcelState } from "@recourse/contract";

const hours = (n: number): number => n * 3_600_000;
const days = (n: number): number => hours(24 * n);

/** How long each wait lasts, in milliseconds of calendar time. */
export const afterSaleTimes = {
  draft: days(7),
  reviewUnshipped: hours(24),
  review: hours(48),
  offer: hours(48),
  reaction: days(7),
  return: days(7),
  receipt: days(10),
  inspection: hours(48),
  sendBack: hours(72),
  reshipment: hours(72),
  delivery: days(15),
  repair: days(30),
  intercept: hours(72),
  refund: days(15),
  /** No return address for so long counts as a refusal (Measures on Penalties 9). */
  missingAddress: days(15),
  transit: days(10),
  /** Also the statutory refund after goods came back: seven days (Consumer Law 25). */
  takingIn: days(7),
} as const;

const durations: Partial<Record<AfterSaleState, number>> = {
  draft: afterSaleTimes.draft,
  negotiating: afterSaleTimes.offer,
  rejected: afterSaleTimes.reaction,
  awaiting_return: afterSaleTimes.return,
  awaiting_receipt: afterSaleTimes.receipt,
  inspecting: afterSaleTimes.inspection,
  receipt_rejected: afterSaleTimes.reaction,
  awaiting_send_back: afterSaleTimes.sendBack,
  awaiting_reshipment: afterSaleTimes.reshipment,
  awaiting_buyer_receipt: afterSaleTimes.delivery,
  repairing: afterSaleTimes.repair,
  intercepting: afterSaleTimes.intercept,
  refunding: afterSaleTimes.refund,
};

/** When the wait of a state just entered ends; null at an end. */
export function requestDue(state: AfterSaleState, situation: GoodsSituation, now: Date): Date | null {
  const review = situation === "unshipped" ? afterSaleTimes.reviewUnshipped : afterSaleTimes.review;
  const ms = state === "merchant_review" ? review : durations[state];
  return ms === undefined ? null : new Date(now.getTime() + ms);
}

export function parcelDue(state: ParcelState, now: Date): Date | null {
  if (state === "sent") return new Date(now.getTime() + afterSaleTimes.transit);
  return state === "arrived" ? new Date(now.getTime() + afterSaleTimes.takingIn) : null;
}
