import type { Product, Variant } from "../../commerce/index.ts";
import { normalForm, numeralSource, readNumeral } from "../../signals/index.ts";

/** What a sentence wants of a product. */
export interface Wish {
  /** Variants the sentence names best; several where it names a colour but no size. */
  readonly variants: readonly Variant[];
  /** A colour or size it names that the product does not have, as written. */
  readonly unknown: string | null;
  /** Pieces, where it says so. */
  readonly quantity: number | null;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Letters and digits count only as whole words: "xl" is not in "xxl", nor "s" in "it's". */
function mentions(text: string, part: string): boolean {
  if (/^[a-z0-9]/.test(part) || /[a-z0-9]$/.test(part)) {
    return new RegExp(`(?<![a-z0-9.'’])${escaped(part)}(?![a-z0-9'’]|\\.\\d)`, "u").test(text);
  }
  const colour = /^(.{1,2})色$/u.exec(part)?.[1];
  return text.includes(part) || (colour !== undefined && text.includes(`${colour}的`));
}

const partsOf = (variant: Variant): string[] => [
  ...new Set(
    normalForm(variant.name)
      .split(/[\s/|,、;+·:()（）【】-]+/u)
      .filter((part) => part !== ""),
  ),
];

function named(text: string, variants: readonly Variant[]): Variant[] {
  const scored = variants.map((variant) => {
    const hits = partsOf(variant).filter((part) => mentions(text, part));
    return { variant, score: hits.length, letters: hits.join("").length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return [];
  const tied = scored.filter(({ score }) => score === best);
  // 深蓝色 names 蓝色 too; the longer name is the one that was meant.
  const longest = Math.max(...tied.map(({ letters }) => letters));
  return tied.filter(({ letters }) => letters === longest).map(({ variant }) => variant);
}

const colours = "藏青|卡其|咖啡|深蓝|浅蓝|天蓝|墨绿|玫红|黑|白|红|蓝|绿|黄|紫|粉|灰|橙|棕|银|金|米|青";
const colourOrSize = new RegExp(
  `(?:${colours})色|(?<![a-z0-9])(?:xx?s|s|m|l|x{1,3}l|[2-6]xl)(?=码|号)|(?<![a-z0-9.])\\d{2}(?:\\.5)?码|(?<![a-z])(?:black|white|red|blue|green|yellow|purple|pink|gr[ae]y|orange|brown|silver|gold)(?![a-z])`,
  "gu",
);

function notOffered(text: string, variants: readonly Variant[]): string | null {
  const names = variants.map(({ name }) => normalForm(name)).join(" ");
  const asked = text.match(colourOrSize) ?? [];
  return asked.find((one) => !names.includes(one.replace(/[色码号]$/u, ""))) ?? null;
}

const pieces = new RegExp(
  `(?<!第)(${numeralSource})\\s*(?:件|个|台|只|条|双|盒|套|瓶|箱|把|份|包|支|部|pieces?|pcs|units?|of (?:them|these))(?!月|小时|星期|礼拜|颜色|色|尺码|规格|问题)`,
  "u",
);

const most = 1_000_000;

/** Reads variant and number out of what the buyer wrote. Pure; what is not said stays empty. */
export function readWish(text: string, product: Pick<Product, "variants">): Wish {
  const normal = normalForm(text);
  const written = pieces.exec(normal)?.[1];
  const pieceCount = written === undefined ? undefined : readNumeral(written);
  const counted = pieceCount !== undefined && Number.isInteger(pieceCount) && pieceCount > 0 && pieceCount <= most;
  const variants = named(normal, product.variants);
  const unknown = product.variants.length > 0 && variants.length === 0 ? notOffered(normal, product.variants) : null;
  return { variants, unknown, quantity: counted ? pieceCount : null };
}
