import type { Moments } from "../../moments.ts";
import type { OrderDraft, RefundDraft } from "../../order-kit.ts";
import type { PaymentRow } from "../../rows.ts";

export const homeOrders = (when: Moments): OrderDraft[] => [
  // Two parcels: one is there, the other still on the road.
  {
    id: "640400040001",
    buyer: "lin",
    stage: "shipped",
    placedAt: when.day(8, "14:14"),
    lines: [{ product: "HM-404" }],
    freightFen: 6_000,
    note: "楼下有快递柜，大件请送到单元门口",
  },
  // The price fell by 30 within the 30 days of the promise.
  {
    id: "640400040002",
    buyer: "lin",
    stage: "completed",
    placedAt: when.day(13, "20:00"),
    completedAt: when.day(3, "08:00"),
    lines: [{ product: "HM-402", unitFen: 32_900 }],
    invoice: { state: "issued", title: "林小满", number: "25337000000044455566" },
  },
  {
    id: "640400040003",
    buyer: "chen",
    stage: "delivered",
    placedAt: when.day(6, "10:40"),
    lines: [{ product: "HM-407" }],
    discountFen: 10_000,
    coupon: "HM-K-chen-1",
    invoice: { state: "requested", title: "上海远舟贸易有限公司", number: "" },
  },
  {
    id: "640400040004",
    buyer: "anna",
    stage: "shipped",
    placedAt: when.day(5, "09:00"),
    lines: [{ product: "HM-401" }],
    channel: "credit_card",
  },
  {
    id: "640400040005",
    buyer: "su",
    stage: "refunded",
    placedAt: when.day(12, "22:22"),
    cancelledAt: when.day(10, "10:00"),
    lines: [{ product: "HM-405" }],
  },
  {
    id: "640400040006",
    buyer: "zhao",
    stage: "shipped",
    placedAt: when.day(4, "12:30"),
    lines: [{ product: "HM-406", variant: "1.8 m 床" }],
  },
  {
    id: "640400040007",
    buyer: "hao",
    stage: "completed",
    placedAt: when.day(35, "19:00"),
    completedAt: when.day(22, "08:00"),
    lines: [{ product: "HM-403", quantity: 2 }],
    channel: "balance",
  },
  // Far away: a long road, moving all the same.
  {
    id: "640400040008",
    buyer: "guli",
    stage: "shipped",
    placedAt: when.day(8, "11:00"),
    lines: [{ product: "HM-407" }],
    freightFen: 3_500,
  },
  { id: "640400040009", buyer: "bai", stage: "paid", placedAt: when.day(5, "08:08"), lines: [{ product: "HM-401" }] },
  {
    id: "640400040010",
    buyer: "du",
    stage: "cancelled",
    placedAt: when.day(14, "09:45"),
    cancelledAt: when.day(13, "15:00"),
    lines: [{ product: "HM-403" }],
    channel: "unionpay",
  },
  {
    id: "640400040011",
    buyer: "an",
    stage: "shipped",
    placedAt: when.day(4, "16:50"),
    lines: [{ product: "HM-404" }],
    freightFen: 6_000,
  },
  { id: "640400040012", buyer: "jiang", stage: "paid", placedAt: when.hoursAgo(30), lines: [{ product: "HM-402" }] },
  { id: "640400040013", buyer: "wei", stage: "unpaid", placedAt: when.hoursAgo(4), lines: [{ product: "HM-407" }] },
  {
    id: "640400040014",
    buyer: "ge",
    stage: "delivered",
    placedAt: when.day(10, "13:20"),
    lines: [{ product: "HM-406", variant: "1.5 m 床" }],
  },
  {
    id: "640400040015",
    buyer: "shen",
    stage: "cancelled",
    placedAt: when.day(3, "23:50"),
    cancelledAt: when.day(2, "00:20"),
    lines: [{ product: "HM-402" }],
    neverPaid: true,
  },
  // Refused at the door.
  {
    id: "640400040016",
    buyer: "ye",
    stage: "shipped",
    placedAt: when.day(11, "15:00"),
    lines: [{ product: "HM-407" }],
  },
  {
    id: "640400040017",
    buyer: "tang",
    stage: "refunded",
    placedAt: when.day(5, "18:40"),
    cancelledAt: when.day(2, "09:00"),
    lines: [{ product: "HM-403" }],
    channel: "alipay",
  },
  // Charged twice, nothing returned yet, and the goods have arrived.
  {
    id: "640400040018",
    buyer: "fang",
    stage: "delivered",
    placedAt: when.day(6, "20:20"),
    lines: [{ product: "HM-402" }],
    charges: 2,
    channel: "alipay",
  },
];

export const homeRefunds = (when: Moments): RefundDraft[] => [
  {
    id: "640400040005-R1",
    order: "640400040005",
    at: when.day(10, "10:05"),
    state: "succeeded",
    arrivedAt: when.day(10, "10:06"),
  },
  {
    id: "640400040010-R1",
    order: "640400040010",
    at: when.day(13, "15:10"),
    state: "pending",
    expectedAt: when.day(6, "23:59"),
  },
  {
    id: "640400040014-R1",
    order: "640400040014",
    amountFen: 5_000,
    at: when.day(4, "17:00"),
    state: "succeeded",
    arrivedAt: when.day(4, "17:02"),
  },
  {
    id: "640400040017-R1",
    order: "640400040017",
    at: when.day(2, "09:10"),
    state: "pending",
    expectedAt: when.day(-1, "23:59"),
  },
];

/** Charged, and no order came of it. */
export const homeOrphans = (when: Moments): PaymentRow[] => [
  {
    externalId: "HM-P-90001",
    buyerExternalId: "B-chen",
    channel: "wechat_pay",
    amountFen: 21_900,
    state: "succeeded",
    at: when.day(1, "13:13"),
    channelSerial: "42000640490001",
  },
];
