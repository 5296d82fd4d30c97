type Sentence = { readonly zh: string; readonly en: string };

/** What the sender of a file reads for each refused row. `{name}` takes a value from the fault's detail. */
const sentences = {
  "row.not_object": { zh: "这一行不是一个对象。", en: "This row is not an object." },
  "row.cells": {
    zh: "表头有 {expected} 列，这一行有 {found} 列。",
    en: "The header has {expected} columns, this row has {found}.",
  },
  "row.duplicate": {
    zh: "编号与第 {first} 行重复，但内容不同。",
    en: "The id repeats that of line {first}, with other content.",
  },
  "cell.not_json": { zh: "单元格内容应为 JSON，无法解析。", en: "The cell should hold JSON and cannot be read." },
  "field.missing": { zh: "缺少必填内容。", en: "A required value is missing." },
  "field.wrong_type": { zh: "应为{expected}。", en: "This should be of type {expected}." },
  "field.too_big": { zh: "超过上限 {maximum}。", en: "Above the limit of {maximum}." },
  "field.too_small": { zh: "低于下限 {minimum}。", en: "Below the minimum of {minimum}." },
  "field.format": { zh: "格式不正确（{format}）。", en: "The format is not right ({format})." },
  "field.choice": { zh: "只能是以下之一：{choices}。", en: "This must be one of: {choices}." },
  "field.invalid": { zh: "内容不正确。", en: "The value is not valid." },
  "field.not_storable": {
    zh: "含有无法保存的字符（如空字符 U+0000）。",
    en: "It contains characters that cannot be stored (such as U+0000).",
  },
  "buyer.password_missing": {
    zh: "设置了登录名，但没有初始密码。",
    en: "A sign-in name is given without an initial password.",
  },
  "buyer.login_missing": {
    zh: "设置了初始密码，但没有登录名。",
    en: "An initial password is given without a sign-in name.",
  },
  "buyer.login_taken": { zh: "登录名 {login} 已被使用。", en: "The sign-in name {login} is taken." },
  "product.image_unreadable": {
    zh: "图片无法读取，或大于 64 kB。",
    en: "The picture cannot be read, or is larger than 64 kB.",
  },
  "product.variant_twice": { zh: "规格“{name}”重复。", en: "The variant “{name}” appears twice." },
  "ref.buyer_unknown": { zh: "没有编号为 {id} 的买家。", en: "There is no buyer {id}." },
  "ref.product_unknown": { zh: "本店没有编号为 {id} 的商品。", en: "This shop has no product {id}." },
  "ref.order_unknown": { zh: "本店没有编号为 {id} 的订单。", en: "This shop has no order {id}." },
  "ref.charge_unknown": { zh: "本店没有编号为 {id} 的扣款。", en: "This shop has no charge {id}." },
  "date.in_future": { zh: "时间在未来。", en: "This time is in the future." },
  "date.before": { zh: "早于 {other}（{at}）。", en: "This is earlier than {other} ({at})." },
  "order.date_missing": {
    zh: "订单状态为 {stage}，须有此时间。",
    en: "An order in stage {stage} must have this time.",
  },
  "order.date_unexpected": {
    zh: "订单状态为 {stage}，不应有此时间。",
    en: "An order in stage {stage} must not have this time.",
  },
  "order.sum": {
    zh: "实付 {paid} 分，而商品合计加运费减优惠为 {sum} 分。",
    en: "{paid} fen paid, but lines plus freight minus discount make {sum} fen.",
  },
  "order.lines_sum": {
    zh: "各行实付合计 {lines} 分，与订单实付 {paid} 分（运费 {freight} 分）对不上。",
    en: "The lines' paid amounts make {lines} fen, which does not fit {paid} fen paid ({freight} fen freight).",
  },
  "order.buyer_changed": { zh: "订单已属于另一位买家。", en: "The order already belongs to another buyer." },
  "shipment.order_unpaid": {
    zh: "订单 {id} 尚未付款，不能发货。",
    en: "Order {id} is not paid; it cannot be shipped.",
  },
  "shipment.order_cancelled": {
    zh: "订单 {id} 已取消，不能发货。",
    en: "Order {id} is cancelled; it cannot be shipped.",
  },
  "shipment.order_changed": { zh: "包裹已属于另一笔订单。", en: "The parcel already belongs to another order." },
  "payment.buyer_differs": { zh: "付款人不是订单 {id} 的买家。", en: "The payer is not the buyer of order {id}." },
  "payment.changed_kind": {
    zh: "这笔记录已是{kind}，不能改为另一种。",
    en: "This record already is a {kind} and cannot become the other.",
  },
  "payment.charge_missing": { zh: "退款须指明退的是哪一笔扣款。", en: "A refund must name the charge it returns." },
  "payment.charge_unexpected": { zh: "扣款不应再指向另一笔扣款。", en: "A charge must not name another charge." },
  "payment.charge_not_succeeded": {
    zh: "扣款 {id} 未成功，无款可退。",
    en: "Charge {id} did not succeed; there is nothing to return.",
  },
  "payment.charge_of_another": {
    zh: "扣款 {id} 属于另一位买家或另一笔订单。",
    en: "Charge {id} belongs to another buyer or another order.",
  },
  "payment.refund_too_large": {
    zh: "退款合计 {sum} 分，超过扣款 {charge} 分。",
    en: "The refunds make {sum} fen, more than the charge of {charge} fen.",
  },
  "payment.refunded_more": {
    zh: "这笔扣款已退 {refunded} 分，不能再改为未成功或更小的金额。",
    en: "{refunded} fen of this charge are refunded; it can neither fail nor shrink below that.",
  },
  "payment.arrived_not_succeeded": {
    zh: "状态为 {state}，不应有到账时间。",
    en: "A payment in state {state} must not have an arrival time.",
  },
  "coupon.dates": { zh: "失效时间早于生效时间。", en: "It ends before it begins." },
  "coupon.order_of_another": {
    zh: "使用此券的订单 {id} 属于另一位买家。",
    en: "The order {id} that used it belongs to another buyer.",
  },
} as const satisfies Record<string, Sentence>;

export type ReasonCode = keyof typeof sentences;

/** The reason a row was refused, as a sentence in the sender's language. */
export function reasonSentence(
  code: ReasonCode,
  language: "zh" | "en",
  detail: Readonly<Record<string, unknown>> = {},
): string {
  return sentences[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? "–"));
}
