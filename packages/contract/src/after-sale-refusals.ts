/** Refusals of after-sale requests and their money, with the HTTP status of each. */
export const afterSaleStatus = {
  "after_sale.unknown": 404,
  "after_sale.line_unknown": 404,
  "after_sale.situation_impossible": 409,
  "after_sale.not_eligible": 409,
  "after_sale.photos_missing": 409,
  "after_sale.inspection_photo_missing": 409,
  "after_sale.cannot_move": 409,
  "after_sale.not_yours_to_move": 403,
  "after_sale.address_missing": 409,
  "after_sale.extended_already": 409,
  "after_sale.too_many_offers": 409,
  "after_sale.amount_too_high": 409,
  "after_sale.amount_missing": 400,
  "after_sale.no_offer": 409,
  "after_sale.parcel_moved_on": 409,
  "refund.unknown": 404,
  "refund.cannot_move": 409,
  "refund.not_yours": 403,
  "refund.exceeds_paid": 409,
  "refund.proof_missing": 400,
} as const satisfies Record<string, number>;

/** What a person reads for each. */
export const afterSaleSentences: Readonly<
  Record<keyof typeof afterSaleStatus, { readonly zh: string; readonly en: string }>
> = {
  "after_sale.unknown": { zh: "没有找到这笔售后。", en: "There is no such after-sale request." },
  "after_sale.line_unknown": { zh: "订单里没有这件商品。", en: "The order has no such item." },
  "after_sale.situation_impossible": {
    zh: "商品状态与订单记录不符，请重新选择。",
    en: "That does not fit what we know of the parcel. Please choose again.",
  },
  "after_sale.not_eligible": {
    zh: "暂时不能申请。请查看原因和其他可选办法。",
    en: "This cannot be asked for now. Please see why, and what else you can do.",
  },
  "after_sale.photos_missing": {
    zh: "还缺少必要的照片，请补充后提交。",
    en: "Photographs that are needed are missing. Please add them and submit again.",
  },
  "after_sale.inspection_photo_missing": {
    zh: "拒收退货需要附上验货照片。",
    en: "Refusing returned goods needs photographs of what was found.",
  },
  "after_sale.cannot_move": {
    zh: "售后状态已变化，请刷新后再操作。",
    en: "The request has moved on meanwhile. Please refresh and try again.",
  },
  "after_sale.not_yours_to_move": {
    zh: "这一步应由另一方处理。",
    en: "This step is for the other side to take.",
  },
  "after_sale.address_missing": {
    zh: "还没有退货地址，请先填写或设置默认地址。",
    en: "There is no return address yet. Please give one, or set the shop's default.",
  },
  "after_sale.extended_already": {
    zh: "退货时间已延长过一次，不能再次延长。",
    en: "The time to send back was extended once already and cannot be extended again.",
  },
  "after_sale.too_many_offers": {
    zh: "最多提出 {most} 次方案，请直接同意或拒绝。",
    en: "At most {most} offers can be made. Please agree or refuse.",
  },
  "after_sale.amount_too_high": {
    zh: "金额超过可退上限，请调低后重试。",
    en: "The amount is more than can go back. Please lower it and try again.",
  },
  "after_sale.amount_missing": { zh: "请填写退款金额。", en: "Please give the amount to refund." },
  "after_sale.no_offer": { zh: "目前没有待答复的方案。", en: "There is no offer waiting for an answer." },
  "after_sale.parcel_moved_on": {
    zh: "包裹状态已变化，请刷新后再操作。",
    en: "The parcel has moved on meanwhile. Please refresh and try again.",
  },
  "refund.unknown": { zh: "没有找到这笔退款。", en: "There is no such refund." },
  "refund.cannot_move": {
    zh: "退款状态已变化，请刷新后再操作。",
    en: "The refund has moved on meanwhile. Please refresh and try again.",
  },
  "refund.not_yours": { zh: "这一步应由另一方处理。", en: "This step is for somebody else to take." },
  "refund.exceeds_paid": {
    zh: "退款金额超过该订单尚可退回的金额。",
    en: "The refund is more than what is left of the payment.",
  },
  "refund.proof_missing": {
    zh: "请附上付款凭证或填写交易流水号。",
    en: "Please attach a proof of payment or give its serial number.",
  },
};
