import { describe, expect, it } from "vitest";
import { at, now, order, parcel, payment, scan } from "../../../testing/live-scene.ts";
import type { Order, Payment, Scan } from "../order.ts";
import { paymentsWithoutOrder } from "./money-facts.ts";
import { orderFacts } from "./order-live.ts";

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
