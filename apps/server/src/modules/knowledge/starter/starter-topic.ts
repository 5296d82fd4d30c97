/** The same thing in both languages; neither is ever missing. */
export interface Localized<T = string> {
  zh: T;
  en: T;
}

type Lines = Localized<readonly string[]>;

/** Topics that the bot answers from live facts when it has them; the text here is what is said without. */
export type LiveFact =
  | "order_status"
  | "stalled_tracking"
  | "ship_date"
  | "stock"
  | "refund_progress"
  | "cancel"
  | "change_address"
  | "coupon"
  | "warranty"
  | "invoice"
  | "paid_twice"
  | "price_protection";

export const starterCategories = {
  product: { zh: "商品咨询", en: "Products" },
  order: { zh: "订单与支付", en: "Orders and payment" },
  logistics: { zh: "物流", en: "Delivery" },
  aftersales: { zh: "售后", en: "After-sales" },
  dispute: { zh: "投诉与纠纷", en: "Complaints and disputes" },
  promotion: { zh: "促销", en: "Promotions" },
  account: { zh: "账号与联系", en: "Account and contact" },
  merchant: { zh: "商家", en: "Merchants" },
} as const satisfies Record<string, Localized>;

export type StarterCategory = keyof typeof starterCategories;

/** For the agent at the desk: how to think, what to ask next, what may be promised, what is never said. */
export interface Playbook {
  think: Lines;
  ask: Lines;
  promise: Lines;
  never: Lines;
}

export interface StarterTopic {
  id: string;
  audience: "buyer" | "merchant";
  category: StarterCategory;
  intent: string;
  liveFact?: LiveFact;
  title: Localized;
  /** Ways people really ask; the bot's understanding is built from them. */
  questions: Lines;
  keywords: Lines;
  /** Answer variants as lines of text, richest first; the first one whose variables are all known is used. */
  answers: readonly Lines[];
  /** Articles behind the answer, by the keys of the law catalogue. */
  law: readonly string[];
  playbook: Playbook;
}
