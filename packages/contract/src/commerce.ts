import { z } from "zod";
import { OrderStage, ScanKind } from "./commerce-import.ts";
import { Fen, Id, Instant } from "./primitives.ts";

export const ProductSummary = z.object({
  id: Id,
  merchantId: Id,
  externalId: z.string(),
  title: z.string(),
  titleEn: z.string(),
  category: z.string(),
  priceFen: Fen,
  stock: z.int(),
  /** Path of the picture on this server, or null. */
  image: z.string().nullable(),
  listed: z.boolean(),
});
export type ProductSummary = z.infer<typeof ProductSummary>;

export const ProductView = ProductSummary.extend({
  merchantName: z.string(),
  merchantNameEn: z.string(),
  restockAt: Instant.nullable(),
  shipPromiseHours: z.int(),
  presaleShipAt: Instant.nullable(),
  carriers: z.array(z.string()),
  unservedRegions: z.array(z.string()),
  shippingFeeFen: Fen,
  warrantyMonths: z.int(),
  warrantyTerms: z.string(),
  noReasonReturn: z.enum(["yes", "statutory_exclusion", "confirmed_exclusion"]),
  priceProtectionDays: z.int(),
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
  variants: z.array(z.object({ name: z.string(), stock: z.int(), priceFen: Fen.optional() })),
  description: z.string(),
});
export type ProductView = z.infer<typeof ProductView>;

export const OrderLineView = z.object({
  line: z.int(),
  productId: Id,
  title: z.string(),
  /** What the shop calls it in English today; empty where it has no word for it. */
  titleEn: z.string(),
  image: z.string().nullable(),
  variant: z.string(),
  quantity: z.int(),
  unitPriceFen: Fen,
  paidFen: Fen,
});
export const ScanView = z.object({ at: Instant, kind: ScanKind, place: z.string(), text: z.string() });
export type ScanView = z.infer<typeof ScanView>;
export const ShipmentView = z.object({
  id: Id,
  carrier: z.string(),
  trackingNumber: z.string(),
  shippedAt: Instant,
  /** Newest first. */
  scans: z.array(ScanView),
});
export type ShipmentView = z.infer<typeof ShipmentView>;
export const PaymentView = z.object({
  id: Id,
  kind: z.enum(["charge", "refund"]),
  channel: z.string(),
  amountFen: Fen,
  state: z.enum(["pending", "succeeded", "failed"]),
  at: Instant,
  expectedAt: Instant.nullable(),
  arrivedAt: Instant.nullable(),
});
export const OrderSummary = z.object({
  id: Id,
  merchantId: Id,
  merchantName: z.string(),
  merchantNameEn: z.string(),
  number: z.string(),
  stage: OrderStage,
  placedAt: Instant,
  paidFen: Fen,
  lines: z.array(OrderLineView),
});
export type OrderSummary = z.infer<typeof OrderSummary>;
export const OrderView = OrderSummary.extend({
  paidAt: Instant.nullable(),
  shipBy: Instant.nullable(),
  shippedAt: Instant.nullable(),
  deliveredAt: Instant.nullable(),
  completedAt: Instant.nullable(),
  cancelledAt: Instant.nullable(),
  freightFen: Fen,
  discountFen: Fen,
  /** Masked for everybody but the buyer: 王*, 138****5678, 浙江省杭州市****. */
  receiver: z.object({ name: z.string(), phone: z.string(), region: z.string(), address: z.string() }),
  invoice: z.object({ state: z.enum(["none", "requested", "issued"]), title: z.string(), number: z.string() }),
  buyerNote: z.string(),
  shipments: z.array(ShipmentView),
  payments: z.array(PaymentView),
});
export type OrderView = z.infer<typeof OrderView>;

export const CouponView = z.object({
  id: Id,
  kind: z.enum(["coupon", "points", "red_packet"]),
  title: z.string(),
  discountFen: Fen,
  thresholdFen: Fen,
  validFrom: Instant,
  validTo: Instant,
  used: z.boolean(),
});
export type CouponView = z.infer<typeof CouponView>;
