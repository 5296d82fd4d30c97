import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Coupon, Order, Payment, Product, Scan, Shipment } from "../../commerce/index.ts";
import type { LiveFact } from "../../knowledge/index.ts";
import { chooseOrder } from "./find-order.ts";
import { liveAnswers } from "./live-answers.ts";
import { asked, charge, coupon, line, nov, now, order, parcel, robe, scan, teapot } from "./live-cast.ts";

const hourMs = 3_600_000;
const instant = fc.integer({ min: -400 * 24, max: 60 * 24 }).map((hours) => new Date(now.getTime() + hours * hourMs));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const fen = fc.integer({ min: 0, max: 500_000 });
const word = fc.constantFrom("", "快件已到达【杭州中转部】", "arrived at hub", "已签收", "。");

const scans: fc.Arbitrary<Scan> = fc
  .tuple(
    instant,
    fc.constantFrom<Scan["kind"]>(
      "collected",
      "in_transit",
      "out_for_delivery",
      "delivered",
      "at_station",
      "exception",
      "returned",
    ),
    word,
    word,
  )
  .map(([at, kind, text, place]) => scan(at, kind, text, place));
const parcels: fc.Arbitrary<Shipment> = fc.tuple(fc.array(scans, { maxLength: 4 }), instant).map(([some, shippedAt]) =>
  parcel(
    some.sort((a, b) => b.at.getTime() - a.at.getTime()),
    { shippedAt },
  ),
);
const payments: fc.Arbitrary<Payment> = fc
  .record({
    orderId: fc.constantFrom("o-1", null),
    ofPaymentId: fc.constantFrom("pay-1", null),
    kind: fc.constantFrom("charge" as const, "refund" as const),
    channel: fc.constantFrom<Payment["channel"]>("wechat_pay", "alipay", "unionpay", "credit_card", "balance"),
    amountFen: fen,
    state: fc.constantFrom<Payment["state"]>("pending", "succeeded", "failed"),
    at: instant,
    expectedAt: maybe(instant),
    arrivedAt: maybe(instant),
  })
  .map(charge);
const orders: fc.Arbitrary<Order> = fc
  .record({
    id: fc.constantFrom("o-1", "o-2", "o-3"),
    stage: fc.constantFrom<Order["stage"]>(
      "unpaid",
      "paid",
      "shipped",
      "delivered",
      "completed",
      "cancelled",
      "refunded",
    ),
    placedAt: instant,
    paidAt: maybe(instant),
    shipBy: maybe(instant),
    completedAt: maybe(instant),
    cancelledAt: maybe(instant),
    paidFen: fen,
    invoice: fc.record({
      state: fc.constantFrom("none" as const, "requested" as const, "issued" as const),
      title: word,
      number: word,
    }),
    lines: fc.constantFrom(
      [],
      [line()],
      [line(), line({ line: 2, productId: robe.id, title: robe.title })],
      [line({ productId: "p-gone" })],
    ),
    shipments: fc.array(parcels, { maxLength: 4 }),
    payments: fc.array(payments, { maxLength: 4 }),
  })
  .map(order);
const coupons: fc.Arbitrary<Coupon> = fc
  .record({
    discountFen: fen,
    thresholdFen: fen,
    validFrom: instant,
    validTo: instant,
    categories: fc.constantFrom([], ["茶具"], ["服饰"]),
    productExternalIds: fc.constantFrom([], ["POT-1"]),
    usedOrderId: fc.constantFrom(null, "o-1", "o-9"),
    merchantId: fc.constantFrom("tea-house", "book-shop"),
  })
  .map(coupon);
const products: fc.Arbitrary<Product> = fc
  .record({
    stock: fc.integer({ min: 0, max: 60 }),
    listed: fc.boolean(),
    titleEn: fc.constantFrom("", "Celadon teapot"),
    restockAt: maybe(instant.map((at) => at.toISOString())),
    presaleShipAt: maybe(instant.map((at) => at.toISOString())),
    warrantyMonths: fc.constantFrom(0, 3, 12),
    priceProtectionDays: fc.constantFrom(0, 7, 500),
    variants: fc.constantFrom([], [{ name: "白色/M", stock: 0 }], robe.variants),
  })
  .map((over) => ({ ...teapot, ...over }));

const topics = Object.keys(liveAnswers) as LiveFact[];
const situations = fc.record({
  topic: fc.constantFrom(...topics),
  language: fc.constantFrom("zh" as const, "en" as const),
  text: fc.constantFrom("", "要20件白色的", "订单 99887766", "XXL码", "改到西藏", "red packet", "3 pieces in black"),
  orders: fc.array(orders, { maxLength: 4 }),
  product: maybe(products),
  coupons: fc.array(coupons, { maxLength: 5 }),
  payments: fc.array(payments, { maxLength: 3 }),
  priceFen: fen,
});

describe("every live answer", () => {
  it("says nothing broken, in few lines, with few chips, and the same twice", () => {
    fc.assert(
      fc.property(situations, ({ topic, priceFen, ...some }) => {
        const { order: chosen, by } = chooseOrder(some.orders, {
          topic,
          now,
          ...(some.product ? { productId: some.product.id } : {}),
        });
        const own = some.product ?? teapot;
        const situation = asked({
          ...some,
          order: chosen,
          orderBy: by,
          products: new Map([
            [own.id, own],
            [robe.id, robe],
          ]),
          prices: new Map([[own.id, [{ at: nov(18), priceFen }]]]),
        });
        const answer = liveAnswers[topic](situation);
        expect(liveAnswers[topic](situation)).toEqual(answer);
        if (!answer) return;
        const everything = [answer.text, ...(answer.chips ?? []), answer.handOver ?? ""].join("\n");
        expect(everything).not.toMatch(/undefined|null|NaN|Invalid|\[object|亲/);
        expect(answer.text.trim()).not.toBe("");
        expect(answer.text.split("\n").length).toBeLessThanOrEqual(4);
        expect((answer.chips ?? []).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 3000, seed: 20261120 },
    );
  });
});
