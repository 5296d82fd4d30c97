import type { Product } from "../product.ts";

export interface RegionVerdict {
  readonly served: boolean;
  /** The entry of the shop's list that excludes the region. */
  readonly excludedBy: string | null;
}

/** 新疆维吾尔自治区 and 新疆 are one place. */
const short = (region: string): string =>
  region.replace(/(?:维吾尔|回族|壮族)?(?:自治区|特别行政区|省|市|地区|自治州)$/u, "").trim();

/** Does the shop deliver there? `region` may be a whole address. */
export function deliversTo(product: Pick<Product, "unservedRegions">, region: string): RegionVerdict {
  const place = region.toLowerCase();
  const hit = product.unservedRegions.find(
    (entry) => short(entry) !== "" && place.includes(short(entry).toLowerCase()),
  );
  return { served: hit === undefined, excludedBy: hit ?? null };
}
