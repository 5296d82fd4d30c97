import { numeralSource } from "../../signals/index.ts";

const measures: readonly (readonly [string, string])[] = [
  ["money", "元|块|毛|rmb|yuan|dollars?|bucks|euros?|pounds? off"],
  ["discount", "折|% ?off|percent off"],
  ["pieces", "件|个(?!月|小时|工作日|星期|礼拜)|双|条|只|台|盒|瓶|包|箱|份|套|张|pieces?|pairs?|boxes|units?|items?"],
  ["days", "天|日|周|个?星期|个?礼拜|个?工作日|days?|weeks?"],
  ["hours", "小时|分钟|hours?|hrs?|minutes?"],
  ["years", "个月|年|months?|years?"],
  ["length", "厘米|公分|米|cm|mm|寸|inch(?:es)?|feet|ft"],
  ["weight", "斤|公斤|千克|克|kg|g|lbs?|磅"],
  ["age", "岁|years? old"],
  ["times", "次|遍|笔|回|times"],
  ["address", "栋|幢|单元|室|号楼|层"],
  ["rating", "瓦|w|伏|v|毫安|mah|hz|gb|tb|升|毫升|ml|分贝|db|像素|支纱?|litres?|liters?|watts?|volts?"],
  ["size", "码|号(?!楼|线|前|之前)"],
];
const measured = new RegExp(
  `(?:${numeralSource}|几|两三)[多来几]?\\s*(?:${measures.map(([, units]) => `(${units})`).join("|")})(?![a-z])`,
  "g",
);

/** Kinds of quantity a normal form names: 七折 is a discount, 三双 are pieces, 120 斤 a weight. */
export function measuresIn(normal: string): string[] {
  return [...normal.matchAll(measured)].flatMap((match) => {
    const kind = measures[match.slice(1).findIndex((unit) => unit !== undefined)]?.[0];
    return kind ? [kind] : [];
  });
}
