const digits: Record<string, number> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const tens: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** Regular-expression source of a numeral as people write it: 1,299.5 or 一千三百 or 1.2万. No capturing groups. */
export const numeralSource =
  "(?:\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,4})?[万千百]?|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,14})";

/** Reads a numeral in digits or Chinese characters; undefined when it is none. 三百五 is 350, 一万二 is 12000. */
export function readNumeral(written: string): number | undefined {
  const mixed = /^(\d[\d,]*(?:\.\d+)?)([万千百]?)$/.exec(written);
  if (mixed) return Number(mixed[1]!.replaceAll(",", "")) * (tens[mixed[2]!] ?? myriads[mixed[2]!] ?? 1);
  if (written === "") return undefined;
  return readCharacters([...written]);
}

function readCharacters(characters: readonly string[]): number | undefined {
  if (characters.every((character) => character in digits)) {
    return Number(characters.map((character) => digits[character]).join(""));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  for (const character of characters) {
    if (character in digits) {
      digit = digits[character]!;
      if (digit === 0) lastUnit = 1;
    } else if (character in tens) {
      lastUnit = tens[character]!;
      section += (digit ?? 1) * lastUnit;
      digit = undefined;
    } else if (character in myriads) {
      lastUnit = myriads[character]!;
      total = (total + section + (digit ?? 0)) * lastUnit;
      [section, digit] = [0, undefined];
    } else return undefined;
  }
  // A digit left hanging takes the unit below the last one: 三百五, 一万二.
  return total + section + (digit ?? 0) * (lastUnit > 10 ? lastUnit / 10 : 1);
}
