import type { RefundState } from "@recourse/contract";
import { lifecycleOf } from "../../platform/lifecycle.ts";

export type RefundActor = "channel" | "clock" | "merchant" | "buyer" | "platform";
export type RefundOwner = "channel" | "merchant" | "buyer" | "platform";

/**
 * Money on its way back to where it came from. A channel that says nothing is asked, one that refuses is tried again;
 * what the channel cannot bring, the merchant pays by other means and proves it, the platform watching over that.
 */
export const refundLifecycle = lifecycleOf<RefundState, RefundActor, RefundOwner>("refund")({
  states: [
    "created",
    "submitted",
    "processing",
    "failed",
    "awaiting_offline_proof",
    "awaiting_confirmation",
    "with_platform",
    "succeeded",
    "unsettled",
  ],
  terminal: ["succeeded", "unsettled"],
  waits: {
    created: { owner: "channel", clock: "refund.submission", then: "submit" },
    submitted: { owner: "channel", clock: "refund.acknowledgement", then: "give_up_waiting" },
    processing: { owner: "channel", clock: "refund.arrival", then: "give_up_waiting" },
    // The rule in afterFailure decides between another try and this; the tries are counted, so both lead to an end.
    failed: { owner: "channel", clock: "refund.retry", then: "go_offline" },
    awaiting_offline_proof: { owner: "merchant", clock: "refund.offline_proof", then: "call_platform" },
    awaiting_confirmation: { owner: "buyer", clock: "refund.confirmation", then: "confirm_quietly" },
    with_platform: { owner: "platform", clock: "refund.platform", then: "leave_unsettled" },
  },
  moves: {
    submit: { from: ["created"], to: "submitted", by: ["clock"] },
    accept: { from: ["submitted"], to: "processing", by: ["channel"] },
    // Also what had been given up: late news of money that did arrive is good news.
    arrive: {
      from: ["submitted", "processing", "failed", "awaiting_offline_proof", "with_platform", "unsettled"],
      to: "succeeded",
      by: ["channel"],
    },
    refuse: { from: ["submitted", "processing"], to: "failed", by: ["channel"] },
    give_up_waiting: { from: ["submitted", "processing"], to: "failed", by: ["clock"] },
    try_again: { from: ["failed"], to: "submitted", by: ["clock"] },
    go_offline: { from: ["failed"], to: "awaiting_offline_proof", by: ["clock"] },
    prove_offline: {
      from: ["awaiting_offline_proof", "with_platform", "unsettled"],
      to: "awaiting_confirmation",
      by: ["merchant", "platform"],
    },
    confirm: { from: ["awaiting_confirmation"], to: "succeeded", by: ["buyer"] },
    confirm_quietly: { from: ["awaiting_confirmation"], to: "succeeded", by: ["clock"] },
    deny: { from: ["awaiting_confirmation"], to: "with_platform", by: ["buyer"] },
    call_platform: { from: ["awaiting_offline_proof"], to: "with_platform", by: ["clock"] },
    leave_unsettled: { from: ["with_platform"], to: "unsettled", by: ["clock"] },
  },
});

export type RefundMove = keyof typeof refundLifecycle.moves;
