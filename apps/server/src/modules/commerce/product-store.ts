import type { Database } from "../../platform/database.ts";
import type { Sql, Tx } from "../../platform/sql.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { PricePoint, Product, ProductDetails } from "./product.ts";

/** The path carries a short name of the picture's content, so that browsers may keep it for good. */
export const imageOf = (tx: Sql | Tx) => tx`CASE WHEN p.image IS NOT NULL
  THEN '/api/products/' || p.id || '/image?v=' || left(md5(p.image), 10) END`;

type ProductRow = Omit<Product, keyof ProductDetails> & { readonly details: ProductDetails };

const columns = (tx: Tx) => tx`p.id, p.merchant_id AS "merchantId", p.external_id AS "externalId", p.title, p.category,
  p.price_fen::float8 AS "priceFen", p.stock, p.listed, p.details, ${imageOf(tx)} AS image,
  p.updated_at AS "updatedAt"`;

const productOf = ({ details, ...row }: ProductRow): Product => ({ ...details, ...row });

const anybody: Viewer = { side: "public" };

/** What a catalogue page shows is public: no viewer is asked for. */
export async function loadProduct(database: Database, id: string): Promise<Product | null> {
  return (await loadProducts(database, [id]))[0] ?? null;
}

export async function loadProducts(database: Database, ids: readonly string[]): Promise<Product[]> {
  const rows = await database.read(
    anybody,
    (tx) =>
      tx<ProductRow[]>`SELECT ${columns(tx)} FROM commerce.products p WHERE p.id = ANY(${ids as string[]}::uuid[])`,
  );
  return rows.map(productOf);
}

/** A shop's product by the shop's own number. */
export async function productIdByNumber(
  database: Database,
  merchantId: string,
  number: string,
): Promise<string | null> {
  const [row] = await database.read(
    anybody,
    (tx) =>
      tx<
        { id: string }[]
      >`SELECT id FROM commerce.products WHERE merchant_id = ${merchantId} AND external_id = ${number}`,
  );
  return row?.id ?? null;
}

export interface ProductSearch {
  readonly merchantId?: string | undefined;
  /** Words of the title, category or the shop's id. */
  readonly words?: string | undefined;
  readonly limit: number;
  /** Whose unlisted products are shown too: an organization's id, or "all". */
  readonly unlistedOf?: string | undefined;
}

const likeText = (words: string): string => `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;

/** Products of a shop or of all, by title; what is not on sale only for those who keep it. */
export async function searchProducts(database: Database, search: ProductSearch): Promise<Product[]> {
  const { merchantId = null, unlistedOf = null } = search;
  const like = search.words ? likeText(search.words) : null;
  const rows = await database.read(
    anybody,
    (tx) => tx<ProductRow[]>`
      SELECT ${columns(tx)} FROM commerce.products p
      WHERE (${merchantId}::uuid IS NULL OR p.merchant_id = ${merchantId})
        AND (p.listed OR ${unlistedOf}::text = 'all' OR p.merchant_id::text = ${unlistedOf})
        AND (${like}::text IS NULL OR p.title ILIKE ${like} OR p.details->>'titleEn' ILIKE ${like}
          OR p.category ILIKE ${like} OR p.external_id ILIKE ${like})
      ORDER BY p.created_at, p.external_id LIMIT ${search.limit}`,
  );
  return rows.map(productOf);
}

/** The prices a product has shown, oldest first. */
export async function loadPriceHistory(database: Database, productId: string): Promise<PricePoint[]> {
  const rows = await database.read(
    anybody,
    (tx) => tx<PricePoint[]>`
      SELECT at, price_fen::float8 AS "priceFen" FROM commerce.product_prices
      WHERE product_id = ${productId} ORDER BY at`,
  );
  return [...rows];
}

/** The picture as the shop gave it: an https address or a data URL; null without one. */
export async function loadPicture(database: Database, productId: string): Promise<string | null> {
  const [row] = await database.read(
    anybody,
    (tx) => tx<{ image: string | null }[]>`SELECT image FROM commerce.products WHERE id = ${productId}`,
  );
  return row?.image ?? null;
}
