import type { PromiseState } from "@recourse/contract";
import { lifecycleOf } from "../../platform/lifecycle.ts";

type Actor = "agent" | "clock";

/** What may become of a promise. Nobody takes one back: who promised, keeps it, or breaks it and makes it good. */
export const promiseLifecycle = lifecycleOf<PromiseState, Actor, "agent" | "manager">("promise")({
  states: ["open", "kept", "broken", "remedied", "lapsed"],
  terminal: ["kept", "remedied", "lapsed"],
  waits: {
    open: { owner: "agent", clock: "promise.due", then: "break" },
    broken: { owner: "manager", clock: "promise.remedy", then: "lapse" },
  },
  moves: {
    // The clock, too: an answer in time that nobody noticed is noticed when the alarm rings.
    keep: { from: ["open"], to: "kept", by: ["agent", "clock"] },
    break: { from: ["open"], to: "broken", by: ["clock"] },
    remedy: { from: ["broken"], to: "remedied", by: ["agent", "clock"] },
    lapse: { from: ["broken"], to: "lapsed", by: ["clock"] },
  },
});
