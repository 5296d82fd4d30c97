import { coupons } from "../../coupon-kit.ts";
import type { Moments } from "../../moments.ts";
import { shopRows } from "../../order-kit.ts";
import type { CouponRow, ShopRows } from "../../rows.ts";
import { homeOrders, homeOrphans, homeRefunds } from "./orders.ts";
import { homeParcels } from "./parcels.ts";
import { homeProducts } from "./products.ts";

const homeCoupons = (when: Moments): CouponRow[] =>
  coupons(when, [
    {
      id: "HM-K-lin-1",
      buyer: "lin",
      title: "厨电满 200 减 20",
      discountFen: 2_000,
      thresholdFen: 20_000,
      days: [5, 10],
      categories: ["厨房电器"],
    },
    {
      id: "HM-K-lin-2",
      buyer: "lin",
      title: "满 1000 减 120",
      discountFen: 12_000,
      thresholdFen: 100_000,
      days: [5, 10],
    },
    {
      id: "HM-K-chen-1",
      buyer: "chen",
      title: "大家电立减 100",
      discountFen: 10_000,
      days: [15, 3],
      products: ["HM-407"],
      usedOn: "640400040003",
    },
    {
      id: "HM-K-zhao-1",
      buyer: "zhao",
      kind: "points",
      title: "积分抵扣",
      discountFen: 1_260,
      days: [60, 300],
      stackable: true,
    },
    {
      id: "HM-K-anna-1",
      buyer: "anna",
      title: "满 1000 减 120",
      discountFen: 12_000,
      thresholdFen: 100_000,
      days: [5, 10],
    },
  ]);

export const homeShop = (when: Moments): ShopRows =>
  shopRows({
    products: homeProducts(when),
    orders: homeOrders(when),
    refunds: homeRefunds(when),
    orphans: homeOrphans(when),
    shipments: homeParcels(when),
    coupons: homeCoupons(when),
  });
