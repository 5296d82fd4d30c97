import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PricedLine, refundAmount, type ThresholdDiscount } from "./refund-amount.ts";

const lines = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      unitFen: fc.integer({ min: 1, max: 300_000 }),
      off: fc.double({ min: 0, max: 0.9, noNaN: true }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ quantity, unitFen, off }, at): PricedLine => {
      const listFen = quantity * unitFen;
      return { line: at + 1, quantity, listFen, paidFen: listFen - Math.floor(listFen * off) };
    }),
  );

/** Every unit of the order, in an order of its own. */
const unitsOf = (all: readonly PricedLine[]) => all.flatMap((line) => Array(line.quantity).fill(line.line) as number[]);

function refundOneByOne(all: readonly PricedLine[], units: readonly number[], discount: ThresholdDiscount | null) {
  const before: Record<number, number> = {};
  let refundedFen = 0;
  const amounts: number[] = [];
  for (const line of units) {
    const amount = refundAmount({ lines: all, before, now: { [line]: 1 }, refundedFen, discount, recalculate: true });
    amounts.push(amount);
    refundedFen += amount;
    before[line] = (before[line] ?? 0) + 1;
  }
  return { refundedFen, amounts };
}

const paidOf = (all: readonly PricedLine[]) => all.reduce((sum, line) => sum + line.paidFen, 0);

describe("the amount of a refund", () => {
  it("brings back exactly what was paid when everything goes back, one unit at a time, in any order", () => {
    fc.assert(
      fc.property(
        lines.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(unitsOf(all), { minLength: unitsOf(all).length })),
        ),
        fc.integer({ min: 0, max: 2_000_000 }),
        ([all, units], thresholdFen) => {
          const discountFen = all.reduce((sum, line) => sum + line.listFen - line.paidFen, 0);
          const discount = { thresholdFen, discountFen, lines: [] };
          expect(refundOneByOne(all, units, discount).refundedFen).toBe(paidOf(all));
        },
      ),
    );
  });
  it("never exceeds what was paid, whatever is asked for, twice or beyond the quantity", () => {
    fc.assert(
      fc.property(lines, fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }), (all, asked) => {
        const { refundedFen, amounts } = refundOneByOne(all, asked, null);
        expect(refundedFen).toBeLessThanOrEqual(paidOf(all));
        for (const amount of amounts) expect(amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it("takes the discount off the kept goods where they fall under its threshold", () => {
    // Two at 100.00, 50.00 off from 200.00: each was paid at 75.00. Keeping one means keeping it at 100.00.
    const two = [{ line: 1, quantity: 2, listFen: 20_000, paidFen: 15_000 }];
    const question = { lines: two, before: {}, now: { 1: 1 }, refundedFen: 0, recalculate: true };
    expect(refundAmount({ ...question, discount: { thresholdFen: 20_000, discountFen: 5000, lines: [] } })).toBe(5000);
    expect(refundAmount({ ...question, discount: { thresholdFen: 10_000, discountFen: 5000, lines: [] } })).toBe(7500);
  });
  it("leaves the discount alone where the goods were at fault", () => {
    const two = [{ line: 1, quantity: 2, listFen: 20_000, paidFen: 15_000 }];
    const discount = { thresholdFen: 20_000, discountFen: 5000, lines: [] };
    expect(refundAmount({ lines: two, before: {}, now: { 1: 1 }, refundedFen: 0, discount, recalculate: false })).toBe(
      7500,
    );
  });
  it("gives three units of a line that cost 10.00 back as 3.33, 3.33 and 3.34", () => {
    const three = [{ line: 1, quantity: 3, listFen: 1000, paidFen: 1000 }];
    expect(refundOneByOne(three, [1, 1, 1], null).amounts).toEqual([333, 333, 334]);
  });
});
