import type { ProductRow } from "@recourse/contract";

type NoReasonReturn = "yes" | "statutory_exclusion" | "confirmed_exclusion";

export interface Variant {
  readonly name: string;
  readonly stock: number;
  readonly priceFen?: number | undefined;
}

/** What a product page says beside its title, price and stock. Instants are ISO 8601 text, money is fen. */
export interface ProductDetails {
  readonly titleEn: string;
  readonly restockAt: string | null;
  readonly shipPromiseHours: number;
  readonly presaleShipAt: string | null;
  readonly carriers: readonly string[];
  readonly unservedRegions: readonly string[];
  readonly shippingFeeFen: number;
  readonly warrantyMonths: number;
  readonly warrantyTerms: string;
  readonly noReasonReturn: NoReasonReturn;
  readonly priceProtectionDays: number;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly variants: readonly Variant[];
  readonly description: string;
}

export interface Product extends ProductDetails {
  readonly id: string;
  readonly merchantId: string;
  readonly externalId: string;
  readonly title: string;
  readonly category: string;
  readonly priceFen: number;
  readonly stock: number;
  readonly listed: boolean;
  /** Path of the picture on this server, null without one; it changes when the picture does. */
  readonly image: string | null;
  readonly updatedAt: Date;
}

/** A price the page showed, from `at` on. */
export interface PricePoint {
  readonly at: Date;
  readonly priceFen: number;
}

export const detailsOf = (row: ProductRow): ProductDetails => ({
  titleEn: row.titleEn,
  restockAt: row.restockAt ?? null,
  shipPromiseHours: row.shipPromiseHours,
  presaleShipAt: row.presaleShipAt ?? null,
  carriers: row.carriers,
  unservedRegions: row.unservedRegions,
  shippingFeeFen: row.shippingFeeFen,
  warrantyMonths: row.warrantyMonths,
  warrantyTerms: row.warrantyTerms,
  noReasonReturn: row.noReasonReturn,
  priceProtectionDays: row.priceProtectionDays,
  parameters: row.parameters,
  variants: row.variants,
  description: row.description,
});
