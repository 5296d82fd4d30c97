import type { ServiceState } from "@recourse/contract";
import { lifecycleOf } from "../../platform/lifecycle.ts";

export type ServiceActor = "buyer" | "agent" | "bot" | "routing" | "clock" | "supervisor";
export type ServiceOwner = "buyer" | "agent" | "manager";

/** Every legal move and every wait of a service, from the buyer's coming to its end. */
export const serviceLifecycle = lifecycleOf<ServiceState, ServiceActor, ServiceOwner>("service_session")({
  states: ["with_bot", "waiting", "overdue", "serving", "snoozed", "resolved", "closed", "lapsed"],
  terminal: ["closed", "lapsed"],
  waits: {
    with_bot: { owner: "buyer", clock: "service.bot_silence", then: "close_quietly" },
    waiting: { owner: "agent", clock: "service.promise", then: "break_promise" },
    overdue: { owner: "manager", clock: "service.overdue", then: "lapse" },
    // On silence the rule in afterSilence decides between this and return_to_queue; both lead to an end.
    serving: { owner: "agent", clock: "service.silence", then: "resolve_quietly" },
    // Whoever put it aside still answers for it; back in the queue it goes to them first.
    snoozed: { owner: "agent", clock: "service.snooze", then: "wake" },
    resolved: { owner: "buyer", clock: "service.rating", then: "close" },
  },
  moves: {
    hand_over: { from: ["with_bot"], to: "waiting", by: ["buyer", "bot"] },
    assign: { from: ["waiting", "overdue"], to: "serving", by: ["routing"] },
    claim: { from: ["waiting", "overdue"], to: "serving", by: ["agent"] },
    transfer: { from: ["serving"], to: "waiting", by: ["agent"] },
    reassign: { from: ["waiting", "overdue", "serving"], to: "waiting", by: ["supervisor"] },
    take_over: { from: ["waiting", "overdue", "serving"], to: "serving", by: ["supervisor"] },
    return_to_queue: { from: ["serving"], to: "waiting", by: ["routing", "clock"] },
    break_promise: { from: ["waiting"], to: "overdue", by: ["clock"] },
    lapse: { from: ["overdue"], to: "lapsed", by: ["clock"] },
    snooze: { from: ["serving"], to: "snoozed", by: ["agent"] },
    wake: { from: ["snoozed"], to: "waiting", by: ["agent", "buyer", "clock"] },
    resolve: { from: ["serving", "with_bot", "snoozed"], to: "resolved", by: ["agent", "buyer"] },
    resolve_quietly: { from: ["serving"], to: "resolved", by: ["clock"] },
    reopen: { from: ["resolved"], to: "waiting", by: ["buyer"] },
    ask_again: { from: ["resolved"], to: "with_bot", by: ["buyer"] },
    close: { from: ["resolved"], to: "closed", by: ["clock"] },
    // Two services of one buyer became one: the one further along goes on, the other ends.
    absorb: { from: ["with_bot", "waiting", "overdue", "snoozed", "serving"], to: "closed", by: ["routing"] },
    close_quietly: { from: ["with_bot"], to: "closed", by: ["clock"] },
  },
});

export type ServiceMove = keyof typeof serviceLifecycle.moves;
