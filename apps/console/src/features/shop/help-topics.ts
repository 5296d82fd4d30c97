import type { OrderStage } from "@recourse/contract";
import type { IconName } from "../../pieces/buyer/icon.tsx";

/** What people ask of an order; the words of each stand in the copy under the same name. */
const marks = {
  parcel: "truck",
  stalled: "clock",
  hurry: "clock",
  address: "shop",
  cancel: "close",
  missing: "search",
  broken: "alert",
  exchange: "undo",
  invoice: "file",
  warranty: "shield",
  price: "bag",
  refund: "undo",
  pay: "alert",
  coupon: "star",
} as const satisfies Record<string, IconName>;

export type HelpTopic = keyof typeof marks;
export const markOf = (topic: HelpTopic): IconName => marks[topic];

/** By where the order stands, what is asked most first. */
export const helpTopics: Readonly<Record<OrderStage, readonly HelpTopic[]>> = {
  unpaid: ["pay", "coupon", "address", "cancel"],
  paid: ["hurry", "address", "cancel", "invoice"],
  shipped: ["parcel", "stalled", "address", "invoice"],
  delivered: ["missing", "broken", "exchange", "invoice"],
  completed: ["warranty", "exchange", "price", "invoice"],
  refunded: ["refund", "coupon", "invoice", "exchange"],
  cancelled: ["refund", "coupon", "cancel", "pay"],
};
