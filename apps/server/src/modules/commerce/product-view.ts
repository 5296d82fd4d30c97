import type { ProductSummary, ProductView } from "@recourse/contract";
import type { MerchantNames } from "./merchant-names.ts";
import type { Product } from "./product.ts";

export const productSummary = (product: Product): ProductSummary => ({
  id: product.id,
  merchantId: product.merchantId,
  externalId: product.externalId,
  title: product.title,
  titleEn: product.titleEn,
  category: product.category,
  priceFen: product.priceFen,
  stock: product.stock,
  image: product.image,
  listed: product.listed,
});

export const productView = (product: Product, names: MerchantNames): ProductView => ({
  ...productSummary(product),
  ...names,
  restockAt: product.restockAt,
  shipPromiseHours: product.shipPromiseHours,
  presaleShipAt: product.presaleShipAt,
  carriers: [...product.carriers],
  unservedRegions: [...product.unservedRegions],
  shippingFeeFen: product.shippingFeeFen,
  warrantyMonths: product.warrantyMonths,
  warrantyTerms: product.warrantyTerms,
  noReasonReturn: product.noReasonReturn,
  priceProtectionDays: product.priceProtectionDays,
  parameters: [...product.parameters],
  variants: [...product.variants],
  description: product.description,
});
