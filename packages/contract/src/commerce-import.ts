import { z } from "zod";
import { ExternalId, Fen, Instant } from "./primitives.ts";

/*
 * Rows as a shop sends them. Every row is named by the shop's own id, so that sending it again changes or
 * confirms the same thing. In CSV, nested fields are JSON in a cell (`parameters`, `lines`, `scans`, `receiver`),
 * lists may be separated by `|`.
 */
export const importKinds = ["buyers", "products", "orders", "payments", "shipments", "coupons"] as const;
export const ImportKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof ImportKind>;

const Text = (max: number) => z.string().trim().min(1).max(max);

export const BuyerRow = z.object({
  externalId: ExternalId,
  name: Text(40),
  phone: z
    .string()
    .trim()
    .regex(/^\+?\d{6,15}$/)
    .optional(),
  email: z.email().optional(),
  language: z.enum(["zh", "en"]).default("zh"),
  /** Only where buyers sign in here directly; most marketplaces hand over identity by signed token. */
  login: z.string().trim().min(2).max(80).optional(),
  initialPassword: z.string().min(8).max(200).optional(),
});
export type BuyerRow = z.infer<typeof BuyerRow>;

export const ProductRow = z.object({
  externalId: ExternalId,
  title: Text(120),
  titleEn: z.string().trim().max(160).default(""),
  category: Text(40),
  priceFen: Fen,
  stock: z.int().min(0).max(10_000_000),
  restockAt: Instant.optional(),
  /** Hours from payment to the first carrier scan that the shop promises. */
  shipPromiseHours: z
    .int()
    .min(1)
    .max(24 * 60),
  /** For pre-sale products: the promised shipping instant, which replaces the hours. */
  presaleShipAt: Instant.optional(),
  carriers: z.array(Text(30)).max(10).default([]),
  /** Provinces or regions the shop does not deliver to, and those with surcharge. */
  unservedRegions: z.array(Text(30)).max(60).default([]),
  shippingFeeFen: Fen.default(0),
  warrantyMonths: z.int().min(0).max(600).default(0),
  warrantyTerms: z.string().trim().max(400).default(""),
  /** 7-day no-reason return: `confirmed_exclusion` needs the buyer's confirmation at purchase (CPL-25). */
  noReasonReturn: z.enum(["yes", "statutory_exclusion", "confirmed_exclusion"]).default("yes"),
  priceProtectionDays: z.int().min(0).max(365).default(0),
  parameters: z
    .array(z.object({ name: Text(40), value: Text(200) }))
    .max(60)
    .default([]),
  variants: z
    .array(z.object({ name: Text(60), stock: z.int().min(0), priceFen: Fen.optional() }))
    .max(60)
    .default([]),
  description: z.string().trim().max(4000).default(""),
  /** A picture: an https URL, or an `svg`/`png`/`jpeg`/`webp` data URL of at most 64 kB. */
  image: z
    .string()
    .max(90_000)
    .regex(/^(https:\/\/|data:image\/(svg\+xml|png|jpeg|webp)[;,])/)
    .optional(),
  listed: z.boolean().default(true),
});
export type ProductRow = z.infer<typeof ProductRow>;

export const Receiver = z.object({
  name: Text(40),
  phone: z
    .string()
    .trim()
    .regex(/^\+?\d{6,15}$/),
  region: Text(60),
  address: Text(200),
});
export type Receiver = z.infer<typeof Receiver>;

export const OrderStage = z.enum(["unpaid", "paid", "shipped", "delivered", "completed", "cancelled", "refunded"]);
export type OrderStage = z.infer<typeof OrderStage>;

export const OrderRow = z.object({
  externalId: ExternalId,
  buyerExternalId: ExternalId,
  stage: OrderStage,
  placedAt: Instant,
  paidAt: Instant.optional(),
  completedAt: Instant.optional(),
  cancelledAt: Instant.optional(),
  /** The promised shipping instant; computed from the products' promise when absent. */
  shipBy: Instant.optional(),
  receiver: Receiver,
  lines: z
    .array(
      z.object({
        productExternalId: ExternalId,
        variant: z.string().trim().max(60).default(""),
        quantity: z.int().min(1).max(9999),
        unitPriceFen: Fen,
        /** What the buyer really paid for the line after every discount. */
        paidFen: Fen,
      }),
    )
    .min(1)
    .max(100),
  freightFen: Fen.default(0),
  discountFen: Fen.default(0),
  paidFen: Fen,
  couponExternalId: ExternalId.optional(),
  invoice: z
    .object({
      state: z.enum(["none", "requested", "issued"]),
      title: z.string().max(100).default(""),
      number: z.string().max(40).default(""),
    })
    .default({ state: "none", title: "", number: "" }),
  buyerNote: z.string().max(400).default(""),
});
export type OrderRow = z.infer<typeof OrderRow>;

export const PaymentRow = z.object({
  externalId: ExternalId,
  kind: z.enum(["charge", "refund"]).default("charge"),
  /** Absent for a charge that produced no order. */
  orderExternalId: ExternalId.optional(),
  buyerExternalId: ExternalId,
  /** For a refund: the charge it returns. */
  ofExternalId: ExternalId.optional(),
  channel: z.enum(["wechat_pay", "alipay", "unionpay", "credit_card", "balance"]),
  amountFen: Fen.min(1),
  state: z.enum(["pending", "succeeded", "failed"]),
  at: Instant,
  /** For a pending refund: when the channel expects it to arrive. */
  expectedAt: Instant.optional(),
  arrivedAt: Instant.optional(),
  channelSerial: z.string().trim().max(64).default(""),
});
export type PaymentRow = z.infer<typeof PaymentRow>;

export const ScanKind = z.enum([
  "collected",
  "in_transit",
  "out_for_delivery",
  "delivered",
  "at_station",
  "exception",
  "returned",
]);
export const ShipmentRow = z.object({
  externalId: ExternalId,
  orderExternalId: ExternalId,
  carrier: Text(30),
  trackingNumber: Text(40),
  shippedAt: Instant,
  scans: z
    .array(z.object({ at: Instant, kind: ScanKind, place: z.string().trim().max(60).default(""), text: Text(200) }))
    .max(200)
    .default([]),
});
export type ShipmentRow = z.infer<typeof ShipmentRow>;

export const CouponRow = z.object({
  externalId: ExternalId,
  kind: z.enum(["coupon", "points", "red_packet"]).default("coupon"),
  title: Text(60),
  buyerExternalId: ExternalId,
  discountFen: Fen.min(1),
  thresholdFen: Fen.default(0),
  validFrom: Instant,
  validTo: Instant,
  /** Empty lists mean: every product of the shop. */
  categories: z.array(Text(40)).max(40).default([]),
  productExternalIds: z.array(ExternalId).max(200).default([]),
  stackable: z.boolean().default(false),
  usedOrderExternalId: ExternalId.optional(),
});
export type CouponRow = z.infer<typeof CouponRow>;

export const importRows = {
  buyers: BuyerRow,
  products: ProductRow,
  orders: OrderRow,
  payments: PaymentRow,
  shipments: ShipmentRow,
  coupons: CouponRow,
} as const satisfies Record<ImportKind, z.ZodType>;

/** `line` counts from 1 in JSON (the row) and from 1 in CSV (the file's line, header included). */
export const ImportRefusal = z.object({
  line: z.int(),
  externalId: z.string().nullable(),
  field: z.string(),
  reason: z.string(),
});
export type ImportRefusal = z.infer<typeof ImportRefusal>;
export const ImportResult = z.object({
  kind: ImportKind,
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.array(ImportRefusal),
});
export type ImportResult = z.infer<typeof ImportResult>;
