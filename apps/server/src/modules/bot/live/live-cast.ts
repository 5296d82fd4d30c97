import type { Coupon, Order, OrderLine, Payment, Scan, Shipment } from "../../commerce/index.ts";
import { robe, teapot } from "./live-cast-goods.ts";
import type { Situation } from "./situation.ts";

export { robe, teapot };

/** Buyer Lin, the Tea House and what passed between them. The clock stands at Friday 20 November 2026, 15:00 in Shanghai. */
export const now = new Date("2026-11-20T15:00:00+08:00");

/** An instant of that November: the day and the hour in Shanghai. */
export const nov = (day: number, hour = "10:00"): Date =>
  new Date(`2026-11-${String(day).padStart(2, "0")}T${hour}:00+08:00`);

export const line = (over: Partial<OrderLine> = {}): OrderLine => ({
  orderId: "o-1",
  line: 1,
  productId: teapot.id,
  title: teapot.title,
  titleEn: teapot.titleEn,
  image: null,
  variant: "",
  quantity: 1,
  unitPriceFen: 9900,
  paidFen: 9900,
  ...over,
});

export const scan = (at: Date, kind: Scan["kind"], text = "快件已到达【杭州中转部】", place = "杭州"): Scan => ({
  at,
  kind,
  place,
  text,
});

/** Scans newest first. */
export const parcel = (scans: readonly Scan[], over: Partial<Shipment> = {}): Shipment => ({
  id: "s-1",
  orderId: "o-1",
  carrier: "顺丰",
  trackingNumber: "SF1001",
  shippedAt: nov(18, "09:00"),
  scans,
  ...over,
});

export const charge = (over: Partial<Payment> = {}): Payment => ({
  id: "pay-1",
  merchantId: "tea-house",
  orderId: "o-1",
  ofPaymentId: null,
  buyerId: "lin",
  kind: "charge",
  channel: "wechat_pay",
  amountFen: 9900,
  state: "succeeded",
  at: nov(17, "10:02"),
  expectedAt: null,
  arrivedAt: null,
  ...over,
});

export const refund = (over: Partial<Payment> = {}): Payment =>
  charge({ id: "back-1", ofPaymentId: "pay-1", kind: "refund", state: "pending", at: nov(19, "11:00"), ...over });

export const order = (over: Partial<Order> = {}): Order => ({
  id: "o-1",
  merchantId: "tea-house",
  buyerId: "lin",
  number: "TH20261117",
  stage: "paid",
  placedAt: nov(17, "10:00"),
  paidAt: nov(17, "10:02"),
  shipBy: nov(21, "18:00"),
  completedAt: null,
  cancelledAt: null,
  paidFen: 9900,
  freightFen: 0,
  discountFen: 0,
  receiver: { name: "林小满", phone: "13812345678", region: "浙江省杭州市西湖区", address: "龙井路 1 号" },
  invoice: { state: "none", title: "", number: "" },
  buyerNote: "",
  lines: [line()],
  shipments: [],
  payments: [charge()],
  ...over,
});

/** An order on its way, with this parcel's scans. */
export const sent = (scans: readonly Scan[], over: Partial<Order> = {}): Order =>
  order({ stage: "shipped", shipBy: nov(19, "10:00"), shipments: [parcel(scans)], ...over });

export const delivered = (at: Date, over: Partial<Order> = {}): Order =>
  sent([scan(at, "delivered", "已签收，签收人：本人")], { stage: "delivered", ...over });

export const coupon = (over: Partial<Coupon> = {}): Coupon => ({
  id: "c-1",
  merchantId: "tea-house",
  buyerId: "lin",
  kind: "coupon",
  title: "满200减30",
  discountFen: 3000,
  thresholdFen: 20000,
  validFrom: nov(1),
  validTo: nov(30, "23:59"),
  categories: [],
  productExternalIds: [],
  stackable: false,
  usedOrderId: null,
  ...over,
});

/** Lin asks; with an order given, it is the only one unless said otherwise. */
export function asked(over: Partial<Situation> = {}): Situation {
  const chosen = over.order ?? null;
  return {
    now,
    language: "zh",
    shopName: "青山茶舍",
    text: "",
    order: chosen,
    orderBy: chosen ? "only" : null,
    orders: chosen ? [chosen] : [],
    product: null,
    products: new Map([teapot, robe].map((product) => [product.id, product])),
    prices: new Map(),
    coupons: [],
    payments: [],
    ...over,
  };
}

export const inEnglish = (over: Partial<Situation> = {}): Situation => asked({ language: "en", ...over });
