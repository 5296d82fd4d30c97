import { type Cart, type Coupon, type CouponVerdict, cartOf, couponVerdict } from "../../commerce/index.ts";
import { normalForm } from "../../signals/index.ts";
import { answerFrom, shortTitle } from "./about-order.ts";
import { readWish } from "./read-wish.ts";
import { verdictClause } from "./say-coupon.ts";
import { say } from "./say-money-time.ts";
import { productTitle } from "./say-product.ts";
import type { LiveAnswerer, Situation } from "./situation.ts";

interface Basket {
  readonly cart: Cart;
  readonly name: string;
}

/** What would be paid for: the product on the card with the number asked, else the order that waits for payment. */
function basketOf(s: Situation): Basket | null {
  if (s.product && s.order?.stage !== "unpaid") {
    const { variants, quantity } = readWish(s.text, s.product);
    const pieces = quantity ?? 1;
    const variant = variants.length === 1 ? variants[0]!.name : "";
    const title = productTitle(s.product, s);
    const name = say(s.language, ` ${pieces} 件“${title}”`, `${pieces} × “${title}”`);
    return { cart: cartOf(s.product, pieces, variant), name };
  }
  if (s.order?.stage !== "unpaid") return null;
  const lines = s.order.lines.flatMap((line) => {
    const product = s.products.get(line.productId);
    if (!product) return [];
    return [
      {
        productExternalId: product.externalId,
        category: product.category,
        amountFen: line.unitPriceFen * line.quantity,
      },
    ];
  });
  const name = say(s.language, `待付款订单 ${s.order.number} `, `your unpaid order ${s.order.number}`);
  return lines.length === s.order.lines.length ? { cart: { merchantId: s.order.merchantId, lines }, name } : null;
}

const kinds = [
  { kind: "points", words: /积分|京豆|points?\b/ },
  { kind: "red_packet", words: /红包|red ?packet/ },
] as const;

/** The coupons meant: one named by its title, else those of the kind named, else all. */
function meant(s: Situation): readonly Coupon[] {
  const text = normalForm(s.text);
  const titled = s.coupons.filter(({ title }) => title.trim().length > 1 && text.includes(normalForm(title.trim())));
  if (titled.length > 0) return titled;
  const kind = kinds.find(({ words }) => words.test(text))?.kind;
  return kind ? s.coupons.filter((coupon) => coupon.kind === kind) : s.coupons;
}

const rank = (verdict: CouponVerdict): number => {
  if (verdict.usable) return 0;
  return (
    [
      "below_threshold",
      "wrong_category",
      "wrong_product",
      "not_stackable",
      "not_started",
      "expired",
      "used",
      "other_shop",
    ].indexOf(verdict.reason) + 1
  );
};

const mostListed = 3;

/** Each coupon, point or red packet of the buyer: usable on what they look at, or exactly why not. Null without any. */
export const couponUse: LiveAnswerer = (s) => {
  const basket = basketOf(s);
  const judged = meant(s)
    .map((coupon) => ({
      coupon,
      verdict: couponVerdict(coupon, basket?.cart ?? { merchantId: coupon.merchantId, lines: [] }, s.now),
    }))
    .sort((a, b) => rank(a.verdict) - rank(b.verdict));
  const [first] = judged;
  if (!first) return null;
  const clause = (one: typeof first) => verdictClause(one.coupon, one.verdict, basket !== null, s);
  const title = (one: typeof first) => shortTitle(one.coupon.title, s.language);
  const on = basket ? say(s.language, `按${basket.name}算，`, `For ${basket.name}, `) : "";
  if (judged.length === 1) {
    const line = say(
      s.language,
      `${on}“${title(first)}”${clause(first)}。`,
      `${on}“${title(first)}” ${clause(first)}.`,
    );
    return answerFrom({ lines: [line], chips: ["inStock", "human"] }, s.language);
  }
  const usable = judged.filter(({ verdict }) => verdict.usable).length;
  const count =
    judged.length > mostListed ? say(s.language, `，先列 ${mostListed} 项`, `; here are ${mostListed}`) : "";
  const head = basket
    ? say(
        s.language,
        `${on}您的 ${judged.length} 项优惠里有 ${usable} 项能用${count}：`,
        `${on}${usable} of your ${judged.length} offers can be used${count}:`,
      )
    : say(s.language, `您有 ${judged.length} 项优惠${count}：`, `You have ${judged.length} offers${count}:`);
  const lines = judged
    .slice(0, mostListed)
    .map((one) => say(s.language, `· ${title(one)}：${clause(one)}`, `· ${title(one)} ${clause(one)}`));
  return answerFrom({ lines: [head, ...lines], chips: ["inStock", "human"] }, s.language);
};
