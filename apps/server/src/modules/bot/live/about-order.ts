import type { Order, OrderLine } from "../../commerce/index.ts";
import type { LiveFact } from "../../knowledge/index.ts";
import { normalForm, readOrderNumbers } from "../../signals/index.ts";
import { fittingOrders, isNamedBy } from "./find-order.ts";
import { type ChipName, chipText, orderChip } from "./say-chips.ts";
import { type Language, say } from "./say-money-time.ts";
import type { LiveAnswer, LiveAnswerer, Situation } from "./situation.ts";

/** An answer before it is put together: lines that may be missing, chips by name. */
export interface Said {
  readonly lines: readonly (string | null)[];
  readonly chips?: readonly ChipName[];
  readonly handOver?: string;
}

const mostChips = 4;
const mostOthers = 2;
const longestTitle = { zh: 16, en: 36 };

/** A title as it fits into a sentence. */
export function shortTitle(title: string, language: Language): string {
  const letters = [...title];
  const most = longestTitle[language];
  return letters.length <= most ? title : `${letters.slice(0, most - 1).join("")}…`;
}

/** What was bought, by the name its page has in the reader's language. */
export function lineTitle(line: OrderLine, { language, products }: Situation): string {
  const english = products.get(line.productId)?.titleEn;
  return shortTitle(language === "en" && english ? english : line.title, language);
}

function whatIsIn(order: Order, s: Situation): string {
  const [first, ...rest] = order.lines;
  if (!first) return "";
  const title = lineTitle(first, s);
  return rest.length === 0
    ? title
    : say(s.language, `${title}等 ${order.lines.length} 款`, `${title} and ${rest.length} more`);
}

/** The beginning of the first line. A guessed order says what is in it, so that the buyer can correct it. */
export function orderLead(order: Order, s: Situation): string {
  const what = whatIsIn(order, s);
  if (s.orderBy === "number" || s.orderBy === "card" || what === "") {
    return say(s.language, `订单 ${order.number} `, `Order ${order.number} `);
  }
  const newest = s.orderBy === "newest" && s.orders.every(({ placedAt }) => placedAt <= order.placedAt);
  return newest
    ? say(s.language, `您最近的订单 ${order.number}（${what}）`, `Your latest order ${order.number} (${what}) `)
    : say(s.language, `您的订单 ${order.number}（${what}）`, `Your order ${order.number} (${what}) `);
}

/** One line of an order as the subject of a sentence. */
export function lineSubject(order: Order, line: OrderLine, s: Situation): string {
  const title = lineTitle(line, s);
  const known = s.orderBy === "number" || s.orderBy === "card";
  return say(
    s.language,
    `${known ? "" : "您的"}订单 ${order.number} 里的“${title}”`,
    `“${title}” of ${known ? "" : "your "}order ${order.number} `,
  );
}

/** 于 今天 15:20 is written 于今天 15:20; only days that begin with a digit keep the space. */
const spaced = (text: string): string => text.replace(/(?<=\p{Script=Han}) (?=[前昨今明后]天)/gu, "");

/** Puts an answer together: at most four chips, other orders that could be meant first. */
export function answerFrom(said: Said, language: Language, others: readonly string[] = []): LiveAnswer {
  const named = (said.chips ?? []).map((name) => chipText(name, language));
  const chips = [...new Set([...others, ...named])].slice(0, mostChips);
  return {
    text: spaced(said.lines.filter((line) => line !== null && line !== "").join("\n")),
    ...(chips.length > 0 ? { chips } : {}),
    ...(said.handOver === undefined ? {} : { handOver: spaced(said.handOver) }),
  };
}

const stages: Readonly<Record<Order["stage"], Readonly<Record<Language, string>>>> = {
  unpaid: { zh: "待付款", en: "unpaid" },
  paid: { zh: "待发货", en: "to be shipped" },
  shipped: { zh: "运输中", en: "on its way" },
  delivered: { zh: "已签收", en: "delivered" },
  completed: { zh: "已完成", en: "completed" },
  cancelled: { zh: "已取消", en: "cancelled" },
  refunded: { zh: "已退款", en: "refunded" },
};

const mostListed = 3;

function whichOrder(topic: LiveFact, s: Situation): LiveAnswer {
  const listed = fittingOrders(s.orders, topic, s.now).fit.slice(0, mostListed);
  const line = (order: Order) =>
    say(
      s.language,
      `· ${order.number}：${whatIsIn(order, s)}，${stages[order.stage].zh}`,
      `· ${order.number}: ${whatIsIn(order, s)}, ${stages[order.stage].en}`,
    );
  const question = say(
    s.language,
    "请问是哪一笔订单？点一下，或把订单号发给我。",
    "Which order do you mean? Tap one, or send me its number.",
  );
  return answerFrom(
    { lines: [question, ...listed.map(line)] },
    s.language,
    listed.map(({ number }) => orderChip(topic, number, s.language)),
  );
}

/** A number in the sentence that is no order of this buyer here is never answered with another order. */
function unknownNumber(topic: LiveFact, s: Situation): LiveAnswer | null {
  const named = readOrderNumbers(normalForm(s.text))[0];
  if (named === undefined || [...s.orders, ...(s.order ? [s.order] : [])].some((order) => isNamedBy(order, named)))
    return null;
  const line = say(
    s.language,
    `没有查到订单 ${named}，请核对订单号，或在订单页把它发给我。`,
    `I find no order ${named}; please check the number, or send it to me from your orders.`,
  );
  const others = s.orders.slice(0, mostListed).map(({ number }) => orderChip(topic, number, s.language));
  return answerFrom({ lines: [line], chips: ["human"] }, s.language, others);
}

/** An answerer of one order: asks which where several could be meant, and names a guess. Null without any order. */
export const aboutOrder =
  (topic: LiveFact, answer: (order: Order, situation: Situation) => Said | null): LiveAnswerer =>
  (s) => {
    const unknown = s.orderBy === "number" ? null : unknownNumber(topic, s);
    if (unknown) return unknown;
    if (!s.order) return s.orders.length > 0 ? whichOrder(topic, s) : null;
    const { order } = s;
    const said = answer(order, s);
    if (!said) return null;
    const { fit } = fittingOrders(s.orders, topic, s.now);
    const others = s.orderBy === "newest" ? fit.filter(({ id }) => id !== order.id).slice(0, mostOthers) : [];
    const chips = others.map(({ number }) => orderChip(topic, number, s.language));
    return { ...answerFrom(said, s.language, chips), showOrder: order.id };
  };
