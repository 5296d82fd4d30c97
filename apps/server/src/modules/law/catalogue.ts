import type { LawArticle, LawKey } from "@recourse/contract";

const laws = {
  cpl: ["消费者权益保护法", "Consumer Rights Protection Law", "2014-03-15", "https://flk.npc.gov.cn/"],
  ir: [
    "消费者权益保护法实施条例",
    "Implementing Regulations of the Consumer Law",
    "2024-07-01",
    "https://www.gov.cn/zhengce/",
  ],
  ecl: ["电子商务法", "E-Commerce Law", "2019-01-01", "https://flk.npc.gov.cn/"],
  nrr: [
    "网络购买商品七日无理由退货暂行办法",
    "Interim Measures on Seven-Day Returns",
    "2020-10-23",
    "https://www.samr.gov.cn/",
  ],
  price: [
    "明码标价和禁止价格欺诈规定",
    "Provisions on Marked Prices and Price Fraud",
    "2022-07-01",
    "https://www.samr.gov.cn/",
  ],
  ppr: [
    "网络交易平台规则监督管理办法",
    "Measures on Rules of Online Trading Platforms",
    "2026-02-01",
    "https://www.samr.gov.cn/",
  ],
  punish: [
    "侵害消费者权益行为处罚办法",
    "Measures on Penalties for Infringing Consumer Rights",
    "2015-03-15",
    "https://www.samr.gov.cn/",
  ],
  fsl: ["食品安全法", "Food Safety Law", "2015-10-01", "https://flk.npc.gov.cn/"],
  cc: ["民法典", "Civil Code", "2021-01-01", "https://flk.npc.gov.cn/"],
  three: [
    "部分商品修理更换退货责任规定",
    "Provisions on Repair, Replacement and Return of Certain Goods",
    "1995-08-25",
    "https://www.gov.cn/",
  ],
} as const;

type Law = keyof typeof laws;

function article(
  key: LawKey,
  of: Law,
  number: string,
  [paraphrase, paraphraseEn]: readonly [zh: string, en: string],
  grade: LawArticle["grade"] = "text",
): LawArticle {
  const [law, lawEn, since, link] = laws[of];
  return { key, law, lawEn, article: number, paraphrase, paraphraseEn, grade, since, link };
}

/** The articles that verdicts and refusals rest on, in our own words; the texts themselves stand behind the links. */
export const lawCatalogue: readonly LawArticle[] = [
  article("CPL-22", "cpl", "22", [
    "经营者应出具发票等凭证，消费者索要必须提供。",
    "A trader issues an invoice or receipt when asked.",
  ]),
  article("CPL-23", "cpl", "23", [
    "商品应具备通常的质量，并与广告、说明、样品一致；耐用商品六个月内的瑕疵由经营者举证。",
    "Goods must be of ordinary quality and match advertisement and description; within six months the trader proves durable goods had no defect.",
  ]),
  article("CPL-24", "cpl", "24", [
    "商品不符合质量要求，可以要求退货、更换或修理，必要运费由经营者承担。",
    "Goods below quality may be returned, replaced or repaired, and the trader bears the necessary freight.",
  ]),
  article("CPL-25", "cpl", "25", [
    "网购商品收到之日起七日内可无理由退货（定作、鲜活等除外），商品应完好，退回运费一般由消费者承担。",
    "Goods bought at a distance may be returned within seven days without a reason, with listed exceptions; they must be intact and the buyer usually pays the way back.",
  ]),
  article("CPL-55", "cpl", "55", [
    "欺诈的，赔偿价款的三倍，不足五百元按五百元。",
    "Fraud: three times the price on top, at least 500 yuan.",
  ]),
  article("IR-12", "ir", "12", ["经营者作出的承诺应当履行。", "What a trader promises binds the trader."]),
  article("IR-18", "ir", "18", [
    "质保自交付起算，维修占用时间不计，更换后重新计算；退货按凭证价一次退清。",
    "A warranty runs from delivery, repair time apart, and begins anew after an exchange; a return is refunded at the receipt's price at once.",
  ]),
  article("IR-19", "ir", "19", [
    "不得擅自扩大不适用无理由退货的范围；未经消费者购买时确认的，不得拒绝退货。",
    "Exclusions may not be widened; without the buyer's confirmation at purchase a return may not be refused.",
  ]),
  article("ECL-20", "ecl", "20", [
    "商品交付前的运输风险由经营者承担。",
    "The trader bears the risk of transport until delivery.",
  ]),
  article("ECL-49", "ecl", "49", [
    "提交订单成功，合同成立。",
    "A contract is made when the order is submitted successfully.",
  ]),
  article("ECL-51", "ecl", "51", [
    "快递交付以签收时间为交付时间。",
    "Delivery by courier happens when it is signed for.",
  ]),
  article("ECL-55", "ecl", "55", [
    "支付指令错误的，服务提供者应查明原因并纠正。",
    "A payment made in error is looked into and put right by the provider.",
  ]),
  article("NRR-6", "nrr", "6", [
    "定作、鲜活易腐、在线下载或已拆封的数字化商品、报刊不适用七日无理由退货。",
    "Made to order, perishable, downloaded or unsealed digital goods and periodicals are excluded.",
  ]),
  article("NRR-7", "nrr", "7", [
    "经消费者购买时确认，部分商品可不适用七日无理由退货。",
    "Some goods may be excluded where the buyer confirmed it while buying.",
  ]),
  article("NRR-8", "nrr", "8–9", [
    "商品保持原有品质、功能，配件、商标齐全即为完好；查验需要的拆封不影响。",
    "Goods are intact with their quality, function, parts and labels; unsealing to inspect does no harm.",
  ]),
  article("NRR-10", "nrr", "10", [
    "自签收次日起七日内发出退货通知。",
    "Notice within seven days, counted from the day after signature.",
  ]),
  article("NRR-11", "nrr", "11", [
    "经营者应及时提供退货地址和联系方式。",
    "The trader gives the return address without delay.",
  ]),
  article("NRR-13", "nrr", "13", [
    "收到退回商品之日起七日内退款。",
    "Refund within seven days of getting the goods back.",
  ]),
  article("NRR-14", "nrr", "14–15", [
    "按原支付方式退回，未经同意不得改用其他方式；混合支付分别退回。",
    "Money goes back the way it came, no other way without consent; mixed payments each to their own.",
  ]),
  article("NRR-16", "nrr", "16", [
    "满减、套装部分退货后不再符合条件的，可重新计算。",
    "Where a partial return breaks the condition of a set or threshold, the discount is recalculated.",
  ]),
  article("NRR-18", "nrr", "18", [
    "退货运费由消费者承担，另有约定除外；包邮条件因退货不成立的，可扣回发出运费。",
    "The buyer bears the return freight unless agreed otherwise; free shipping that falls away may be charged.",
  ]),
  article("PRICE-19", "price", "19(5)", [
    "不履行价格承诺构成价格欺诈。",
    "Not honouring a price promise is price fraud.",
  ]),
  article(
    "PPR-27",
    "ppr",
    "27",
    ["平台不得强制商家承担“仅退款”。", "A platform may not force merchants into refunds without return."],
    "secondary",
  ),
  article("PUNISH-9", "punish", "9", [
    "超过十五日未办理退货退款的，视为故意拖延。",
    "More than fifteen days without refund counts as wilful delay.",
  ]),
  article("FSL-148", "fsl", "148", [
    "首负责任：接到赔偿要求的一方先行赔付；不符合安全标准可要求十倍价款或三倍损失，最低一千元。",
    "Whoever is asked first pays first; ten times the price or three times the loss, at least 1,000 yuan.",
  ]),
  article("CC-203", "cc", "203", [
    "期间最后一日是法定休假日的，顺延至休假日结束的次日。",
    "A last day on a public holiday moves to the day after it.",
  ]),
  article("CC-577", "cc", "577", [
    "不履行合同或履行不符合约定，应继续履行、补救或赔偿。",
    "Who does not perform as agreed performs, makes good, or compensates.",
  ]),
  article("CC-985", "cc", "985", [
    "没有法律根据取得的不当利益应返还。",
    "What was got without legal ground is given back.",
  ]),
  article(
    "3R",
    "three",
    "—",
    [
      "三包：7 日可退、换、修，15 日可换、修，质保期内可修；两次修不好可换或退，修理不超过 30 日。",
      "Three guarantees: 7 days return, 15 days exchange, repair within warranty; after two failed repairs exchange or return, no repair over 30 days.",
    ],
    "secondary",
  ),
];
