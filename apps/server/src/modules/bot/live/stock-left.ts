import { type Product, stockOf, type Variant } from "../../commerce/index.ts";
import { answerFrom, type Said } from "./about-order.ts";
import { readWish, type Wish } from "./read-wish.ts";
import { say, sayBy } from "./say-money-time.ts";
import { presaleAt, productTitle } from "./say-product.ts";
import { listed, otherLine, outOf } from "./say-stock.ts";
import type { LiveAnswerer, Situation } from "./situation.ts";

/** Enough or not for the number asked; null where none was asked. */
function enoughLine(left: number, quantity: number | null, s: Situation): string | null {
  if (quantity === null) return null;
  return left >= quantity
    ? say(s.language, `您要的 ${quantity} 件够。`, `That is enough for your ${quantity}.`)
    : say(
        s.language,
        `您要 ${quantity} 件，还差 ${quantity - left} 件。`,
        `You asked for ${quantity}: ${quantity - left} too few.`,
      );
}

const inStockChips = ["shipWhen", "warranty", "coupons"] as const;

/** Of the product as such, or of the one variant that was named. */
function ofOne(product: Product, variant: Variant | undefined, wish: Wish, s: Situation): Said {
  const title = productTitle(product, s);
  const what = variant
    ? say(s.language, `“${title}”${variant.name} `, `“${title}” (${variant.name})`)
    : say(s.language, `“${title}”`, `“${title}”`);
  const stock = stockOf(product, s.now, variant?.name);
  if (stock.state === "out") return outOf(what, stock, s);
  const enough = enoughLine(stock.stock, wish.quantity, s);
  const presale = presaleAt(product, s.now);
  if (stock.state === "presale" && presale) {
    const by = sayBy(presale, s.now, s.language);
    const line = say(
      s.language,
      `${what}是预售，可订 ${stock.stock} 件，承诺 ${by}发货。`,
      `${what} is a pre-order: ${stock.stock} can be ordered, promised to ship ${by}.`,
    );
    return { lines: [line, enough], chips: inStockChips };
  }
  const few = stock.state === "low";
  const line = say(
    s.language,
    `${what}有货，${few ? "只剩" : "目前可售"} ${stock.stock} 件。`,
    `${what} is in stock, ${few ? `only ${stock.stock} left` : `${stock.stock} available`}.`,
  );
  return {
    lines: [
      line,
      enough,
      few ? say(s.language, "数量以下单时为准。", "What counts is the number when you order.") : null,
    ],
    chips: inStockChips,
  };
}

/** Of several variants: which are there and which are not. */
function ofSeveral(product: Product, variants: readonly Variant[], wish: Wish, s: Situation): Said {
  const title = productTitle(product, s);
  const wanted = wish.quantity ?? 1;
  const names = (has: boolean) => variants.filter(({ stock }) => stock >= wanted === has).map(({ name }) => name);
  const [there, gone] = [names(true), names(false)];
  const stock = stockOf(product, s.now);
  if (there.length === 0 && wanted === 1)
    return outOf(
      say(s.language, `“${title}”这些规格`, `“${title}” in these variants`),
      { ...stock, others: product.variants.filter((one) => one.stock > 0).map(({ name }) => name) },
      s,
    );
  const most = Math.max(0, ...variants.map((one) => one.stock));
  if (there.length === 0) {
    const line = say(
      s.language,
      `“${title}”没有够 ${wanted} 件的规格，单个规格最多 ${most} 件。`,
      `No variant of “${title}” has ${wanted}; the most is ${most}.`,
    );
    return { lines: [line], chips: ["restock", "human"] };
  }
  const many = wanted > 1 ? say(s.language, `够 ${wanted} 件的`, `with at least ${wanted} pieces`) : "";
  const presale = presaleAt(product, s.now);
  return {
    lines: [
      say(
        s.language,
        `“${title}”${many || "有货的"}规格：${listed(there, s)}。`,
        `“${title}” ${many || "in stock"}: ${listed(there, s)}.`,
      ),
      gone.length > 0
        ? say(
            s.language,
            `${wanted > 1 ? "不够" : "缺货"}：${listed(gone, s)}。`,
            `${wanted > 1 ? "Not enough" : "Out of stock"}: ${listed(gone, s)}.`,
          )
        : null,
      presale
        ? say(
            s.language,
            `预售商品，承诺 ${sayBy(presale, s.now, "zh")}发货。`,
            `A pre-order, promised to ship ${sayBy(presale, s.now, "en")}.`,
          )
        : null,
    ],
    chips: inStockChips,
  };
}

function stockSaid(product: Product, s: Situation): Said {
  const title = productTitle(product, s);
  const wish = readWish(s.text, product);
  const asked = stockOf(product, s.now, wish.unknown ?? undefined);
  if (!product.listed)
    return {
      lines: [
        say(s.language, `“${title}”已下架，现在不能下单。`, `“${title}” is no longer listed and cannot be ordered.`),
      ],
      chips: ["human"],
    };
  if (asked.state === "variant_unknown") {
    const line = say(
      s.language,
      `“${title}”没有“${wish.unknown}”这个规格。`,
      `“${title}” does not come in “${wish.unknown}”.`,
    );
    return { lines: [line, otherLine(asked.others, s)], chips: ["shipWhen", "human"] };
  }
  const meant = wish.variants.length > 0 ? wish.variants : product.variants;
  return meant.length > 1 ? ofSeveral(product, meant, wish, s) : ofOne(product, meant[0], wish, s);
}

/** What can be had now of the product on the card (or the only one of the order), by variant and number asked. */
export const stockLeft: LiveAnswerer = (s) => {
  const [only, ...others] = s.order?.lines ?? [];
  const product = s.product ?? (only && others.length === 0 ? s.products.get(only.productId) : undefined);
  return product ? answerFrom(stockSaid(product, s), s.language) : null;
};
