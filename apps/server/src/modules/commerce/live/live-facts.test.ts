import { describe, expect, it } from "vitest";
import type { Coupon } from "../coupon.ts";
import type { Order, Payment, Scan } from "../order.ts";
import type { Product } from "../product.ts";
import { type Cart, couponVerdict } from "./coupon-verdict.ts";
import { deliversTo } from "./delivery-region.ts";
import { paymentsWithoutOrder } from "./money-facts.ts";
import { noReasonReturn } from "./no-reason-return.ts";
import { orderFacts } from "./order-live.ts";
import { priceProtection } from "./price-protection.ts";
import { stockOf } from "./stock.ts";
import { warrantyOf } from "./warranty.ts";

const at = (text: string): Date => new Date(`2026-05-${text}+08:00`);
const now = at("10T12:00:00");

const order = (change: Partial<Order> = {}): Order => ({
  id: "o",
  merchantId: "tea",
  buyerId: "lin",
  number: "T100",
  stage: "paid",
  placedAt: at("09T10:00:00"),
  paidAt: at("09T10:00:00"),
  shipBy: at("11T10:00:00"),
  completedAt: null,
  cancelledAt: null,
  paidFen: 9900,
  freightFen: 0,
  discountFen: 0,
  receiver: { name: "林溪", phone: "13800001234", region: "浙江省杭州市", address: "文三路 1 号" },
  invoice: { state: "none", title: "", number: "" },
  buyerNote: "",
  lines: [
    {
      orderId: "o",
      line: 1,
      productId: "p",
      title: "茶",
      image: null,
      variant: "",
      quantity: 1,
      unitPriceFen: 9900,
      paidFen: 9900,
    },
  ],
  shipments: [],
  payments: [],
  ...change,
});
const scan = (kind: Scan["kind"], when: string): Scan => ({ kind, at: at(when), place: "", text: kind });
const parcel = (scans: readonly Scan[]) => ({
  id: "s",
  orderId: "o",
  carrier: "云岭速运",
  trackingNumber: "YL1",
  shippedAt: at("05T18:00:00"),
  scans,
});
const payment = (change: Partial<Payment>): Payment => ({
  id: "c1",
  merchantId: "tea",
  orderId: "o",
  ofPaymentId: null,
  buyerId: "lin",
  kind: "charge",
  channel: "alipay",
  amountFen: 9900,
  state: "succeeded",
  at: at("09T10:00:00"),
  expectedAt: null,
  arrivedAt: null,
  ...change,
});

describe("an order waiting to be shipped", () => {
  it.each([
    ["11T10:00:00", "on_time", 22],
    ["10T20:00:00", "due_soon", 8],
    ["10T09:00:00", "late", -3],
  ])("promised for %s is %s", (shipBy, state, hours) => {
    const facts = orderFacts(order({ shipBy: at(shipBy) }), now);
    expect(facts).toMatchObject({ shipByState: state, hoursUntilShipBy: hours });
  });

  it("owes nothing while unpaid or once cancelled", () => {
    expect(orderFacts(order({ stage: "unpaid", paidAt: null, shipBy: null }), now).shipByState).toBe("none");
    expect(orderFacts(order({ stage: "cancelled" }), now).shipByState).toBe("none");
  });
});

describe("an order on its way", () => {
  const shipped = (scans: readonly Scan[], change: Partial<Order> = {}) =>
    orderFacts(order({ stage: "shipped", shipments: [parcel(scans)], ...change }), now);

  it("stands still from 48 hours without a scan", () => {
    expect(shipped([scan("in_transit", "08T12:01:00")]).stalled).toBe(false);
    expect(shipped([scan("in_transit", "08T12:00:00")])).toMatchObject({ stalled: true, hoursSinceLastScan: 48 });
  });

  it("counts as shipped late by the carrier's first scan, not by the shop's word", () => {
    const facts = shipped([scan("collected", "07T18:00:00")], { shipBy: at("06T00:00:00") });
    expect(facts.shipByState).toBe("shipped_late");
  });

  it("is noticed when no carrier ever scanned it", () => {
    expect(shipped([])).toMatchObject({ shippedWithoutScan: true, stalled: true, lastScan: null });
  });

  it("waits at a station without being delivered", () => {
    expect(shipped([scan("at_station", "08T09:00:00")])).toMatchObject({
      atStation: true,
      deliveredAt: null,
      stalled: false,
    });
  });

  it("is delivered when its last parcel is", () => {
    const parcels = [parcel([scan("delivered", "08T09:00:00")]), parcel([scan("delivered", "09T09:00:00")])];
    expect(orderFacts(order({ stage: "delivered", shipments: parcels }), now).deliveredAt).toEqual(at("09T09:00:00"));
    const half = [parcels[0]!, parcel([scan("in_transit", "09T09:00:00")])];
    expect(orderFacts(order({ stage: "shipped", shipments: half }), now).deliveredAt).toBeNull();
  });
});

describe("money", () => {
  const refund = (change: Partial<Payment>) =>
    payment({ id: "r1", kind: "refund", ofPaymentId: "c1", state: "pending", amountFen: 9900, ...change });
  const facts = (...payments: Payment[]) => orderFacts(order({ payments }), now);

  it.each([
    ["pending within the channel's time", { expectedAt: at("12T00:00:00") }, "pending"],
    ["overdue past it", { expectedAt: at("10T00:00:00") }, "overdue"],
    ["failed", { state: "failed" as const }, "failed"],
    ["arrived", { state: "succeeded" as const, arrivedAt: at("10T01:00:00") }, "arrived"],
  ])("coming back is %s", (_, change, state) => {
    expect(facts(payment({}), refund(change)).refund).toMatchObject({ state, overdue: state === "overdue" });
  });

  it("says when only a part came back", () => {
    const part = refund({ state: "succeeded", amountFen: 3000 });
    expect(facts(payment({}), part).refund).toMatchObject({ partial: true, refundedFen: 3000 });
  });

  it("charged twice is a surplus until it is on its way back", () => {
    const twice = [payment({}), payment({ id: "c2" })];
    expect(facts(...twice).duplicateCharge).toEqual({ extraFen: 9900, chargeIds: ["c1", "c2"] });
    expect(facts(...twice, refund({ ofPaymentId: "c2" })).duplicateCharge).toBeNull();
    expect(facts(payment({}), payment({ id: "c2", state: "failed" })).duplicateCharge).toBeNull();
    expect(facts(payment({ amountFen: 5000 }), payment({ id: "c2", amountFen: 4900 })).duplicateCharge).toBeNull();
  });

  it("taken without an order is found until it is returned", () => {
    const orphan = payment({ id: "c9", orderId: null });
    expect(paymentsWithoutOrder([payment({}), orphan])).toMatchObject([{ outstandingFen: 9900 }]);
    const back = refund({ ofPaymentId: "c9", orderId: null });
    expect(paymentsWithoutOrder([orphan, back])).toEqual([]);
  });
});

const coupon = (change: Partial<Coupon> = {}): Coupon => ({
  id: "k",
  merchantId: "tea",
  buyerId: "lin",
  kind: "coupon",
  title: "满 200 减 30",
  discountFen: 3000,
  thresholdFen: 20_000,
  validFrom: at("01T00:00:00"),
  validTo: at("31T00:00:00"),
  categories: [],
  productExternalIds: [],
  stackable: false,
  usedOrderId: null,
  ...change,
});

describe("a coupon", () => {
  const cart: Cart = {
    merchantId: "tea",
    lines: [{ productExternalId: "p1", category: "茶叶", amountFen: 15_000 }],
  };

  it.each([
    ["used", coupon({ usedOrderId: "o" }), cart, { reason: "used" }],
    ["not valid yet", coupon({ validFrom: at("11T00:00:00") }), cart, { reason: "not_started" }],
    ["expired", coupon({ validTo: at("09T00:00:00") }), cart, { reason: "expired" }],
    ["of another shop", coupon({ merchantId: "3c" }), cart, { reason: "other_shop" }],
    ["for another category", coupon({ categories: ["茶具"] }), cart, { reason: "wrong_category" }],
    ["for another product", coupon({ productExternalIds: ["p2"] }), cart, { reason: "wrong_product" }],
    ["alone only", coupon(), { ...cart, otherCoupons: 1 }, { reason: "not_stackable" }],
    ["below its threshold", coupon(), cart, { reason: "below_threshold", missingFen: 5000 }],
  ])("is not usable when %s, and says so", (_, given, on, verdict) => {
    expect(couponVerdict(given, on, now)).toMatchObject({ usable: false, ...verdict });
  });

  it("counts only fitting lines toward its threshold", () => {
    const mixed = { ...cart, lines: [...cart.lines, { productExternalId: "p2", category: "茶具", amountFen: 9000 }] };
    expect(couponVerdict(coupon({ categories: ["茶叶"] }), mixed, now)).toMatchObject({ missingFen: 5000 });
    expect(couponVerdict(coupon(), mixed, now)).toMatchObject({ usable: true, discountFen: 3000 });
  });

  it("never gives more than the goods cost", () => {
    const small = { ...cart, lines: [{ ...cart.lines[0]!, amountFen: 1000 }] };
    expect(couponVerdict(coupon({ thresholdFen: 0 }), small, now)).toMatchObject({ discountFen: 1000 });
  });
});

const product = (change: Partial<Product> = {}): Product => ({
  id: "p",
  merchantId: "tea",
  externalId: "p1",
  title: "茶",
  category: "茶叶",
  priceFen: 8900,
  stock: 20,
  listed: true,
  image: null,
  updatedAt: at("10T00:00:00"),
  titleEn: "",
  restockAt: null,
  shipPromiseHours: 48,
  presaleShipAt: null,
  carriers: [],
  unservedRegions: ["西藏自治区", "港澳台"],
  shippingFeeFen: 0,
  warrantyMonths: 12,
  warrantyTerms: "",
  noReasonReturn: "yes",
  priceProtectionDays: 7,
  parameters: [],
  variants: [],
  description: "",
  ...change,
});

describe("price protection", () => {
  const fell = [
    { at: at("01T00:00:00"), priceFen: 9900 },
    { at: at("10T08:00:00"), priceFen: 8900 },
  ];
  const verdict = (given: Partial<Order>, what: Product, when = now) => {
    const bought = order(given);
    return priceProtection(bought, bought.lines[0]!, what, fell, when);
  };

  it("pays the difference within the promise", () => {
    expect(verdict({}, product())).toMatchObject({ eligible: true, differenceFen: 1000, reason: "price_fell" });
  });

  it.each([
    ["nothing was promised", {}, product({ priceProtectionDays: 0 }), now, "not_promised"],
    ["the promise has ended", {}, product(), at("17T00:00:00"), "window_closed"],
    ["the order is refunded", { stage: "refunded" as const }, product(), now, "not_paid"],
    ["the price fell before the purchase", { paidAt: at("10T09:00:00") }, product(), now, "no_fall"],
  ])("pays nothing when %s", (_, given, what, when, reason) => {
    expect(verdict(given, what, when)).toMatchObject({ eligible: false, differenceFen: 0, reason });
  });

  it("still holds in the last second of its last day", () => {
    expect(verdict({}, product(), at("16T23:59:59")).eligible).toBe(true);
  });
});

describe("rights that begin with receipt", () => {
  const received = order({ stage: "delivered", shipments: [parcel([scan("delivered", "02T15:00:00")])] });

  it("lets seven days be counted from the day after", () => {
    expect(noReasonReturn(received, product(), at("09T23:59:59"))).toEqual({ state: "open", until: at("10T00:00:00") });
    expect(noReasonReturn(received, product(), at("10T00:00:00")).state).toBe("closed");
  });

  it.each([
    ["statutory_exclusion", "statutory_exclusion"],
    ["confirmed_exclusion", "ask_confirmation"],
  ] as const)("knows the exclusion %s", (rule, state) => {
    expect(noReasonReturn(received, product({ noReasonReturn: rule }), at("05T00:00:00")).state).toBe(state);
  });

  it("has not begun while nothing is received", () => {
    expect(noReasonReturn(order(), product(), now).state).toBe("not_received");
    expect(warrantyOf(order(), product(), now).state).toBe("not_started");
  });

  it("ends the warranty on the same day of the month", () => {
    const warranty = warrantyOf(received, product(), now);
    expect(warranty).toMatchObject({ state: "active", until: new Date("2027-05-02T15:00:00+08:00") });
    expect(warrantyOf(received, product({ warrantyMonths: 0 }), now).state).toBe("none");
  });
});

describe("what can be had", () => {
  const variants = [
    { name: "125 g", stock: 0 },
    { name: "250 g", stock: 3 },
  ];

  it.each([
    ["", "in_stock"],
    ["125 g", "out"],
    ["250 g", "low"],
    ["1 kg", "variant_unknown"],
  ])("of variant %j is %s", (variant, state) => {
    expect(stockOf(product({ variants }), now, variant).state).toBe(state);
  });

  it("names the variants that are left", () => {
    expect(stockOf(product({ variants }), now, "125 g").others).toEqual(["250 g"]);
  });

  it("is on pre-sale until its shipping instant", () => {
    const presaleShipAt = at("20T00:00:00").toISOString();
    expect(stockOf(product({ presaleShipAt }), now).state).toBe("presale");
    expect(stockOf(product({ presaleShipAt }), at("21T00:00:00")).state).toBe("in_stock");
  });

  it.each([
    ["西藏拉萨市", false],
    ["浙江省杭州市", true],
  ])("is delivered to %s: %s", (region, served) => {
    expect(deliversTo(product(), region).served).toBe(served);
  });
});
