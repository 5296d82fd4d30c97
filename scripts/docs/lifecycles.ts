import { serviceTimes } from "../../apps/server/src/modules/conversations/service-clocks.ts";
import { serviceLifecycle } from "../../apps/server/src/modules/conversations/service-lifecycle.ts";
import { promiseLifecycle } from "../../apps/server/src/modules/promises/promise-lifecycle.ts";
import { afterSalePages } from "./after-sale-lifecycles.ts";
import type { DocumentedLifecycle } from "./documented-lifecycle.ts";

const hour = 3_600_000;
/** The next office hours are at most a week away. */
const longestPromise = 7 * 24 * hour + serviceTimes.promise;

const longestSpokenPromise = 92 * 24 * hour;
/** Nine days off in a row, with the evening before and the morning after. */
const longestRemedy = 11 * 24 * hour;

/** Every lifecycle that has a page. A new table is a new entry here. */
export const documentedLifecycles: readonly DocumentedLifecycle[] = [
  {
    name: "service",
    title: "A service",
    source: "apps/server/src/modules/conversations/service-lifecycle.ts",
    about:
      "From the buyer's coming to the end of the matter, inside a thread. The next question after an end begins a new one.",
    begins: "with_bot",
    table: serviceLifecycle as unknown as DocumentedLifecycle["table"],
    silences: {
      with_bot: [{ move: "close_quietly", ms: serviceTimes.botSilence }],
      waiting: [
        {
          move: "break_promise",
          ms: longestPromise,
          when: "10 minutes into the next office hours; 24 hours where a desk has none",
        },
      ],
      overdue: [{ move: "lapse", ms: serviceTimes.overdue }],
      serving: [
        {
          move: "return_to_queue",
          ms: 4 * hour,
          when: "the agent owes the answer; 30 minutes unless the desk says otherwise, never more than 4 hours",
        },
        { move: "resolve_quietly", ms: serviceTimes.buyerSilence, when: "the buyer owes the answer" },
      ],
      snoozed: [
        { move: "wake", ms: serviceTimes.snooze, when: "sooner where an answer is owed or a time was promised" },
      ],
      resolved: [{ move: "close", ms: serviceTimes.rating }],
    },
  },
  {
    name: "promise",
    title: "A promise",
    source: "apps/server/src/modules/promises/promise-lifecycle.ts",
    about: "A time that an agent committed to in a sentence, from its confirmation to its end.",
    begins: "open",
    table: promiseLifecycle as unknown as DocumentedLifecycle["table"],
    silences: {
      open: [
        { move: "break", ms: longestSpokenPromise, when: "the promised time is over; three months at the longest" },
      ],
      broken: [{ move: "lapse", ms: longestRemedy, when: "4 working hours, over the longest holidays" }],
    },
  },
  ...afterSalePages,
];
