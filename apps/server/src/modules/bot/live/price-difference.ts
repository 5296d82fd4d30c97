import { type Order, type PriceProtection, type Product, priceProtection } from "../../commerce/index.ts";
import { aboutOrder, answerFrom, lineSubject, orderLead, type Said } from "./about-order.ts";
import { tellOrder } from "./order-status.ts";
import { type Judged, refused } from "./price-refused.ts";
import { say, sayEnd, yuan } from "./say-money-time.ts";
import { notBought, productTitle } from "./say-product.ts";
import type { LiveAnswerer, Situation } from "./situation.ts";

function judge(order: Order, s: Situation): Judged[] {
  return order.lines.flatMap((line) => {
    const product = s.products.get(line.productId);
    if (!product) return [];
    return [{ line, product, verdict: priceProtection(order, line, product, s.prices.get(product.id) ?? [], s.now) }];
  });
}

const apply = (s: Situation): string =>
  say(
    s.language,
    "在“订单—价格保护”申请，差价原路退回。",
    "Apply under “Order – Price protection”; the difference goes back the way you paid.",
  );

function fallen(order: Order, fell: readonly Judged[], s: Situation): Said {
  const [first] = fell;
  const total = fell.reduce((sum, { verdict }) => sum + verdict.differenceFen, 0);
  const paid = fell.reduce((sum, { verdict }) => sum + verdict.paidFen, 0);
  const until = first?.verdict.until ? sayEnd(first.verdict.until, s.now, s.language) : null;
  const goods = first && fell.length === 1 ? lineSubject(order, first.line, s) : orderLead(order, s);
  return {
    lines: [
      goods + say(s.language, `可以补差价 ${yuan(total)}。`, `qualifies for ${yuan(total)} back.`),
      say(
        s.language,
        `您实付 ${yuan(paid)}，价保期内最低 ${yuan(paid - total)}${until ? `；价保到 ${until}` : ""}。`,
        `You paid ${yuan(paid)}; the lowest price since is ${yuan(paid - total)}${until ? `. Price protection runs until ${until}` : ""}.`,
      ),
      apply(s),
    ],
    chips: ["refundWhen", "human"],
  };
}

const reasons: readonly PriceProtection["reason"][] = [
  "price_fell",
  "no_fall",
  "window_closed",
  "not_promised",
  "not_paid",
];

const ofOrder = aboutOrder("price_protection", (order, s) => {
  if (order.stage === "unpaid") {
    const line = say(
      s.language,
      "还没付款，按付款时的价格结算，没有差价。",
      "is not paid yet; you pay the price of that moment, so there is no difference.",
    );
    return { lines: [orderLead(order, s) + line], chips: ["coupons", "pay"] };
  }
  if (order.stage === "cancelled" || order.stage === "refunded") return tellOrder(order, s);
  const judged = judge(order, s);
  const own = judged.filter(({ product }) => product.id === s.product?.id);
  const meant = own.length > 0 ? own : judged;
  const fell = meant.filter(({ verdict }) => verdict.eligible);
  if (fell.length > 0) return fallen(order, fell, s);
  const [best] = [...meant].sort((a, b) => reasons.indexOf(a.verdict.reason) - reasons.indexOf(b.verdict.reason));
  return best && best.verdict.reason !== "not_paid" ? refused(order, best, s) : null;
});

function ofProduct(product: Product, s: Situation): Said {
  const title = productTitle(product, s);
  const days = product.priceProtectionDays;
  const line =
    days === 0
      ? say(s.language, `“${title}”没有价保承诺。`, `“${title}” carries no price protection.`)
      : say(
          s.language,
          `“${title}”有 ${days} 天价保，从付款次日算起，期内降价可补差价。`,
          `“${title}” has ${days} days of price protection from the day after payment: if it gets cheaper you get the difference.`,
        );
  return { lines: [line], chips: ["inStock", "returnWindow", "human"] };
}

/** What the shop's price promise pays back and until when, or exactly why nothing. */
export const priceDifference: LiveAnswerer = (s) => {
  const product = notBought(s);
  return product ? answerFrom(ofProduct(product, s), s.language) : ofOrder(s);
};
