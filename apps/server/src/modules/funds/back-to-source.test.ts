import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backToSource, type Charge, refundableFen } from "./back-to-source.ts";
import { divideFen } from "./divide-fen.ts";

const fen = fc.integer({ min: 0, max: 50_000_000 });
const charges = fc
  .array(
    fc.record({
      amountFen: fc.integer({ min: 1, max: 50_000_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((rows) =>
    rows.map(
      ({ amountFen, share }, at): Charge => ({
        id: `c${at}`,
        channel: "alipay",
        amountFen,
        refundedFen: Math.floor(amountFen * share),
      }),
    ),
  );
const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);

describe("dividing fen", () => {
  it("adds up to the fen and strays less than one fen from the exact share", () => {
    fc.assert(
      fc.property(
        fen,
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 }),
        (whole, weights) => {
          fc.pre(sum(weights) > 0);
          const parts = divideFen(whole, weights);
          expect(sum(parts)).toBe(whole);
          for (const [at, part] of parts.entries()) {
            expect(Math.abs(part - (whole * weights[at]!) / sum(weights))).toBeLessThan(1.0001);
          }
        },
      ),
    );
  });
  it("gives the odd fen to the largest fraction, the earlier first", () => {
    expect(divideFen(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(divideFen(5, [2, 3])).toEqual([2, 3]);
  });
});

describe("money back to its source", () => {
  it("sends exactly the amount and never more to a charge than it still holds", () => {
    fc.assert(
      fc.property(charges, fc.double({ min: 0, max: 1, noNaN: true }), (held, share) => {
        const amount = Math.floor(refundableFen(held) * share);
        const parts = backToSource(amount, held)!;
        expect(sum(parts.map((part) => part.amountFen))).toBe(amount);
        for (const part of parts) {
          const charge = held.find((one) => one.id === part.chargeId)!;
          expect(part.amountFen).toBeGreaterThan(0);
          expect(part.amountFen).toBeLessThanOrEqual(charge.amountFen - charge.refundedFen);
        }
      }),
    );
  });
  it("refuses more than was paid", () => {
    fc.assert(
      fc.property(charges, fc.integer({ min: 1, max: 1000 }), (held, more) => {
        expect(backToSource(refundableFen(held) + more, held)).toBeNull();
      }),
    );
  });
  it("shares a mixed payment in proportion", () => {
    const mixed = [
      { id: "card", channel: "credit_card", amountFen: 7000, refundedFen: 0 },
      { id: "balance", channel: "balance", amountFen: 3000, refundedFen: 0 },
    ];
    expect(backToSource(1001, mixed)!.map((part) => part.amountFen)).toEqual([701, 300]);
  });
  it("lets another charge stand in where one is used up", () => {
    const uneven = [
      { id: "a", channel: "alipay", amountFen: 5000, refundedFen: 4900 },
      { id: "b", channel: "balance", amountFen: 5000, refundedFen: 0 },
    ];
    expect(backToSource(2000, uneven)!.map((part) => part.amountFen)).toEqual([100, 1900]);
  });
});
