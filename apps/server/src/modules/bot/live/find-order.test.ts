import { describe, expect, it } from "vitest";
import type { LiveFact } from "../../knowledge/index.ts";
import { chooseOrder } from "./find-order.ts";
import { charge, delivered, line, nov, now, order, refund, robe, scan, sent, teapot } from "./live-cast.ts";

const unpaid = order({ id: "unpaid", number: "TH100001", stage: "unpaid", placedAt: nov(20), payments: [] });
const paid = order({ id: "paid", number: "TH100002", placedAt: nov(19) });
const onWay = sent([scan(nov(20), "in_transit")], { id: "on-way", number: "TH100003", placedAt: nov(18) });
const got = delivered(nov(15), { id: "got", number: "TH100004", placedAt: nov(12) });
const back = order({
  id: "back",
  number: "TH100005",
  stage: "refunded",
  placedAt: nov(10),
  payments: [charge(), refund()],
});
const all = [unpaid, paid, onWay, got, back];

const chosen = (topic: LiveFact, orders = all, hint = {}) => {
  const { order: found, by } = chooseOrder(orders, { topic, now, ...hint });
  return [found?.id ?? null, by];
};

describe("the order that is meant", () => {
  it("is the one named, by its number or its waybill, before the one on the card", () => {
    expect(chosen("order_status", all, { orderNumber: "th100004", cardOrderId: "paid" })).toEqual(["got", "number"]);
    expect(chosen("order_status", all, { orderNumber: "sf1001" })).toEqual(["on-way", "number"]);
    expect(chosen("order_status", all, { orderNumber: "TH999999", cardOrderId: "paid" })).toEqual(["paid", "card"]);
  });
  it.each<[LiveFact, string | null, string | null]>([
    ["order_status", "on-way", "only"],
    ["stalled_tracking", "on-way", "newest"],
    ["ship_date", "paid", "newest"],
    ["cancel", "paid", "only"],
    ["change_address", "paid", "only"],
    ["refund_progress", "back", "only"],
    ["warranty", "got", "only"],
    ["invoice", "got", "newest"],
    ["coupon", "unpaid", "only"],
    ["stock", null, null],
    ["paid_twice", null, null],
  ])("fits the topic %s", (topic, id, by) => expect(chosen(topic)).toEqual([id, by]));

  it("is the late one, the stalled one, the one with an invoice asked for", () => {
    const late = order({ id: "late", shipBy: nov(20, "09:00"), placedAt: nov(1) });
    expect(chosen("ship_date", [...all, late])).toEqual(["late", "only"]);
    const stuck = sent([scan(nov(10), "in_transit")], { id: "stuck", placedAt: nov(1) });
    expect(chosen("stalled_tracking", [...all, stuck])).toEqual(["stuck", "only"]);
    const wanted = order({ id: "wanted", placedAt: nov(1), invoice: { state: "requested", title: "", number: "" } });
    expect(chosen("invoice", [...all, wanted])).toEqual(["wanted", "only"]);
    const twice = order({ id: "twice", payments: [charge(), charge({ id: "pay-2" })] });
    expect(chosen("paid_twice", [...all, twice])).toEqual(["twice", "only"]);
  });
  it("is the newest of several for a question, and nobody's guess for a change", () => {
    const second = order({ id: "second", placedAt: nov(13) });
    expect(chosen("ship_date", [second, paid])).toEqual(["paid", "newest"]);
    expect(chosen("cancel", [second, paid])).toEqual([null, null]);
    expect(chosen("cancel", [got, back])).toEqual(["got", "newest"]);
  });
  it("is the only one there is, whatever its stage", () => {
    expect(chosen("refund_progress", [paid])).toEqual(["paid", "only"]);
    expect(chosen("order_status", [])).toEqual([null, null]);
  });
  it("is an order of the product that is looked at, or none", () => {
    const robes = delivered(nov(2), { id: "robes", placedAt: nov(1), lines: [line({ productId: robe.id })] });
    expect(chosen("warranty", [...all, robes], { productId: robe.id })).toEqual(["robes", "only"]);
    expect(chosen("warranty", [robes], { productId: teapot.id })).toEqual([null, null]);
    expect(chosen("order_status", [robes], { productId: teapot.id })).toEqual(["robes", "only"]);
  });
});
