import type { LiveFact } from "../../knowledge/index.ts";
import { cancelOrder } from "./cancel-order.ts";
import { changeAddress } from "./change-address.ts";
import { couponUse } from "./coupon-use.ts";
import { invoiceState } from "./invoice-state.ts";
import { orderStatus } from "./order-status.ts";
import { paidTwice } from "./paid-twice.ts";
import { priceDifference } from "./price-difference.ts";
import { refundProgress } from "./refund-progress.ts";
import { shipDate } from "./ship-date.ts";
import type { LiveAnswerer } from "./situation.ts";
import { stalledTracking } from "./stalled-tracking.ts";
import { stockLeft } from "./stock-left.ts";
import { warrantyLeft } from "./warranty-left.ts";

/** Every topic that is answered from what is true now. Pure; null means that plain knowledge answers. */
export const liveAnswers: Readonly<Record<LiveFact, LiveAnswerer>> = {
  order_status: orderStatus,
  stalled_tracking: stalledTracking,
  ship_date: shipDate,
  stock: stockLeft,
  refund_progress: refundProgress,
  cancel: cancelOrder,
  change_address: changeAddress,
  coupon: couponUse,
  warranty: warrantyLeft,
  invoice: invoiceState,
  paid_twice: paidTwice,
  price_protection: priceDifference,
};
