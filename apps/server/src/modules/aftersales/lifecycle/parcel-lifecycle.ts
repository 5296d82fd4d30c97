import type { ParcelState } from "@recourse/contract";
import { lifecycleOf } from "../../../platform/lifecycle.ts";

export type ParcelActor = "sender" | "recipient" | "carrier" | "clock";
export type ParcelOwner = "carrier" | "recipient";

/**
 * Goods on their way, in either direction. A parcel nobody reports on is presumed to have arrived, one that arrived and
 * is not spoken of is presumed taken in: so the recipient's silence never keeps the sender waiting for ever.
 */
export const parcelLifecycle = lifecycleOf<ParcelState, ParcelActor, ParcelOwner>("after_sale.parcel")({
  states: ["sent", "arrived", "taken_in", "turned_away", "lost"],
  terminal: ["taken_in", "turned_away", "lost"],
  waits: {
    sent: { owner: "carrier", clock: "parcel.transit", then: "presume_arrived" },
    arrived: { owner: "recipient", clock: "parcel.taking_in", then: "presume_taken_in" },
  },
  moves: {
    arrive: { from: ["sent"], to: "arrived", by: ["carrier"] },
    presume_arrived: { from: ["sent"], to: "arrived", by: ["clock"] },
    take_in: { from: ["sent", "arrived"], to: "taken_in", by: ["recipient"] },
    presume_taken_in: { from: ["arrived"], to: "taken_in", by: ["clock"] },
    turn_away: { from: ["sent", "arrived"], to: "turned_away", by: ["recipient"] },
    lose: { from: ["sent"], to: "lost", by: ["carrier", "sender"] },
  },
});

export type ParcelMove = keyof typeof parcelLifecycle.moves;
