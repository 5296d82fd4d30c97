export type {
  CommerceFact,
  CouponChanged,
  OrderChanged,
  PaymentChanged,
  ProductChanged,
  ShipmentChanged,
  ShipmentScanned,
} from "./commerce-facts.ts";
export { commerceRoutes } from "./commerce-routes.ts";
export type { Coupon } from "./coupon.ts";
export { loadBuyerCoupons } from "./coupon-store.ts";
export { couponView } from "./coupon-view.ts";
export type { Candidate } from "./imports/candidate.ts";
export { parseCsv } from "./imports/parse-csv.ts";
export { rowsOfCsv, rowsOfJson } from "./imports/parse-rows.ts";
export type { ImportRequest } from "./imports/run-import.ts";
export { runImport } from "./imports/run-import.ts";
export type { Cart, CouponVerdict } from "./live/coupon-verdict.ts";
export { cartOf, couponVerdict } from "./live/coupon-verdict.ts";
export type { RegionVerdict } from "./live/delivery-region.ts";
export { deliversTo } from "./live/delivery-region.ts";
export type { DuplicateCharge, PaymentWithoutOrder, RefundFacts } from "./live/money-facts.ts";
export { paymentsWithoutOrder } from "./live/money-facts.ts";
export type { NoReasonReturn } from "./live/no-reason-return.ts";
export { noReasonReturn } from "./live/no-reason-return.ts";
export type { OrderFacts, ShipByState } from "./live/order-live.ts";
export { orderFacts } from "./live/order-live.ts";
export type { ParcelFacts, ParcelState } from "./live/parcel-facts.ts";
export type { PriceProtection } from "./live/price-protection.ts";
export { priceProtection } from "./live/price-protection.ts";
export type { Stock } from "./live/stock.ts";
export { stockOf } from "./live/stock.ts";
export type { Warranty } from "./live/warranty.ts";
export { warrantyOf } from "./live/warranty.ts";
export { maskName, maskPhone, maskReceiver, maskRegion } from "./mask.ts";
export { merchantName, merchantNames } from "./merchant-names.ts";
export type { Order, OrderLine, Payment, Scan, Shipment } from "./order.ts";
export { deliveredAtOf, shippedAtOf } from "./order.ts";
export type { DiscountOfOrder } from "./order-discount-store.ts";
export { discountOfOrder } from "./order-discount-store.ts";
export type { ChargeOfOrder } from "./order-money-store.ts";
export { bookRefund, lockCharges, settleBookedRefund } from "./order-money-store.ts";
export type { OrdersOf } from "./order-store.ts";
export { loadBuyerOrders, loadOrder, loadOrderByNumber } from "./order-store.ts";
export { orderSummary, orderView } from "./order-view.ts";
export { loadBuyerPayments } from "./payment-store.ts";
export type { PricePoint, Product, Variant } from "./product.ts";
export type { ProductSearch } from "./product-store.ts";
export { loadPriceHistory, loadProduct, loadProducts, productIdByNumber, searchProducts } from "./product-store.ts";
export { productSummary, productView } from "./product-view.ts";
