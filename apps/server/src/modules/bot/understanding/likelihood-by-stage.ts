/** Topics that a stage of the order makes likelier; a nudge between neighbours, never enough to overrule the words. */
const likelier: Record<string, readonly string[]> = {
  unpaid: ["pay_failed", "pay_methods", "pay_duplicate", "coupon_unusable", "order_cancel"],
  paid: ["ship_time", "order_urge", "order_cancel", "order_modify_address", "order_modify_item"],
  shipped: [
    "logistics_track",
    "logistics_stuck",
    "delivery_eta",
    "delivery_schedule",
    "order_urge",
    "signed_not_received",
  ],
  delivered: ["return_process", "return_7days", "exchange", "quality_issue", "wrong_missing_item", "package_damaged"],
  completed: ["product_warranty", "invoice", "quality_issue", "price_protect", "return_7days"],
  cancelled: ["refund_progress", "coupon_unusable"],
  refunded: ["refund_progress"],
};
const beforeBuying = ["product_compare", "product_params", "product_stock", "product_authentic", "product_size"];

/** Factor on a topic's score from what the talk is about. */
export function likelihood(topic: string, stage: string | undefined, onProduct: boolean): number {
  if (stage !== undefined) return likelier[stage]?.includes(topic) ? 1.25 : 1;
  return onProduct && beforeBuying.includes(topic) ? 1.25 : 1;
}
