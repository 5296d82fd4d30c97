import type { Product } from "../../commerce/index.ts";

/** What the Tea House sells: one thing as it is, and one in colours and sizes. */
export const teapot: Product = {
  id: "p-teapot",
  merchantId: "tea-house",
  externalId: "POT-1",
  title: "青瓷茶壶",
  titleEn: "Celadon teapot",
  category: "茶具",
  priceFen: 9900,
  stock: 38,
  restockAt: null,
  shipPromiseHours: 48,
  presaleShipAt: null,
  carriers: ["顺丰", "中通"],
  unservedRegions: ["西藏自治区"],
  shippingFeeFen: 0,
  warrantyMonths: 12,
  warrantyTerms: "壶身开裂免费换新。",
  noReasonReturn: "yes",
  priceProtectionDays: 15,
  parameters: [],
  variants: [],
  description: "",
  listed: true,
  image: null,
  updatedAt: new Date("2026-11-01T10:00:00+08:00"),
};

export const robe: Product = {
  ...teapot,
  id: "p-robe",
  externalId: "ROBE-1",
  title: "棉麻茶服",
  titleEn: "Linen tea robe",
  category: "服饰",
  warrantyMonths: 0,
  warrantyTerms: "",
  priceProtectionDays: 0,
  carriers: [],
  variants: [
    { name: "白色/M", stock: 12 },
    { name: "白色/XL", stock: 0 },
    { name: "黑色/M", stock: 3 },
    { name: "黑色/XL", stock: 40, priceFen: 10900 },
  ],
  stock: 55,
};
