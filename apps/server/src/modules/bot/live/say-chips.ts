import type { LiveFact } from "../../knowledge/index.ts";
import type { Language } from "./say-money-time.ts";

const chips = {
  where: { zh: "我的包裹到哪了", en: "Where is my parcel?" },
  stuck: { zh: "物流不动了怎么办", en: "My tracking has not moved" },
  chaseShop: { zh: "催一下发货", en: "Please speed up shipping" },
  chaseCourier: { zh: "帮我催下快递", en: "Please chase the courier" },
  shipWhen: { zh: "什么时候发货", en: "When does it ship?" },
  notReceived: { zh: "显示签收了我没收到", en: "It says delivered, but I have nothing" },
  damaged: { zh: "收到的东西坏了", en: "It arrived damaged" },
  cancel: { zh: "我要取消订单", en: "Cancel my order" },
  address: { zh: "可以改地址吗", en: "Can I change the address?" },
  refundWhen: { zh: "退款多久到账", en: "When does my refund arrive?" },
  return: { zh: "怎么退货", en: "How do I return it?" },
  returnWindow: { zh: "支持七天无理由吗", en: "Can I return it within seven days?" },
  repair: { zh: "怎么报修", en: "How do I get it repaired?" },
  warranty: { zh: "保修多久", en: "How long is the warranty?" },
  invoice: { zh: "怎么开发票", en: "How do I get an invoice?" },
  price: { zh: "降价了能补差价吗", en: "The price fell, can I get the difference?" },
  coupons: { zh: "我的优惠券能用吗", en: "Can I use my coupon?" },
  pay: { zh: "可以用什么付款", en: "How can I pay?" },
  inStock: { zh: "有现货吗", en: "Is it in stock?" },
  restock: { zh: "大概什么时候补货", en: "When is it restocked?" },
  human: { zh: "转人工", en: "Talk to a person" },
} as const;

export type ChipName = keyof typeof chips;

export const chipText = (name: ChipName, language: Language): string => chips[name][language];

/** A question that is whole by itself, so that one tap on an order's number needs no memory of what was asked. */
const questions: Readonly<Record<LiveFact, Readonly<Record<Language, (number: string) => string>>>> = {
  order_status: { zh: (n) => `订单 ${n} 到哪了`, en: (n) => `Where is order ${n}?` },
  stalled_tracking: { zh: (n) => `订单 ${n} 物流不动了`, en: (n) => `Tracking of order ${n} has not moved` },
  ship_date: { zh: (n) => `订单 ${n} 什么时候发货`, en: (n) => `When does order ${n} ship?` },
  stock: { zh: (n) => `订单 ${n} 的商品有货吗`, en: (n) => `Is the item of order ${n} in stock?` },
  refund_progress: { zh: (n) => `订单 ${n} 退款到哪了`, en: (n) => `Where is the refund of order ${n}?` },
  cancel: { zh: (n) => `取消订单 ${n}`, en: (n) => `Cancel order ${n}` },
  change_address: { zh: (n) => `订单 ${n} 改地址`, en: (n) => `Change the address of order ${n}` },
  coupon: { zh: (n) => `订单 ${n} 能用优惠券吗`, en: (n) => `Can I use a coupon on order ${n}?` },
  warranty: { zh: (n) => `订单 ${n} 的保修`, en: (n) => `Warranty of order ${n}` },
  invoice: { zh: (n) => `订单 ${n} 的发票`, en: (n) => `Invoice for order ${n}` },
  paid_twice: { zh: (n) => `订单 ${n} 重复付款了`, en: (n) => `I was charged twice for order ${n}` },
  price_protection: { zh: (n) => `订单 ${n} 能补差价吗`, en: (n) => `Price protection for order ${n}` },
};

export const orderChip = (topic: LiveFact, number: string, language: Language): string =>
  questions[topic][language](number);
