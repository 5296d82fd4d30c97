import { parcelDue, requestDue } from "../../apps/server/src/modules/aftersales/after-sale-clocks.ts";
import {
  type AfterSaleWay,
  afterSaleLifecycles,
} from "../../apps/server/src/modules/aftersales/lifecycle/after-sale-lifecycle.ts";
import { parcelLifecycle } from "../../apps/server/src/modules/aftersales/lifecycle/parcel-lifecycle.ts";
import {
  mostAsks,
  mostTries,
  refundDue,
  refundTimes,
  retryAfter,
} from "../../apps/server/src/modules/funds/refund-clocks.ts";
import { refundLifecycle } from "../../apps/server/src/modules/funds/refund-lifecycle.ts";
import type { DocumentedLifecycle, Silence } from "./documented-lifecycle.ts";

const now = new Date("2026-01-01T00:00:00Z");
const after = (due: Date | null): number => (due ? due.getTime() - now.getTime() : 0);

const titles: Record<AfterSaleWay, readonly [title: string, about: string]> = {
  refund_unreceived: [
    "A refund of goods not received",
    "The goods never reached the buyer, or never left: the merchant's silence is a yes.",
  ],
  refund_keeping: [
    "A refund of goods the buyer keeps",
    "Only the merchant can agree to it; silence opens the return instead (Order 116 art. 27).",
  ],
  return_refund: ["A return", "Goods back, then the money."],
  exchange: ["An exchange", "Goods back, new ones out; money where none are sent."],
  repair: ["A repair", "Goods back, repaired, out again; money where that takes more than thirty days."],
  reship: ["A reshipment", "What was missing or lost is sent again, or its money back."],
  price_protection: ["Price protection", "The difference to a lower price the shop promised to pay back."],
  intercept: [
    "A parcel to be stopped",
    "Goods under way that should turn round; where they do not, the return is open.",
  ],
};

function silencesOf(way: AfterSaleWay): Record<string, readonly Silence[]> {
  const table = afterSaleLifecycles[way];
  const situation = way === "refund_unreceived" || way === "price_protection" ? "not_received" : "received";
  return Object.fromEntries(
    Object.entries(table.waits).map(([state, wait]) => [
      state,
      [{ move: wait!.then, ms: after(requestDue(state as never, situation, now)) }],
    ]),
  );
}

const tries = Array.from({ length: mostTries }, (_, at) => retryAfter(at + 1)).reduce((sum, ms) => sum + ms, 0);

/** What a request, its goods and its money go through. */
export const afterSalePages: readonly DocumentedLifecycle[] = [
  ...(Object.keys(titles) as AfterSaleWay[]).map((way) => ({
    name: `after-sale-${way.replaceAll("_", "-")}`,
    title: titles[way][0],
    source: "apps/server/src/modules/aftersales/lifecycle/after-sale-lifecycle.ts",
    about: titles[way][1],
    begins: "draft",
    table: afterSaleLifecycles[way] as unknown as DocumentedLifecycle["table"],
    silences: silencesOf(way),
  })),
  {
    name: "after-sale-parcel",
    title: "A parcel of an after-sale",
    source: "apps/server/src/modules/aftersales/lifecycle/parcel-lifecycle.ts",
    about: "Goods back to the merchant, or again to the buyer. Its end moves the request it belongs to.",
    begins: "sent",
    table: parcelLifecycle as unknown as DocumentedLifecycle["table"],
    silences: {
      sent: [{ move: "presume_arrived", ms: after(parcelDue("sent", now)) }],
      arrived: [{ move: "presume_taken_in", ms: after(parcelDue("arrived", now)) }],
    },
  },
  {
    name: "refund",
    title: "A refund",
    source: "apps/server/src/modules/funds/refund-lifecycle.ts",
    about: "Money on its way back to one charge. Its end moves what it was agreed in.",
    begins: "created",
    table: refundLifecycle as unknown as DocumentedLifecycle["table"],
    silences: {
      created: [{ move: "submit", ms: 0 }],
      submitted: [
        {
          move: "give_up_waiting",
          ms: refundTimes.acknowledgement * (mostAsks + 1),
          when: "the channel is asked in between",
        },
      ],
      processing: [
        {
          move: "give_up_waiting",
          ms: refundTimes.arrival + refundTimes.acknowledgement * mostAsks,
          when: "the channel is asked in between",
        },
      ],
      failed: [{ move: "go_offline", ms: tries, when: `${mostTries} tries in all, each wait longer` }],
      awaiting_offline_proof: [{ move: "call_platform", ms: after(refundDue("awaiting_offline_proof", 0, now)) }],
      awaiting_confirmation: [{ move: "confirm_quietly", ms: after(refundDue("awaiting_confirmation", 0, now)) }],
      with_platform: [{ move: "leave_unsettled", ms: after(refundDue("with_platform", 0, now)) }],
    },
  },
];
