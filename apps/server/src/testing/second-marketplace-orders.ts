import { at, longId } from "./second-marketplace-ids.ts";

const receiver = {
  name: "M. Holt",
  phone: "+4915112345678",
  region: "Oregon",
  address: '12 Mill Lane, c/o "The Barn"',
};

/** Twenty lines, each a different share of the discount. */
const twentyLines = Array.from({ length: 20 }, (_, index) => ({
  productExternalId: "PEG-1",
  variant: `batch ${index + 1}`,
  quantity: 100 + index,
  unitPriceFen: 1,
  paidFen: 95 + index,
}));
const twentySum = twentyLines.reduce((sum, line) => sum + line.quantity, 0);

export const trailOrders = [
  {
    externalId: "#1001",
    buyerExternalId: "cust/1",
    stage: "shipped",
    placedAt: at(80),
    paidAt: at(79),
    receiver,
    lines: [
      {
        productExternalId: "TENT-2P",
        variant: 'Sand / "limited"',
        quantity: 1,
        unitPriceFen: 199_900,
        paidFen: 199_900,
      },
    ],
    freightFen: 1,
    paidFen: 199_901,
  },
  {
    externalId: "#1002",
    buyerExternalId: "cust/2",
    stage: "paid",
    placedAt: at(30),
    paidAt: at(30),
    receiver: { ...receiver, name: "O" },
    lines: [{ productExternalId: "MAP-FREE", quantity: 1, unitPriceFen: 0, paidFen: 0 }],
    paidFen: 0,
  },
  {
    externalId: "#1003",
    buyerExternalId: "cust/3",
    stage: "completed",
    placedAt: at(900),
    paidAt: at(899),
    completedAt: at(500),
    receiver,
    lines: twentyLines,
    discountFen: 100,
    paidFen: twentySum - 100,
  },
  {
    externalId: longId,
    buyerExternalId: longId,
    stage: "cancelled",
    placedAt: at(50),
    cancelledAt: at(49),
    receiver,
    lines: [{ productExternalId: "PEG-1", quantity: 9_999, unitPriceFen: 1, paidFen: 9_999 }],
    paidFen: 9_999,
    buyerNote: "🙏🏽 please\tgift-wrap",
  },
  {
    externalId: "#1005",
    buyerExternalId: "cust/5",
    stage: "refunded",
    placedAt: at(300),
    paidAt: at(300),
    completedAt: at(200),
    cancelledAt: at(100),
    receiver,
    lines: [{ productExternalId: "MUG,ENAMEL", quantity: 2, unitPriceFen: 4_900, paidFen: 4_900 }],
    freightFen: 500,
    discountFen: 5_400,
    paidFen: 4_900,
  },
];
export const bookOrders = [
  {
    externalId: "#1001",
    buyerExternalId: "cust/1",
    stage: "unpaid",
    placedAt: at(2),
    receiver,
    lines: [{ productExternalId: "978-0-00-000000-2", quantity: 1, unitPriceFen: 12_000, paidFen: 0 }],
    paidFen: 0,
  },
  {
    externalId: "#1002",
    buyerExternalId: "cust/3",
    stage: "delivered",
    placedAt: at(200),
    paidAt: at(200),
    receiver,
    lines: [{ productExternalId: "TENT-2P", quantity: 1, unitPriceFen: 6_800, paidFen: 6_800 }],
    paidFen: 6_800,
    invoice: { state: "requested", title: "Faber & Co. <books>", number: "" },
  },
];

export const trailPayments = [
  {
    externalId: "ch_1",
    orderExternalId: "#1001",
    buyerExternalId: "cust/1",
    channel: "credit_card",
    amountFen: 100_000,
    state: "succeeded",
    at: at(79),
  },
  {
    externalId: "ch_2",
    orderExternalId: "#1001",
    buyerExternalId: "cust/1",
    channel: "balance",
    amountFen: 99_901,
    state: "succeeded",
    at: at(79),
  },
  {
    externalId: "re_5",
    kind: "refund",
    buyerExternalId: "cust/5",
    ofExternalId: "ch_5",
    channel: "alipay",
    amountFen: 4_899,
    state: "failed",
    at: at(90),
  },
  {
    externalId: "ch_5",
    orderExternalId: "#1005",
    buyerExternalId: "cust/5",
    channel: "alipay",
    amountFen: 4_900,
    state: "succeeded",
    at: at(300),
  },
  {
    externalId: "re_5b",
    kind: "refund",
    buyerExternalId: "cust/5",
    ofExternalId: "ch_5",
    channel: "alipay",
    amountFen: 4_900,
    state: "pending",
    at: at(80),
    expectedAt: at(10),
  },
  { externalId: "ch_9", buyerExternalId: "cust/2", channel: "unionpay", amountFen: 1, state: "succeeded", at: at(1) },
];
export const trailShipments = [
  {
    externalId: "sh-1",
    orderExternalId: "#1001",
    carrier: "Overland Freight",
    trackingNumber: "OF 1",
    shippedAt: at(70),
    scans: [
      { at: at(60), kind: "in_transit", place: "Halfway", text: "Sorted 📦" },
      { at: at(70), kind: "collected", text: "Collected" },
    ],
  },
  { externalId: "sh-3", orderExternalId: "#1003", carrier: "X", trackingNumber: "?", shippedAt: at(890), scans: [] },
];
export const trailCoupons = [
  {
    externalId: "SUMMER",
    title: "One fen off",
    buyerExternalId: "cust/1",
    discountFen: 1,
    validFrom: at(100),
    validTo: at(100),
  },
  {
    externalId: "VIP|1",
    title: "Tents only",
    buyerExternalId: "cust/1",
    discountFen: 50_000,
    thresholdFen: 100_000,
    validFrom: at(100),
    validTo: at(-100),
    categories: ["Tents"],
    productExternalIds: ["PEG-1"],
    usedOrderExternalId: "#1001",
  },
];
