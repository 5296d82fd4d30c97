import type { Moments } from "../../moments.ts";
import type { OrderDraft, RefundDraft } from "../../order-kit.ts";

export const digitalOrders = (when: Moments): OrderDraft[] => [
  // Bought before the price fell by 100, within the price promise.
  {
    id: "620200020001",
    buyer: "lin",
    stage: "delivered",
    placedAt: when.day(5, "21:48"),
    lines: [{ product: "DG-201", variant: "雾白", unitFen: 69_900 }],
    invoice: { state: "issued", title: "林小满", number: "25337000000098765432" },
  },
  // Cancelled; the channel is past its own time with the refund.
  {
    id: "620200020002",
    buyer: "lin",
    stage: "cancelled",
    placedAt: when.day(13, "10:05"),
    cancelledAt: when.day(12, "16:40"),
    lines: [{ product: "DG-202", variant: "砂岩" }],
    channel: "credit_card",
  },
  // Bought before the price fell, but the promise has ended.
  {
    id: "620200020003",
    buyer: "chen",
    stage: "completed",
    placedAt: when.day(40, "20:30"),
    completedAt: when.day(28, "08:00"),
    lines: [{ product: "DG-201", variant: "墨黑", unitFen: 69_900 }],
  },
  {
    id: "620200020004",
    buyer: "anna",
    stage: "paid",
    placedAt: when.day(2, "12:15"),
    lines: [{ product: "DG-207" }],
    channel: "credit_card",
    note: "Please call before delivery.",
  },
  // Charged twice; the second charge has come back already.
  {
    id: "620200020005",
    buyer: "zhao",
    stage: "shipped",
    placedAt: when.day(2, "23:05"),
    lines: [{ product: "DG-205", variant: "静音红轴" }],
    charges: 2,
  },
  // Refused at the door, on its way back.
  { id: "620200020006", buyer: "su", stage: "shipped", placedAt: when.day(9, "09:50"), lines: [{ product: "DG-206" }] },
  {
    id: "620200020007",
    buyer: "meng",
    stage: "delivered",
    placedAt: when.day(4, "15:20"),
    lines: [{ product: "DG-203", quantity: 2 }],
    invoice: { state: "requested", title: "南京晓岚文化有限公司", number: "" },
  },
  // A region the shop does not serve.
  {
    id: "620200020008",
    buyer: "guli",
    stage: "cancelled",
    placedAt: when.day(11, "11:11"),
    cancelledAt: when.day(10, "09:15"),
    lines: [{ product: "DG-204" }],
  },
  {
    id: "620200020009",
    buyer: "xu",
    stage: "paid",
    placedAt: when.day(3, "19:33"),
    lines: [{ product: "DG-205", variant: "段落茶轴" }],
  },
  { id: "620200020010", buyer: "du", stage: "paid", placedAt: when.hoursAgo(5), lines: [{ product: "DG-203" }] },
  // Shipped by the shop's word, never scanned by the carrier.
  {
    id: "620200020011",
    buyer: "bai",
    stage: "shipped",
    placedAt: when.day(3, "10:20"),
    lines: [{ product: "DG-203" }],
  },
  {
    id: "620200020012",
    buyer: "an",
    stage: "completed",
    placedAt: when.day(33, "14:00"),
    completedAt: when.day(20, "09:00"),
    lines: [{ product: "DG-202", variant: "曜石黑" }],
    discountFen: 5_000,
    coupon: "DG-K-an-1",
    invoice: { state: "issued", title: "安然", number: "25377000000055512345" },
  },
  {
    id: "620200020013",
    buyer: "jiang",
    stage: "shipped",
    placedAt: when.day(2, "09:09"),
    lines: [{ product: "DG-201", variant: "墨黑" }],
  },
  {
    id: "620200020014",
    buyer: "wei",
    stage: "unpaid",
    placedAt: when.hoursAgo(2),
    lines: [{ product: "DG-202", variant: "海蓝" }],
  },
  {
    id: "620200020015",
    buyer: "ye",
    stage: "refunded",
    placedAt: when.day(18, "13:13"),
    lines: [{ product: "DG-206" }],
    channel: "alipay",
  },
  {
    id: "620200020016",
    buyer: "lin",
    stage: "shipped",
    placedAt: when.day(2, "16:26"),
    lines: [{ product: "DG-206" }],
  },
  // The parcel was damaged on its way.
  {
    id: "620200020017",
    buyer: "chen",
    stage: "shipped",
    placedAt: when.day(4, "20:02"),
    lines: [{ product: "DG-204" }],
  },
];

export const digitalRefunds = (when: Moments): RefundDraft[] => [
  {
    id: "620200020002-R1",
    order: "620200020002",
    at: when.day(12, "16:45"),
    state: "pending",
    expectedAt: when.day(5, "23:59"),
  },
  {
    id: "620200020005-R1",
    order: "620200020005",
    at: when.day(2, "23:40"),
    state: "succeeded",
    arrivedAt: when.day(1, "08:12"),
  },
  {
    id: "620200020008-R1",
    order: "620200020008",
    at: when.day(10, "09:20"),
    state: "succeeded",
    arrivedAt: when.day(10, "09:21"),
  },
  {
    id: "620200020015-R1",
    order: "620200020015",
    at: when.day(9, "10:00"),
    state: "succeeded",
    arrivedAt: when.day(8, "18:30"),
  },
];
