import type { Product } from "../product.ts";

/** Fewer than this: say that few are left. */
const lowStock = 10;

export interface Stock {
  readonly state: "in_stock" | "low" | "out" | "presale" | "unlisted" | "variant_unknown";
  readonly stock: number;
  readonly restockAt: Date | null;
  readonly presaleShipAt: Date | null;
  /** The variants still to be had, for a suggestion. */
  readonly others: readonly string[];
}

function stateOf(product: Product, stock: number, now: Date): Stock["state"] {
  if (!product.listed) return "unlisted";
  if (stock <= 0) return "out";
  if (product.presaleShipAt && new Date(product.presaleShipAt) > now) return "presale";
  return stock < lowStock ? "low" : "in_stock";
}

/** What can be had of a product, or of one of its variants, at `now`. */
export function stockOf(product: Product, now: Date, variant?: string): Stock {
  const chosen = product.variants.find(({ name }) => name === variant);
  const stock = chosen?.stock ?? product.stock;
  const unknown = variant !== undefined && variant !== "" && !chosen;
  return {
    state: unknown ? "variant_unknown" : stateOf(product, stock, now),
    stock,
    restockAt: product.restockAt === null ? null : new Date(product.restockAt),
    presaleShipAt: product.presaleShipAt === null ? null : new Date(product.presaleShipAt),
    others: product.variants.filter(({ name, stock: left }) => name !== variant && left > 0).map(({ name }) => name),
  };
}
