import { readPhones } from "./phones.ts";

const candidate = /(?<![a-z0-9.-])[a-z]{0,6}-?\d{3,32}(?:-[a-z0-9]{2,16}){0,3}(?![a-z0-9])/g;
const orderLabel =
  /(?:订单|定单|单号|单子|编号|我的单|order|\bpo)(?: ?(?:编?号码?|number|no\.?|id))?\s*[:是为#]{0,2}\s*#?\s*$/;
const otherLabel =
  /(?:快递|运单|物流|面单|包裹|身份证|银行|卡|手机|电话|热线|qq|微信|vx|wx|税|税务登记|密码|验证码|版本|型号|货号|tracking|waybill|phone|card|model|sku)(?: ?(?:[编单]?号码?|number|no\.?|id))?\s*[:是为#]{0,2}\s*#?\s*$/;
const carrierPrefix = /^(?:sf|yt|zt|zto|sto|jt|yd|dpk|ems|jdv[a-z]?|tt)\d/;
const calendarDay = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const unitAfter = /^\s*(?:元|块|毛|角|rmb|yuan|克|kg|g\b|ml|毫升|mah|w\b|瓦|个|件|台|张|次|人|号(?:楼|线))/;

/**
 * Order numbers in a normal form, upper case, in order of appearance. A number that somebody calls an order number
 * counts from six digits; without that word it needs ten (six behind letters). Phones, days and waybills never count.
 */
export function readOrderNumbers(normal: string): string[] {
  const phones = new Set(readPhones(normal));
  const found: string[] = [];
  for (const match of normal.matchAll(candidate)) {
    const written = match[0];
    const before = normal.slice(Math.max(0, match.index - 16), match.index);
    const after = normal.slice(match.index + written.length, match.index + written.length + 4);
    if (isOrderNumber(written, before, after, phones)) found.push(written.toUpperCase());
  }
  return [...new Set(found)];
}

function isOrderNumber(written: string, before: string, after: string, phones: ReadonlySet<string>): boolean {
  const digitCount = written.replaceAll(/\D/g, "").length;
  if (otherLabel.test(before) || unitAfter.test(after)) return false;
  if (orderLabel.test(before)) return digitCount >= 6;
  if (phones.has(written.replaceAll("-", "").slice(-11)) || phones.has(written.replaceAll("-", ""))) return false;
  if (calendarDay.test(written) || carrierPrefix.test(written)) return false;
  return /^[a-z]/.test(written) ? digitCount >= 6 : digitCount >= 10;
}
