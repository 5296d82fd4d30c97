import type { OrderStage, PaymentRow } from "@recourse/contract";
import type { Fact } from "../../platform/fact.ts";
import type { ScanKind } from "./order.ts";

/** Fields the shop changed in a row we already knew, by the contract's names. */
type Changed = { readonly changed: readonly string[] };

export type ProductChanged = Fact<
  "product.changed",
  Changed & {
    readonly priceFen: { readonly from: number; readonly to: number };
    readonly stock: { readonly from: number; readonly to: number };
  }
>;
export type OrderChanged = Fact<
  "order.changed",
  Changed & {
    readonly buyerId: string;
    readonly stage: { readonly from: OrderStage; readonly to: OrderStage };
  }
>;
/** The parcel moved: it has scans it did not have. `newest` is its newest scan. */
export type ShipmentScanned = Fact<
  "shipment.scanned",
  {
    readonly orderId: string;
    readonly buyerId: string;
    readonly newest: { readonly at: string; readonly kind: ScanKind };
  }
>;
/** Another carrier, number or shipping time, without a new scan. */
export type ShipmentChanged = Fact<
  "shipment.changed",
  Changed & { readonly orderId: string; readonly buyerId: string }
>;
export type PaymentChanged = Fact<
  "payment.changed",
  Changed & {
    readonly orderId: string | null;
    readonly buyerId: string;
    readonly payment: PaymentRow["kind"];
    readonly state: { readonly from: PaymentRow["state"]; readonly to: PaymentRow["state"] };
  }
>;
export type CouponChanged = Fact<"coupon.changed", Changed & { readonly buyerId: string; readonly used: boolean }>;

export type CommerceFact =
  | ProductChanged
  | OrderChanged
  | ShipmentScanned
  | ShipmentChanged
  | PaymentChanged
  | CouponChanged;
