import type { Stock } from "../../commerce/index.ts";
import type { Said } from "./about-order.ts";
import { say, sayOnDay } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

const mostNames = 5;
/** Variant names in a row, not endlessly many. */
export const listed = (names: readonly string[], s: Situation): string => {
  const shown = names.slice(0, mostNames).join(say(s.language, "、", ", "));
  return names.length > mostNames ? say(s.language, `${shown} 等`, `${shown} and more`) : shown;
};

export const otherLine = (others: readonly string[], s: Situation): string | null =>
  others.length === 0
    ? null
    : say(s.language, `现在有货的规格：${listed(others, s)}。`, `In stock now: ${listed(others, s)}.`);

/** A date that has passed says nothing any more. */
function restockLine(stock: Stock, s: Situation): string {
  return stock.restockAt && stock.restockAt > s.now
    ? say(
        s.language,
        `商家预计 ${sayOnDay(stock.restockAt, s.now, "zh")}补货，以实际到货为准。`,
        `The shop expects it back ${sayOnDay(stock.restockAt, s.now, "en")}; that may still change.`
          .replace("on today", "today")
          .replace("on tomorrow", "tomorrow"),
      )
    : say(s.language, "商家还没有给出补货时间。", "The shop has not given a restock date.");
}

/** Out of stock: the date only where the shop gave one, and what can be had instead. */
export const outOf = (what: string, stock: Stock, s: Situation): Said => ({
  lines: [
    say(s.language, `${what}暂时缺货。`, `${what} is out of stock for now.`),
    restockLine(stock, s),
    otherLine(stock.others, s),
  ],
  chips: ["restock", "human"],
});
