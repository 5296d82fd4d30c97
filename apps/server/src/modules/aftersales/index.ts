export { afterSaleRoutes } from "./after-sale-routes.ts";
export { wayOf } from "./lifecycle/after-sale-lifecycle.ts";
export { lockRequests, lockRequestsOfParcels, lockRequestsOfRefunds } from "./lock-subjects.ts";
export { onDeadlinePassed } from "./on-deadline-passed.ts";
export { onRefundMoved } from "./on-refund-moved.ts";
export { onShipmentScanned } from "./on-shipment-scanned.ts";
