import type { Language, OrganizationView } from "@recourse/contract";

/** What a product is called in the reader's language; where the shop has no English word for it, its own. */
export const titleOf = (thing: { title: string; titleEn?: string | undefined }, language: Language): string =>
  (language === "en" && thing.titleEn) || thing.title;

export const shopName = (shop: Pick<OrganizationView, "name" | "nameEn">, language: Language): string =>
  (language === "en" && shop.nameEn) || shop.name;

/** The shop of an order or a product, as those carry it. */
export const merchantNameOf = (of: { merchantName: string; merchantNameEn: string }, language: Language): string =>
  shopName({ name: of.merchantName, nameEn: of.merchantNameEn }, language);
