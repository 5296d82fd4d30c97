import { numeralSource, readNumeral } from "./chinese-numerals.ts";

const prefixed = new RegExp(`[¥￥]\\s*(${numeralSource})`, "g");
const suffixed = new RegExp(
  `(${numeralSource})[多来几]?\\s*(元|块|rmb\\b|yuan\\b|cny\\b|毛)(?:(\\d|[一二三四五六七八九])(?:毛|角|(?![\\d一二三四五六七八九十百])))?`,
  "g",
);
// 元旦, 一块儿, 两块电池: the same characters, no money.
const noMoneyAfter = /^(?:旦|素|件|器|儿)/;
const moneyAfter = /^(?:钱|的?(?:运费|邮费|差价|券|红包)|[\s,。!?;、）)]|$|了|吧|呢|吗|包邮|以|左右|都|就|给)/;

/** Sums of money named in a normal form, in fen (integer), in order of appearance. */
export function readAmountsFen(normal: string): number[] {
  const found: { at: number; fen: number }[] = [];
  for (const match of normal.matchAll(prefixed)) add(found, match.index, readNumeral(match[1]!));
  for (const match of normal.matchAll(suffixed)) {
    const before = normal[match.index - 1] ?? "";
    const after = normal.slice(match.index + match[0].length, match.index + match[0].length + 4);
    if (/[¥￥第单]/.test(before) || noMoneyAfter.test(after)) continue;
    const amount = readNumeral(match[1]!);
    // Below ten, 块 is as often "pieces of" as it is money: then the next word has to say so.
    if (match[2] === "块" && !match[3] && (amount ?? 0) < 10 && !moneyAfter.test(after)) continue;
    add(found, match.index, match[2] === "毛" ? (amount ?? 0) / 10 : withDimes(amount, match[3]));
  }
  return found.sort((a, b) => a.at - b.at).map((entry) => entry.fen);
}

function withDimes(amount: number | undefined, dimes: string | undefined): number | undefined {
  return amount === undefined ? undefined : amount + (dimes ? (readNumeral(dimes) ?? 0) / 10 : 0);
}

function add(found: { at: number; fen: number }[], at: number, yuan: number | undefined): void {
  if (yuan === undefined || yuan <= 0) return;
  const fen = Math.round(yuan * 100);
  if (Number.isSafeInteger(fen)) found.push({ at, fen });
}
