import type { StarterTopic } from "../starter-topic.ts";
import { orderCancel } from "./cancel.ts";
import { couponUnusable } from "./coupon-unusable.ts";
import { invoice } from "./invoice.ts";
import { orderLookup } from "./lookup.ts";
import { orderModifyAddress } from "./modify-address.ts";
import { orderModifyItem } from "./modify-item.ts";
import { payDuplicate } from "./pay-duplicate.ts";
import { payFailed } from "./pay-failed.ts";
import { payMethods } from "./pay-methods.ts";

export const orderTopics: readonly StarterTopic[] = [
  orderModifyAddress,
  orderModifyItem,
  orderCancel,
  orderLookup,
  payFailed,
  payDuplicate,
  payMethods,
  invoice,
  couponUnusable,
];
