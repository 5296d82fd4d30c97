import type { importRows } from "@recourse/contract";
import type { z } from "zod";

/* Rows as they are sent: what the contract fills by itself may be left out. */
export type BuyerRow = z.input<typeof importRows.buyers>;
export type ProductRow = z.input<typeof importRows.products>;
export type OrderRow = z.input<typeof importRows.orders>;
export type PaymentRow = z.input<typeof importRows.payments>;
export type ShipmentRow = z.input<typeof importRows.shipments>;
export type CouponRow = z.input<typeof importRows.coupons>;

/** Everything one shop sends. */
export interface ShopRows {
  readonly products: readonly ProductRow[];
  readonly orders: readonly OrderRow[];
  readonly payments: readonly PaymentRow[];
  readonly shipments: readonly ShipmentRow[];
  readonly coupons: readonly CouponRow[];
}
