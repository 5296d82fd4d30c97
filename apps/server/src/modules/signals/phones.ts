const mobile = /(?<![\d.a-z-])(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/g;
const landline = /(?<![\d.a-z])(?:0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4})(?!\d)/g;
// Somebody who writes 订单号 in front of eleven digits means an order, whatever it looks like.
const calledAnOrder = /(?:单号|订单|编号|order(?: ?(?:number|no\.?|id|#))?)\s*[:是为#]{0,2}\s*$/;

/** Phone numbers in a normal form: mobiles as eleven digits, landlines as written without dashes. */
export function readPhones(normal: string): string[] {
  const found: string[] = [];
  for (const match of normal.matchAll(mobile)) {
    const before = normal.slice(Math.max(0, match.index - 16), match.index);
    if (!calledAnOrder.test(before)) found.push(match[1]! + match[2]! + match[3]!);
  }
  for (const match of normal.matchAll(landline)) {
    const before = normal.slice(Math.max(0, match.index - 16), match.index);
    if (!calledAnOrder.test(before)) found.push(match[0].replaceAll("-", ""));
  }
  return [...new Set(found)];
}
