import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumeral } from "./chinese-numerals.ts";
import { readSignals } from "./read-signals.ts";

const anyText = fc.string({ unit: "binary", maxLength: 400 });
// Built from the very characters the readers look for, which is where a careless pattern would take forever.
const provoking = fc.array(fc.constantFrom(..."加微信转人工1一二千块元月日前天小时订单号-:+ ,。的了我"), {
  maxLength: 300,
});

describe("reading signals", () => {
  it("never throws, whatever the text", () => {
    fc.assert(fc.property(anyText, (text) => void readSignals(text)));
    fc.assert(fc.property(provoking, (parts) => void readSignals(parts.join(""))));
    readSignals("\ud800 lone \udfff surrogates");
  });

  it("gives sums in whole fen and order numbers that stand in the text", () => {
    fc.assert(
      fc.property(provoking, (parts) => {
        const signals = readSignals(parts.join(""));
        expect(signals.amountsFen.every((fen) => Number.isSafeInteger(fen) && fen > 0)).toBe(true);
        expect(signals.orderNumbers.every((number) => parts.join("").toUpperCase().includes(number))).toBe(true);
      }),
    );
  });

  it("reads plain digits as the number they are", () => {
    fc.assert(fc.property(fc.nat(999_999_999), (value) => readNumeral(String(value)) === value));
  });

  it.each(["加我", "1", "一千", "我要和", "转", "微信 ", "3天内", "a-", "!?", "订单号"])(
    "takes linear time on a long run of %s",
    (unit) => {
      const small = unit.repeat(Math.ceil(10_000 / unit.length));
      readSignals(small);
      const once = processorTime(() => readSignals(small));
      const eightfold = processorTime(() => readSignals(small.repeat(8)));
      // Quadratic reading would take sixty-four times as long; the floor keeps the timer's noise out.
      expect(eightfold).toBeLessThan(Math.max(once, 5) * 28);
    },
  );
});

/** Milliseconds of this process's own work, best of three: other work on the machine does not count. */
function processorTime(work: () => void): number {
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...runs);
}
