import { type Order, orderFacts } from "../../commerce/index.ts";
import { orderLead } from "./about-order.ts";
import { say, sayBetween, sayBy, sayEnd } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

/** First line about a paid order that has not left: the promised instant, and what is left of it or lost. */
export function shipPromiseLine(order: Order, s: Situation): string {
  const { language, now } = s;
  const lead = orderLead(order, s);
  const { shipBy } = order;
  if (!shipBy) {
    return `${lead}${say(language, "已付款，还没发货，也没有承诺发货时间的记录。", "is paid and has not shipped; no shipping date is on record.")}`;
  }
  const span = sayBetween(now, shipBy, language);
  if (orderFacts(order, now).shipByState === "late") {
    return `${lead}${say(
      language,
      `还没发货，已超过承诺时间 ${span}（应在 ${sayBy(shipBy, now, language)}发出）。`,
      `has not shipped and is ${span} late; it should have left ${sayBy(shipBy, now, language)}.`,
    )}`;
  }
  return `${lead}${say(
    language,
    `还没发货，承诺 ${sayEnd(shipBy, now, language)} 前发出，还有 ${span}。`,
    `has not shipped yet. It is promised to leave ${sayBy(shipBy, now, language)}, ${span} from now.`,
  )}`;
}
