import type { Language, OrganizationView } from "@recourse/contract";

/** A product's title in the reader's language; the shop's own language where it gave only one. */
export const titleOf = (product: { title: string; titleEn: string }, language: Language): string =>
  language === "en" && product.titleEn ? product.titleEn : product.title;

export const shopName = (shop: Pick<OrganizationView, "name" | "nameEn">, language: Language): string =>
  language === "en" && shop.nameEn ? shop.nameEn : shop.name;
