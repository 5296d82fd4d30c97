import type { Moments } from "../../moments.ts";
import type { OrderDraft, RefundDraft } from "../../order-kit.ts";

export const clothingOrders = (when: Moments): OrderDraft[] => [
  // Promised within 48 hours, five days ago.
  {
    id: "630300030001",
    buyer: "lin",
    stage: "paid",
    placedAt: when.day(5, "22:10"),
    lines: [{ product: "CL-302", variant: "M" }],
  },
  {
    id: "630300030002",
    buyer: "lin",
    stage: "completed",
    placedAt: when.day(24, "12:44"),
    completedAt: when.day(11, "08:00"),
    lines: [
      { product: "CL-301", variant: "白 M", quantity: 2 },
      { product: "CL-303", variant: "27" },
    ],
    discountFen: 3_000,
    coupon: "CL-K-lin-1",
  },
  {
    id: "630300030003",
    buyer: "anna",
    stage: "paid",
    placedAt: when.day(3, "08:30"),
    lines: [{ product: "CL-304", variant: "M" }],
    channel: "credit_card",
  },
  // Two days in a locker.
  {
    id: "630300030004",
    buyer: "su",
    stage: "shipped",
    placedAt: when.day(6, "17:17"),
    lines: [{ product: "CL-303", variant: "26" }],
  },
  {
    id: "630300030005",
    buyer: "chen",
    stage: "delivered",
    placedAt: when.day(5, "10:00"),
    lines: [{ product: "CL-306", variant: "42" }],
    invoice: { state: "requested", title: "陈舟", number: "" },
  },
  {
    id: "630300030006",
    buyer: "zhao",
    stage: "paid",
    placedAt: when.day(1, "20:20"),
    lines: [{ product: "CL-307" }],
    note: "绣字：一帆风顺；花样：麦穗",
  },
  // No scan for four days.
  {
    id: "630300030007",
    buyer: "hao",
    stage: "shipped",
    placedAt: when.day(7, "15:15"),
    lines: [{ product: "CL-301", variant: "白 XL" }],
  },
  {
    id: "630300030008",
    buyer: "tang",
    stage: "refunded",
    placedAt: when.day(16, "11:20"),
    lines: [{ product: "CL-305" }],
    channel: "alipay",
  },
  {
    id: "630300030009",
    buyer: "luo",
    stage: "cancelled",
    placedAt: when.day(8, "20:45"),
    cancelledAt: when.day(7, "20:46"),
    lines: [{ product: "CL-306", variant: "39" }],
    neverPaid: true,
  },
  {
    id: "630300030010",
    buyer: "fang",
    stage: "shipped",
    placedAt: when.day(2, "13:40"),
    lines: [
      { product: "CL-302", variant: "S" },
      { product: "CL-305", quantity: 1 },
    ],
    discountFen: 3_000,
    coupon: "CL-K-fang-1",
  },
  // A loose thread, settled with a partial refund.
  {
    id: "630300030011",
    buyer: "qiu",
    stage: "delivered",
    placedAt: when.day(9, "09:05"),
    lines: [{ product: "CL-302", variant: "L" }],
  },
  {
    id: "630300030012",
    buyer: "meng",
    stage: "unpaid",
    placedAt: when.hoursAgo(3),
    lines: [{ product: "CL-304", variant: "L" }],
  },
  {
    id: "630300030013",
    buyer: "ge",
    stage: "shipped",
    placedAt: when.day(3, "18:00"),
    lines: [{ product: "CL-303", variant: "29" }],
  },
  {
    id: "630300030014",
    buyer: "shen",
    stage: "completed",
    placedAt: when.day(45, "10:30"),
    completedAt: when.day(32, "08:00"),
    lines: [{ product: "CL-306", variant: "37" }],
    invoice: { state: "issued", title: "沈墨", number: "25337000000011122233" },
  },
  {
    id: "630300030015",
    buyer: "ye",
    stage: "cancelled",
    placedAt: when.day(2, "09:30"),
    cancelledAt: when.day(1, "10:05"),
    lines: [{ product: "CL-301", variant: "雾蓝 L" }],
    channel: "unionpay",
  },
  // Left in two parcels.
  {
    id: "630300030016",
    buyer: "jiang",
    stage: "shipped",
    placedAt: when.day(4, "21:00"),
    lines: [
      { product: "CL-301", variant: "白 L", quantity: 3 },
      { product: "CL-306", variant: "42" },
    ],
  },
  // The price fell, but after the seven days of the promise.
  {
    id: "630300030017",
    buyer: "xu",
    stage: "delivered",
    placedAt: when.day(12, "19:10"),
    lines: [{ product: "CL-305", unitFen: 11_900 }],
  },
];

export const clothingRefunds = (when: Moments): RefundDraft[] => [
  {
    id: "630300030008-R1",
    order: "630300030008",
    at: when.day(7, "10:00"),
    state: "succeeded",
    arrivedAt: when.day(6, "20:08"),
  },
  {
    id: "630300030011-R1",
    order: "630300030011",
    amountFen: 2_500,
    at: when.day(2, "11:30"),
    state: "succeeded",
    arrivedAt: when.day(2, "11:31"),
  },
  {
    id: "630300030015-R1",
    order: "630300030015",
    at: when.day(1, "10:10"),
    state: "pending",
    expectedAt: when.day(-4, "23:59"),
  },
];
