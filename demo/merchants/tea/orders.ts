import type { Moments } from "../../moments.ts";
import type { OrderDraft, RefundDraft } from "../../order-kit.ts";
import type { PaymentRow } from "../../rows.ts";

export const teaOrders = (when: Moments): OrderDraft[] => [
  // Stands still for four days on its way to the buyer.
  {
    id: "610100010001",
    buyer: "lin",
    stage: "shipped",
    placedAt: when.day(7, "20:14"),
    lines: [{ product: "TEA-101" }],
  },
  // Charged twice.
  {
    id: "610100010002",
    buyer: "lin",
    stage: "paid",
    placedAt: when.hoursAgo(6),
    lines: [{ product: "TEA-103", quantity: 2 }],
    charges: 2,
  },
  // The price fell after this was bought.
  {
    id: "610100010003",
    buyer: "lin",
    stage: "delivered",
    placedAt: when.day(3, "11:32"),
    lines: [{ product: "TEA-102", variant: "250 g", unitFen: 18_900 }],
    channel: "alipay",
  },
  { id: "610100010004", buyer: "chen", stage: "unpaid", placedAt: when.hoursAgo(1), lines: [{ product: "TEA-104" }] },
  {
    id: "610100010005",
    buyer: "anna",
    stage: "shipped",
    placedAt: when.day(3, "09:40"),
    lines: [{ product: "TEA-104" }, { product: "TEA-103" }],
    channel: "credit_card",
  },
  {
    id: "610100010006",
    buyer: "su",
    stage: "shipped",
    placedAt: when.day(4, "13:05"),
    lines: [{ product: "TEA-103" }],
    freightFen: 600,
  },
  {
    id: "610100010007",
    buyer: "zhao",
    stage: "completed",
    placedAt: when.day(26, "16:20"),
    completedAt: when.day(14, "10:00"),
    lines: [{ product: "TEA-102", variant: "500 g" }],
    invoice: { state: "issued", title: "深圳一帆设计工作室", number: "25447000000123456789" },
  },
  {
    id: "610100010008",
    buyer: "tashi",
    stage: "paid",
    placedAt: when.hoursAgo(20),
    lines: [{ product: "TEA-101" }],
    freightFen: 1_800,
    note: "偏远地区，麻烦包结实一些",
  },
  {
    id: "610100010009",
    buyer: "hao",
    stage: "cancelled",
    placedAt: when.day(6, "21:10"),
    cancelledAt: when.day(5, "21:11"),
    lines: [{ product: "TEA-105" }],
    neverPaid: true,
  },
  {
    id: "610100010010",
    buyer: "meng",
    stage: "refunded",
    placedAt: when.day(15, "12:00"),
    cancelledAt: when.day(13, "09:30"),
    lines: [{ product: "TEA-106", quantity: 2 }],
    channel: "alipay",
  },
  // A broken piece was settled with a partial refund.
  {
    id: "610100010011",
    buyer: "xu",
    stage: "delivered",
    placedAt: when.day(8, "10:11"),
    lines: [{ product: "TEA-105", quantity: 2 }],
  },
  {
    id: "610100010012",
    buyer: "tang",
    stage: "paid",
    placedAt: when.day(2, "22:40"),
    lines: [{ product: "TEA-107" }],
    note: "是送长辈的，请附手提袋",
  },
  // Promised within 48 hours, not shipped for four days.
  { id: "610100010013", buyer: "luo", stage: "paid", placedAt: when.day(4, "08:50"), lines: [{ product: "TEA-105" }] },
  {
    id: "610100010014",
    buyer: "fang",
    stage: "completed",
    placedAt: when.day(20, "19:25"),
    completedAt: when.day(9, "08:00"),
    lines: [{ product: "TEA-101" }],
    discountFen: 2_000,
    coupon: "TEA-K-fang-1",
  },
  {
    id: "610100010015",
    buyer: "lin",
    stage: "paid",
    placedAt: when.day(1, "09:02"),
    lines: [{ product: "TEA-107", quantity: 2 }],
    invoice: { state: "requested", title: "林小满", number: "" },
  },
  {
    id: "610100010016",
    buyer: "qiu",
    stage: "shipped",
    placedAt: when.day(2, "14:45"),
    lines: [{ product: "TEA-102", variant: "125 g" }],
  },
  // Cancelled before shipping; the refund is on its way.
  {
    id: "610100010017",
    buyer: "chen",
    stage: "cancelled",
    placedAt: when.day(2, "18:30"),
    cancelledAt: when.day(1, "09:00"),
    lines: [{ product: "TEA-101" }],
    channel: "unionpay",
  },
];

export const teaRefunds = (when: Moments): RefundDraft[] => [
  {
    id: "610100010010-R1",
    order: "610100010010",
    at: when.day(13, "09:31"),
    state: "succeeded",
    expectedAt: when.day(12, "09:31"),
    arrivedAt: when.day(12, "02:10"),
  },
  {
    id: "610100010011-R1",
    order: "610100010011",
    amountFen: 1_200,
    at: when.day(3, "15:00"),
    state: "succeeded",
    arrivedAt: when.day(3, "15:01"),
  },
  {
    id: "610100010017-R1",
    order: "610100010017",
    at: when.day(1, "09:05"),
    state: "pending",
    expectedAt: when.day(-2, "23:59"),
  },
];

/** The money left the buyer's account, but no order came of it. */
export const teaOrphans = (when: Moments): PaymentRow[] => [
  {
    externalId: "TEA-P-90001",
    buyerExternalId: "B-lin",
    channel: "alipay",
    amountFen: 6_800,
    state: "succeeded",
    at: when.hoursAgo(5),
    channelSerial: "2088700010009001",
  },
];
