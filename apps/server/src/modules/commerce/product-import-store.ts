import { jsonb, type Tx } from "../../platform/sql.ts";
import type { ProductDetails } from "./product.ts";

export interface KnownProduct {
  readonly id: string;
  readonly externalId: string;
  /** Hex, as all digests in this module. */
  readonly digest: string;
  readonly title: string;
  readonly category: string;
  readonly priceFen: number;
  readonly stock: number;
  readonly listed: boolean;
  readonly details: ProductDetails;
  readonly imageMd5: string | null;
}

/** The products of one merchant among these ids, by the shop's id. */
export async function knownProducts(
  tx: Tx,
  merchantId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownProduct>> {
  const rows = await tx<KnownProduct[]>`
    SELECT id, external_id AS "externalId", encode(digest, 'hex') AS digest, title, category,
      price_fen::float8 AS "priceFen", stock, listed, details, md5(image) AS "imageMd5"
    FROM commerce.products WHERE merchant_id = ${merchantId} AND external_id IN (SELECT unnest(${externalIds as string[]}::text[]))`;
  return new Map(rows.map((row) => [row.externalId, row]));
}

export interface ProductToSave {
  readonly id: string;
  readonly externalId: string;
  readonly digest: string;
  readonly title: string;
  readonly category: string;
  readonly priceFen: number;
  readonly stock: number;
  readonly listed: boolean;
  readonly details: ProductDetails;
  readonly image: string | null;
}

/** Writes new and changed products of one merchant. */
export async function saveProducts(
  tx: Tx,
  merchantId: string,
  products: readonly ProductToSave[],
  now: Date,
): Promise<void> {
  await tx`
    INSERT INTO commerce.products (id, merchant_id, external_id, title, category, price_fen, stock, listed, details,
      image, digest, created_at, updated_at)
    SELECT r.id, ${merchantId}, r."externalId", r.title, r.category, r."priceFen", r.stock, r.listed, r.details,
      r.image, decode(r.digest, 'hex'), ${now}, ${now}
    FROM jsonb_to_recordset(${jsonb(tx, products)}) AS r(id uuid, "externalId" text, digest text, title text,
      category text, "priceFen" bigint, stock int, listed boolean, details jsonb, image text)
    ON CONFLICT (merchant_id, external_id) DO UPDATE SET title = excluded.title, category = excluded.category,
      price_fen = excluded.price_fen, stock = excluded.stock, listed = excluded.listed, details = excluded.details,
      image = excluded.image, digest = excluded.digest, updated_at = excluded.updated_at`;
}

/** Notes the prices shown from now on. */
export async function savePrices(
  tx: Tx,
  merchantId: string,
  prices: readonly { readonly productId: string; readonly priceFen: number }[],
  now: Date,
): Promise<void> {
  await tx`
    INSERT INTO commerce.product_prices (merchant_id, product_id, at, price_fen)
    SELECT ${merchantId}, r."productId", ${now}, r."priceFen"
    FROM jsonb_to_recordset(${jsonb(tx, prices)}) AS r("productId" uuid, "priceFen" bigint)
    ON CONFLICT (product_id, at) DO UPDATE SET price_fen = excluded.price_fen`;
}
