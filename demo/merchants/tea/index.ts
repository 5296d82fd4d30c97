import { coupons } from "../../coupon-kit.ts";
import type { Moments } from "../../moments.ts";
import { shopRows } from "../../order-kit.ts";
import type { CouponRow, ShopRows } from "../../rows.ts";
import { teaOrders, teaOrphans, teaRefunds } from "./orders.ts";
import { teaParcels } from "./parcels.ts";
import { teaProducts } from "./products.ts";

const teaCoupons = (when: Moments): CouponRow[] =>
  coupons(when, [
    {
      id: "TEA-K-lin-1",
      buyer: "lin",
      title: "满 150 减 20",
      discountFen: 2_000,
      thresholdFen: 15_000,
      days: [10, 20],
    },
    {
      id: "TEA-K-lin-2",
      buyer: "lin",
      title: "满 300 减 50",
      discountFen: 5_000,
      thresholdFen: 30_000,
      days: [10, 20],
    },
    {
      id: "TEA-K-lin-3",
      buyer: "lin",
      title: "茶具专享 15 元",
      discountFen: 1_500,
      days: [3, 12],
      categories: ["茶具"],
    },
    { id: "TEA-K-lin-4", buyer: "lin", title: "新客立减 10 元", discountFen: 1_000, days: [40, -10] },
    {
      id: "TEA-K-lin-5",
      buyer: "lin",
      kind: "points",
      title: "积分抵扣",
      discountFen: 380,
      days: [90, 275],
      stackable: true,
    },
    {
      id: "TEA-K-chen-1",
      buyer: "chen",
      title: "满 150 减 20",
      discountFen: 2_000,
      thresholdFen: 15_000,
      days: [10, 20],
    },
    {
      id: "TEA-K-anna-1",
      buyer: "anna",
      kind: "red_packet",
      title: "Welcome red packet",
      discountFen: 500,
      days: [5, 25],
      stackable: true,
    },
    {
      id: "TEA-K-fang-1",
      buyer: "fang",
      title: "满 150 减 20",
      discountFen: 2_000,
      thresholdFen: 15_000,
      days: [30, 1],
      usedOn: "610100010014",
    },
  ]);

export const teaHouse = (when: Moments): ShopRows =>
  shopRows({
    products: teaProducts(when),
    orders: teaOrders(when),
    refunds: teaRefunds(when),
    orphans: teaOrphans(when),
    shipments: teaParcels(when),
    coupons: teaCoupons(when),
  });
