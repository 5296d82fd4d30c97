import type { RefundState } from "@recourse/contract";

const minutes = (n: number): number => n * 60_000;
const hours = (n: number): number => minutes(n * 60);
const days = (n: number): number => hours(n * 24);

/** How long each wait lasts, in milliseconds of calendar time. */
export const refundTimes = {
  acknowledgement: minutes(2),
  arrival: days(3),
  offlineProof: hours(48),
  confirmation: days(7),
  platform: days(7),
} as const;

/** Tries with the channel before the money takes another way, and questions before silence counts as failure. */
export const mostTries = 5;
export const mostAsks = 3;

/** Waits before the next try: longer each time. */
export const retryAfter = (tries: number): number => minutes(Math.min(60, 2 ** tries));

/** When the wait of a state just entered ends; null at an end. */
export function refundDue(state: RefundState, tries: number, now: Date): Date | null {
  const after = (ms: number): Date => new Date(now.getTime() + ms);
  switch (state) {
    case "created":
      return now;
    case "submitted":
      return after(refundTimes.acknowledgement);
    case "processing":
      return after(refundTimes.arrival);
    case "failed":
      return after(retryAfter(tries));
    case "awaiting_offline_proof":
      return after(refundTimes.offlineProof);
    case "awaiting_confirmation":
      return after(refundTimes.confirmation);
    case "with_platform":
      return after(refundTimes.platform);
    default:
      return null;
  }
}

export type AfterRing = "submit" | "ask" | "give_up_waiting" | "try_again" | "go_offline" | "follow";

/** The alarm of a refund rang: what to do now. A silent channel is asked a few times before it counts as failed. Pure. */
export function afterRing(refund: {
  readonly state: RefundState;
  readonly tries: number;
  readonly asks: number;
  readonly refusedForGood: boolean;
}): AfterRing {
  const { state, tries, asks, refusedForGood } = refund;
  if (state === "created") return "submit";
  if (state === "submitted" || state === "processing") return asks < mostAsks ? "ask" : "give_up_waiting";
  if (state === "failed") return tries < mostTries && !refusedForGood ? "try_again" : "go_offline";
  return "follow";
}
