import type { Order, OrderLine, PriceProtection, Product } from "../../commerce/index.ts";
import { lineSubject, type Said } from "./about-order.ts";
import { returnRight } from "./return-right.ts";
import { say, sayEnd, yuan } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

/** A bought line and what the price promise gives it. */
export interface Judged {
  readonly line: OrderLine;
  readonly product: Product;
  readonly verdict: PriceProtection;
}

/** No promise, or one that has ended: the right to return is what is left, where it still runs. */
function returnInstead(order: Order, s: Situation): string | null {
  const right = returnRight(order, s);
  if (right?.state !== "open" || !right.until) return null;
  const until = sayEnd(right.until, s.now, s.language);
  return say(
    s.language,
    `还在七天无理由期内（到 ${until}），也可以退货重买。`,
    `You may still return it without a reason until ${until} and buy again.`,
  );
}

/** Exactly why nothing is paid back, and what is left to the buyer. */
export function refused(order: Order, { line, product, verdict }: Judged, s: Situation): Said {
  const goods = lineSubject(order, line, s);
  const until = verdict.until ? sayEnd(verdict.until, s.now, s.language) : "";
  const days = product.priceProtectionDays;
  const chips = ["returnWindow", "human"] as const;
  switch (verdict.reason) {
    case "window_closed":
      return {
        lines: [
          goods +
            say(
              s.language,
              `的价保已于 ${until} 结束（付款次日起 ${days} 天），补不了差价。`,
              `is past its price protection: ${days} days from the day after payment, until ${until}.`,
            ),
          returnInstead(order, s),
        ],
        chips,
      };
    case "not_promised":
      return {
        lines: [
          goods +
            say(
              s.language,
              "没有价保承诺，付款后降价不能补差价。",
              "carries no price protection, so a later fall is not paid back.",
            ),
          returnInstead(order, s),
        ],
        chips,
      };
    default:
      return {
        lines: [
          goods +
            say(
              s.language,
              `的页面价没有低于您实付的 ${yuan(verdict.paidFen)}，暂时没有差价可补。`,
              `has not been cheaper than the ${yuan(verdict.paidFen)} you paid, so there is nothing to pay back so far.`,
            ),
          until === ""
            ? null
            : say(
                s.language,
                `价保到 ${until}，期间降价可以再来申请。`,
                `Price protection runs until ${until}; come back if it falls before then.`,
              ),
        ],
        chips: ["human"],
      };
  }
}
