import { describe, expect, it } from "vitest";
import { at, coupon, now, order, parcel, product, scan } from "../../../testing/live-scene.ts";
import type { Order } from "../order.ts";
import type { Product } from "../product.ts";
import { type Cart, couponVerdict } from "./coupon-verdict.ts";
import { deliversTo } from "./delivery-region.ts";
import { noReasonReturn } from "./no-reason-return.ts";
import { priceProtection } from "./price-protection.ts";
import { stockOf } from "./stock.ts";
import { warrantyOf } from "./warranty.ts";

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
