import { importRows, type OrderRow } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import { orderFault } from "./order-rules.ts";
import { shipByOf } from "./ship-by.ts";

const now = new Date("2026-05-10T12:00:00+08:00");
const order = (change: Partial<OrderRow>): OrderRow =>
  importRows.orders.parse({
    externalId: "o1",
    buyerExternalId: "lin",
    stage: "paid",
    placedAt: "2026-05-09T10:00:00+08:00",
    paidAt: "2026-05-09T10:01:00+08:00",
    receiver: { name: "林溪", phone: "13800001234", region: "浙江省杭州市", address: "文三路 1 号" },
    lines: [{ productExternalId: "p1", quantity: 2, unitPriceFen: 5000, paidFen: 9000 }],
    freightFen: 800,
    discountFen: 1000,
    paidFen: 9800,
    ...change,
  });

describe("an order row", () => {
  it("is taken when its dates and sums agree", () => expect(orderFault(order({}), now)).toBeNull());

  it("may say 0 while nobody has paid", () => {
    const { paidAt, ...unpaid } = order({ stage: "unpaid", paidFen: 0 });
    expect(orderFault(unpaid, now)).toBeNull();
  });

  it("may have its freight covered by the discount", () => {
    expect(orderFault(order({ discountFen: 1800, paidFen: 9000 }), now)).toBeNull();
  });

  it.each([
    ["paid without a payment time", { paidAt: undefined }, "paidAt", "order.date_missing"],
    ["completed without its time", { stage: "completed" as const }, "completedAt", "order.date_missing"],
    ["unpaid yet paid", { stage: "unpaid" as const }, "paidAt", "order.date_unexpected"],
    [
      "completed before it was paid",
      { stage: "completed" as const, completedAt: "2026-05-09T10:00:30+08:00" },
      "completedAt",
      "date.before",
    ],
    ["paid before it was placed", { paidAt: "2026-05-09T09:59:00+08:00" }, "paidAt", "date.before"],
    ["placed tomorrow", { placedAt: "2026-05-11T10:00:00+08:00" }, "placedAt", "date.in_future"],
    ["promised before it was placed", { shipBy: "2026-05-01T10:00:00+08:00" }, "shipBy", "date.before"],
    ["not adding up", { paidFen: 9801 }, "paidFen", "order.sum"],
    [
      "with lines that do not add up",
      { lines: [{ productExternalId: "p1", variant: "", quantity: 2, unitPriceFen: 5000, paidFen: 8000 }] },
      "lines",
      "order.lines_sum",
    ],
  ])("is refused when %s", (_, change, field, code) => {
    expect(orderFault(order(change as Partial<OrderRow>), now)).toMatchObject({ field, code });
  });
});

describe("the promised shipping instant", () => {
  const paidAt = "2026-05-09T10:00:00+08:00";

  it("is the slowest promise among the lines", () => {
    const promises = [
      { shipPromiseHours: 24, presaleShipAt: null },
      { shipPromiseHours: 72, presaleShipAt: null },
    ];
    expect(shipByOf(paidAt, promises)).toBe("2026-05-12T02:00:00.000Z");
  });

  it("is the pre-sale instant where there is one, but never before the payment", () => {
    expect(shipByOf(paidAt, [{ shipPromiseHours: 24, presaleShipAt: "2026-06-01T00:00:00Z" }])).toBe(
      "2026-06-01T00:00:00.000Z",
    );
    expect(shipByOf(paidAt, [{ shipPromiseHours: 24, presaleShipAt: "2026-01-01T00:00:00Z" }])).toBe(
      "2026-05-09T02:00:00.000Z",
    );
  });

  it("does not exist while nothing is paid", () => {
    expect(shipByOf(undefined, [{ shipPromiseHours: 24, presaleShipAt: null }])).toBeNull();
  });
});
