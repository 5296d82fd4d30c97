import type { OrderSummary, OrderView, ShipmentView } from "@recourse/contract";
import type { Viewer } from "../../platform/viewer.ts";
import { maskReceiver } from "./mask.ts";
import type { MerchantNames } from "./merchant-names.ts";
import { deliveredAtOf, type Order, type Payment, type Shipment, shippedAtOf } from "./order.ts";

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const orderSummary = (order: Order, names: MerchantNames): OrderSummary => ({
  id: order.id,
  merchantId: order.merchantId,
  ...names,
  number: order.number,
  stage: order.stage,
  placedAt: order.placedAt.toISOString(),
  paidFen: order.paidFen,
  lines: order.lines.map(({ orderId, ...line }) => line),
});

const shipmentView = ({ orderId, ...parcel }: Shipment): ShipmentView => ({
  ...parcel,
  shippedAt: parcel.shippedAt.toISOString(),
  scans: parcel.scans.map((scan) => ({ ...scan, at: scan.at.toISOString() })),
});

const paymentView = (payment: Payment): OrderView["payments"][number] => ({
  id: payment.id,
  kind: payment.kind,
  channel: payment.channel,
  amountFen: payment.amountFen,
  state: payment.state,
  at: payment.at.toISOString(),
  expectedAt: iso(payment.expectedAt),
  arrivedAt: iso(payment.arrivedAt),
});

/** The order as this viewer may see it: the receiver in full for its buyer alone. */
export function orderView(order: Order, names: MerchantNames, viewer: Viewer): OrderView {
  const own = viewer.side === "buyer" && viewer.personId === order.buyerId;
  return {
    ...orderSummary(order, names),
    paidAt: iso(order.paidAt),
    shipBy: iso(order.shipBy),
    shippedAt: iso(shippedAtOf(order)),
    deliveredAt: iso(deliveredAtOf(order)),
    completedAt: iso(order.completedAt),
    cancelledAt: iso(order.cancelledAt),
    freightFen: order.freightFen,
    discountFen: order.discountFen,
    receiver: own ? order.receiver : maskReceiver(order.receiver),
    invoice: order.invoice,
    buyerNote: order.buyerNote,
    shipments: order.shipments.map(shipmentView),
    payments: order.payments.map(paymentView),
  };
}
