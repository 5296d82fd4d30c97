import { deliveredAtOf, type Order, type OrderLine, type Product, warrantyOf } from "../../commerce/index.ts";
import { aboutOrder, answerFrom, lineSubject, type Said } from "./about-order.ts";
import { say, sayDay } from "./say-money-time.ts";
import { notBought, productTitle } from "./say-product.ts";
import type { LiveAnswerer, Situation } from "./situation.ts";
import { statutory, threeGuarantees } from "./warranty-law.ts";

const repair = (s: Situation): string =>
  say(
    s.language,
    "报修在“订单—申请售后—维修”提交，凭订单即可。",
    "Apply under “Order – After-sale – Repair”; the order is proof enough.",
  );

const inSentence = (terms: string): string => terms.replace(/[。.\s]+$/u, "");

function termsLine(product: Product, s: Situation): string | null {
  const terms = inSentence(product.warrantyTerms);
  return terms === "" ? null : say(s.language, `范围：${terms}。`, `Terms: ${terms}.`);
}

function ofLine(order: Order, line: OrderLine, product: Product, s: Situation): Said {
  const title = lineSubject(order, line, s);
  const { state, months, from, until } = warrantyOf(order, product, s.now);
  const day = (at: Date | null) => (at ? sayDay(at, s.now, s.language) : "");
  const since = deliveredAtOf(order)
    ? say(s.language, "签收", "delivery")
    : say(s.language, "订单完成", "completion of the order");
  switch (state) {
    case "none":
      return {
        lines: [
          say(s.language, `${title}的商品页没有写保修期。`, `${title}comes without a stated warranty period.`),
          statutory(s),
        ],
        chips: ["damaged", "human"],
      };
    case "not_started":
      return {
        lines: [
          say(
            s.language,
            `${title}保修 ${months} 个月，从签收那天起算，现在还没开始。`,
            `${title}has ${months} months of warranty from delivery; it has not begun yet.`,
          ),
          termsLine(product, s),
        ],
        chips: ["where", "human"],
      };
    case "active":
      return {
        lines: [
          say(
            s.language,
            `${title}在保修期内，到 ${day(until)}为止（${months} 个月，从${day(from)}${since}起算）。`,
            `${title}is under warranty until ${day(until)} (${months} months from ${since}, ${day(from)}).`,
          ),
          termsLine(product, s),
          from ? threeGuarantees(from, s) : null,
          repair(s),
        ],
        chips: ["repair", "human"],
      };
    case "ended":
      return {
        lines: [
          say(
            s.language,
            `${title}已过保修期（${months} 个月，到 ${day(until)}为止）。`,
            `${title}is out of warranty: ${months} months, until ${day(until)}.`,
          ),
          say(
            s.language,
            "过保也可以报修，费用会先报给您，您确认后再修。",
            "It can still be repaired; you are told the price and decide first.",
          ),
          repair(s),
        ],
        chips: ["repair", "human"],
      };
  }
}

const mostLines = 3;

/** Several goods, one line each. */
function ofLines(order: Order, s: Situation): Said | null {
  const known = order.lines.flatMap((line) => {
    const product = s.products.get(line.productId);
    return product ? [{ line, product }] : [];
  });
  const chosen =
    known.find(({ product }) => product.id === s.product?.id) ?? (known.length === 1 ? known[0] : undefined);
  if (chosen) return ofLine(order, chosen.line, chosen.product, s);
  if (known.length === 0) return null;
  const lines = known.slice(0, mostLines).map(({ line, product }) => ofLine(order, line, product, s).lines[0] ?? null);
  return { lines: [...lines, repair(s)], chips: ["repair", "human"] };
}

const ofOrder = aboutOrder("warranty", ofLines);

function ofProduct(product: Product, s: Situation): Said {
  const title = productTitle(product, s);
  const months = product.warrantyMonths;
  if (months === 0) {
    return {
      lines: [
        say(s.language, `“${title}”的商品页没有写保修期。`, `“${title}” comes without a stated warranty period.`),
        statutory(s),
      ],
      chips: ["human"],
    };
  }
  const line = say(
    s.language,
    `“${title}”保修 ${months} 个月，从签收那天起算。`,
    `“${title}” has ${months} months of warranty from delivery.`,
  );
  return { lines: [line, termsLine(product, s)], chips: ["inStock", "shipWhen", "returnWindow"] };
}

/** How long a bought thing is covered and since when; of a product not bought yet, what its page promises. */
export const warrantyLeft: LiveAnswerer = (s) => {
  const product = notBought(s);
  return product ? answerFrom(ofProduct(product, s), s.language) : ofOrder(s);
};
