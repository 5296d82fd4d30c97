import type { StarterTopic } from "./starter-topic.ts";

/** Every variable an answer may contain, and what fills it. Values arrive as ready text in the buyer's language. */
export const answerVariables = {
  "shop.name": "name of the shop",
  "shop.hours": "office hours of its agents, such as 09:00-22:00",
  "product.name": "title of the product the talk is about",
  "product.stock": "pieces for sale of the chosen variant",
  "product.warrantyMonths": "warranty in months",
  "promise.shipHours": "hours from payment to the courier's first scan, as promised",
  "promise.complaintFirstReplyHours": "working hours to a complaint's first reply",
  "promise.complaintHours": "hours to a complaint's result",
  "freight.freeFrom": "order value in yuan from which freight is free",
  "priceProtection.days": "days of price protection",
  "promotion.current": "offers running now, in one phrase",
  "order.number": "order number",
  "order.carrier": "courier's name",
  "order.trackingNumber": "waybill number",
  "order.lastScan": "text of the latest scan",
  "order.lastScanAt": "time of the latest scan",
  "order.eta": "day or time the parcel is expected",
  "refund.amount": "refund in yuan with two digits",
  "refund.state": "where the refund stands",
  "refund.route": "where the money goes back to",
  "refund.expectedBy": "day the money should have arrived",
} as const satisfies Record<string, string>;

export type AnswerVariable = keyof typeof answerVariables;
export type AnswerValues = Partial<Record<AnswerVariable, string>>;

const slot = /\{\{([\w.]+)\}\}/g;

/** Names of the variables in a text, without repeats. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(slot)].map((match) => match[1]!))];
}

/**
 * The answer to give: the first variant whose variables are all known, filled in. A topic's last variant has no
 * variables, so there is always one.
 */
export function fillAnswer(topic: Pick<StarterTopic, "answers">, language: "zh" | "en", values: AnswerValues): string {
  const known = (name: string) => (values as Record<string, string | undefined>)[name];
  const texts = topic.answers.map((variant) => variant[language].join("\n"));
  const chosen =
    texts.find((text) => variablesIn(text).every((name) => known(name) !== undefined)) ?? texts.at(-1) ?? "";
  return chosen.replace(slot, (whole, name: string) => known(name) ?? whole);
}
