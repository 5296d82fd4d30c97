import { clausesOf, normalForm } from "../../signals/index.ts";

/** The three things a complaint needs, each in the buyer's own words, and which of them are still to be asked for. */
export interface ComplaintElements {
  readonly orderNumber?: string;
  readonly problem?: string;
  readonly demand?: string;
  readonly problemKind?: ProblemKind;
  readonly demandKind?: DemandKind;
  readonly missing: readonly ("order" | "problem" | "demand")[];
}

export type ProblemKind = (typeof problems)[number][0];
export type DemandKind = (typeof demands)[number][0];

const problems = [
  [
    "refund_not_arrived",
    /(?:退款|退的钱|钱|款).{0,8}(?:没到|未到|还没|没收到|没退|不见)|不(?:给)?退(?:款|钱)|refund.{0,20}(?:not|never|n't|still)/,
  ],
  [
    "signed_not_received",
    /(?:签收|妥投|送达|delivered).{0,14}(?:没|未|不见|nothing|not|never)|(?:没|未).{0,4}(?:收到|拿到).{0,10}签收/,
  ],
  ["food_safety", /(?:吃|喝).{0,8}(?:坏|吐|拉|中毒|虫)|虫子|异物|发霉|变质|过期(?:食品|了)|mou?ldy|rotten/],
  ["fake", /假货|是假的|冒牌|仿(?:品|的|冒)|山寨|盗版|高仿|不是(?:正品|真的)|counterfeit|\bfake\b|replica|knock-?off/],
  [
    "damaged",
    /破损|碎|摔坏|压(?:坏|扁)|裂|瘪|漏(?:了|液|出)|湿透|受潮|磕|变形|shattered|crushed|smashed|damaged|cracked/,
  ],
  [
    "missing",
    /少(?:发|了|件|一|给)|漏发|缺(?:少|件|了|配)|赠品.{0,4}(?:没|未)|空包|只(?:有|收到|到)|missing|not included|incomplete/,
  ],
  [
    "wrong_item",
    /发错|错发|寄错|发成|货不对板|不是我(?:买|要|拍)的|(?:颜色|尺码|型号).{0,4}(?:不对|错)|wrong (?:item|colou?r|size|model)/,
  ],
  [
    "not_as_described",
    /(?:描述|图片|宣传|页面|介绍).{0,6}(?:不符|不一样|不一致|差)|虚假宣传|色差|虚标|夸大|not as described|misleading|false advert/,
  ],
  [
    "return_refused",
    /(?:拒绝|不同意|不给|不肯|不让|驳回).{0,6}(?:退|换|售后|处理|赔)|(?:refuse|reject|declin)\w* .{0,14}(?:return|refund|exchange)/,
  ],
  [
    "charged",
    /(?:重复|多)(?:扣|付|支付|收)|扣了.{0,4}(?:两|2|三)|扣(?:了)?(?:款|钱).{0,10}(?:没|无|未)|charged twice|double charge/,
  ],
  [
    "late_shipping",
    /(?:还|一直|迟迟|都)?(?:没|不|未)(?:有)?(?:发货|寄|发出|出库)|延迟发货|超时.{0,4}发|not shipped|hasn'?t shipped/,
  ],
  ["stuck", /物流.{0,8}(?:不动|没|停|卡)|(?:卡|停)在.{0,8}(?:中转|站|分拨)|丢件|弄丢|lost|stuck|no update/],
  [
    "not_received",
    /(?:没|未)(?:有)?(?:收到|拿到)|还没到|一直没到|not received|never (?:arrived|received)|hasn'?t arrived/,
  ],
  ["attitude", /态度|骂|辱骂|威胁|骚扰|敷衍|推卸|rude|insult|harass/],
  ["no_response", /不(?:回复|回|理|处理|管)|没人(?:理|管|回|处理)|no (?:reply|response)|ignor/],
  ["price_drop", /降价|便宜了|买贵|差价|price drop|cheaper now/],
  ["off_platform", /加微信|私下|转账|线下交易|outside the platform|whatsapp/],
  ["invoice", /不(?:给)?开(?:发)?票|没(?:有)?发票|no invoice/],
  [
    "quality",
    /质量|坏了|故障|瑕疵|开不了机|不能用|用不了|失灵|掉色|开胶|漏电|漏水|断了|破(?:了)?(?:个)?洞|异味|杂音|defect|broken|faulty|stopped working|doesn'?t work/,
  ],
] as const;

const wish =
  "(?:我?(?:要求|要|想要?|希望|申请|必须|请求?)|请(?:你们?|商家|平台)?|给我|帮我|麻烦|能不能|能否|可以|可否|i want|i'd like|please|can i (?:get|have)|can you|give me|need)";
const demands = [
  ["triple_damages", /退一赔[三十]|假一赔|[三十]倍(?:赔偿|赔)?|triple/],
  ["return_refund", /退货(?:并)?退款|退货|return (?:it|this|and)/],
  ["refund", /退款|退钱|退我|退(?:全|一半|部分)|退给我|把钱退|refund|money back/],
  ["exchange", /换货|换(?:一?[个件双条台只套瓶盒张本份]|新|大|小|成|正确|对的)|重新发|exchange|replace/],
  ["reship", /补(?:发|寄|货|给|上)|重(?:寄|发)|resend|send (?:it|the missing|another)/],
  ["repair", /维修|修(?:好|理|一下)|上门修|repair|fix/],
  ["price_difference", /(?:补|退|返)(?:还)?(?:我)?(?:中间)?(?:的)?差(?:价|额)|price difference/],
  ["compensation", /赔(?:偿|付|我|钱|\d|一)|补偿|compensat/],
  ["apology", /道歉|赔礼|apolog/],
  ["invoice", /(?:补)?开(?:具)?(?:发)?票|invoice/],
  ["cancel", /取消(?:订单)?|撤单|不要了|cancel/],
  ["ship", /(?:尽快|马上|赶紧|立刻|今天)?(?:给我)?(?:发货|寄出|发出来?|派送|送来)|ship|deliver/],
  ["punish", /处罚|下架(?:他|这|该)|封店|查处|处理(?:这|该)(?:家|个)?(?:店|商家|客服)|punish|take action/],
  ["explain", /(?:给|要)(?:个|一个)?(?:说法|解释|交代|答复|回复)|explain|answer/],
] as const;
const demandStart = new RegExp(`${wish}[^,。;]{0,8}$`);

/** Takes order, problem and demand from what was said, as far as they are there. Excerpts are at most 80 characters. */
export function readElements(text: string, orderNumbers: readonly string[]): ComplaintElements {
  const clauses = clausesOf(normalForm(text));
  const demand = firstDemand(clauses);
  const problem = firstProblem(clauses, demand);
  const orderNumber = orderNumbers[0];
  const missing = [
    ...(orderNumber ? [] : ["order" as const]),
    ...(problem ? [] : ["problem" as const]),
    ...(demand ? [] : ["demand" as const]),
  ];
  return {
    missing,
    ...(orderNumber ? { orderNumber } : {}),
    ...(problem ? { problem: problem.words, problemKind: problem.kind } : {}),
    ...(demand ? { demand: demand.words, demandKind: demand.kind } : {}),
  };
}

interface Found<Kind> {
  kind: Kind;
  words: string;
  clause: number;
  at: number;
}

/** What is wished for: a demand's word behind a wish, or a clause that is nothing but the demand (退款！). */
function firstDemand(clauses: readonly string[]): Found<DemandKind> | undefined {
  for (const [clause, words] of clauses.entries()) {
    for (const [kind, pattern] of demands) {
      const match = pattern.exec(words);
      if (!match) continue;
      const wished = demandStart.exec(words.slice(0, match.index));
      const bare = words.trim().length <= match[0].length + 4 && !/[没未不]/.test(words);
      if (!wished && !bare) continue;
      const at = wished?.index ?? match.index;
      return { kind, clause, at, words: excerpt(words.slice(at)) };
    }
  }
  return undefined;
}

function firstProblem(
  clauses: readonly string[],
  demand: Found<DemandKind> | undefined,
): Found<ProblemKind> | undefined {
  const told = clauses.map((words, clause) => (clause === demand?.clause ? words.slice(0, demand.at) : words));
  const whole = told.join("，");
  for (const [kind, pattern] of problems) {
    const match = pattern.exec(whole);
    if (!match) continue;
    const clause = told.findIndex((words) => pattern.test(words));
    const words = clause < 0 ? match[0] : told[clause]!;
    return { kind, clause, at: match.index, words: excerpt(withoutOrder(words)) };
  }
  return undefined;
}

function withoutOrder(words: string): string {
  return words.replace(
    /(?:我的)?(?:订单|单)?(?:编?号)?\s*[:是为]?\s*[a-z]{0,6}-?\d{6,}(?:-[a-z0-9]{2,16}){0,3}\s*的?/g,
    "",
  );
}

function excerpt(words: string): string {
  return [...words.trim()].slice(0, 80).join("");
}
