import type { importRows } from "@recourse/contract";

/* Rows as they are sent: what the contract fills by itself may be left out. */
type Sent<Kind extends keyof typeof importRows> = (typeof importRows)[Kind]["_zod"]["input"];

export type BuyerRow = Sent<"buyers">;
export type ProductRow = Sent<"products">;
export type OrderRow = Sent<"orders">;
export type PaymentRow = Sent<"payments">;
export type ShipmentRow = Sent<"shipments">;
export type CouponRow = Sent<"coupons">;

/** Everything one shop sends. */
export interface ShopRows {
  readonly products: readonly ProductRow[];
  readonly orders: readonly OrderRow[];
  readonly payments: readonly PaymentRow[];
  readonly shipments: readonly ShipmentRow[];
  readonly coupons: readonly CouponRow[];
}
