import type { Product } from "../../commerce/index.ts";
import { shortTitle } from "./about-order.ts";
import type { Situation } from "./situation.ts";

/** The product's name in the reader's language, as it fits into a sentence. */
export const productTitle = (product: Product, { language }: Pick<Situation, "language">): string =>
  shortTitle(language === "en" && product.titleEn ? product.titleEn : product.title, language);

/** When a pre-order ships by its page's promise; null once that has passed. */
export const presaleAt = (product: Product, now: Date): Date | null => {
  const at = product.presaleShipAt === null ? null : new Date(product.presaleShipAt);
  return at && at > now ? at : null;
};

/** The product looked at, if no order of it is known: then its page answers, not an order of something else. */
export const notBought = ({ product, order, orders }: Situation): Product | null => {
  const has = orders.some(({ lines }) => lines.some(({ productId }) => productId === product?.id));
  return order === null && !has ? product : null;
};
