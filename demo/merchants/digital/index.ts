import { coupons } from "../../coupon-kit.ts";
import type { Moments } from "../../moments.ts";
import { shopRows } from "../../order-kit.ts";
import type { CouponRow, ShopRows } from "../../rows.ts";
import { digitalOrders, digitalRefunds } from "./orders.ts";
import { digitalParcels } from "./parcels.ts";
import { digitalProducts } from "./products.ts";

const digitalCoupons = (when: Moments): CouponRow[] =>
  coupons(when, [
    { id: "DG-K-lin-1", buyer: "lin", title: "满 500 减 50", discountFen: 5_000, thresholdFen: 50_000, days: [7, 14] },
    {
      id: "DG-K-lin-2",
      buyer: "lin",
      title: "K87 键盘专享 30 元",
      discountFen: 3_000,
      days: [7, 14],
      products: ["DG-205"],
    },
    {
      id: "DG-K-lin-3",
      buyer: "lin",
      title: "换新季满 800 减 100",
      discountFen: 10_000,
      thresholdFen: 80_000,
      days: [-3, 20],
    },
    {
      id: "DG-K-chen-1",
      buyer: "chen",
      title: "音频类满 200 减 20",
      discountFen: 2_000,
      thresholdFen: 20_000,
      days: [7, 14],
      categories: ["耳机音箱"],
    },
    {
      id: "DG-K-anna-1",
      buyer: "anna",
      title: "满 500 减 50",
      discountFen: 5_000,
      thresholdFen: 50_000,
      days: [7, 14],
    },
    {
      id: "DG-K-an-1",
      buyer: "an",
      title: "满 500 减 50",
      discountFen: 5_000,
      thresholdFen: 50_000,
      days: [40, -15],
      usedOn: "620200020012",
    },
  ]);

export const digitalShop = (when: Moments): ShopRows =>
  shopRows({
    products: digitalProducts(when),
    orders: digitalOrders(when),
    refunds: digitalRefunds(when),
    shipments: digitalParcels(when),
    coupons: digitalCoupons(when),
  });
