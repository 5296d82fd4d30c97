import { numeralSource } from "./chinese-numerals.ts";
import type { DurationUnit, PromiseDeed } from "./promise-kinds.ts";

/** What may be promised, in the order it is looked for. */
export const deeds: readonly (readonly [PromiseDeed, RegExp])[] = [
  ["return_call", /回电|致电|打(?:个|一个)?电话|电话(?:联系|回复)|call (?:you )?back/],
  ["refund", /到账|退(?:款|钱|回|给|您|你|我)|返(?:还|现|款)|打款|赔(?:付|偿|给)|补偿|差价|refund|money back|credited/],
  [
    "ship",
    /发(?:货|出|走|掉|给|(?=[,。!\s]|$))|寄(?:出|给|走|到|过)?|出(?:库|货|仓)|补发|补寄|打包|揽收|重发|ship|dispatch|send/,
  ],
  [
    "deliver",
    /送(?:到|达|货|来|上)|派送|配送|(?:收|拿)到|签收|(?:快递|包裹|货|件)[^,.。]{0,4}到|到(?:达|手)|一定到|准到|arrive|deliver/,
  ],
  ["restock", /补货|到货|上架|有货|restock|back in stock/],
  ["visit", /上门|安装|取件|维修|修好|师傅|install|pick ?up|technician/],
  [
    "reply",
    /回复|答复|回应|反馈|联系|通知|告知|给.{0,3}(?:消息|信|准信|回音)|跟进|reply|respond|get back|contact|answer|update you|let you know|hear (?:back|from)/,
  ],
  [
    "resolve",
    /处理|解决|结果|方案|说法|交代|搞定|办(?:好|完|理|妥)|核实|核查|审核|查(?:清|明|好|完)|完成|出(?:结论|结果)|改(?:好|价)|开(?:好|具|票)|发票|换(?:好|新)|resolve|fix|solution|result|sort/,
  ],
];

export const unitNames: readonly (readonly [DurationUnit, string])[] = [
  ["minute", "分钟|mins?|minutes?"],
  ["hour", "小时|钟头|hours?|hrs?|h"],
  ["working_day", "工作日|个工作天|(?:working|business) days?"],
  ["day", "自然日|天|日(?=[之以]?内)|days?"],
  ["week", "周|星期|礼拜|weeks?"],
  ["month", "个月|months?"],
];
export const spanPattern = new RegExp(
  `(${numeralSource})(?:[-~到至](${numeralSource}))?\\s*个?\\s*(?:${unitNames.map(([, words]) => `(${words})`).join("|")})(?![a-z\\d份初底号])`,
  "g",
);
export const dayPattern =
  /(?:(20\d{2})[年/-])?(\d{1,2}|[一二三四五六七八九十]{1,3})[月/](\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?|(这周|本周|下周|周|星期|礼拜)([一二三四五六日天末])|(今天|今晚|今日|当天|明天|明日|明早|明晚|后天|大后天)|(?:by |before |until )?(today|tomorrow|tonight)/g;
/** A part of a day stands for its end. */
export const dayParts: readonly (readonly [RegExp, number])[] = [
  [/^(?:上午|早上|早晨|一早| morning)|(?:明早)$/, 12],
  [/^(?:中午| noon)/, 14],
  [/^(?:下午| afternoon)/, 18],
];
export const hourPattern = new RegExp(
  `(上午|早上|中午|下午|晚上|今晚|明晚)?(${numeralSource})点(半)?|(下班)前|(晚)(?:上)?(?:之?前)`,
);
