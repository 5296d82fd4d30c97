import { coupons } from "../../coupon-kit.ts";
import type { Moments } from "../../moments.ts";
import { shopRows } from "../../order-kit.ts";
import type { CouponRow, ShopRows } from "../../rows.ts";
import { clothingOrders, clothingRefunds } from "./orders.ts";
import { clothingParcels } from "./parcels.ts";
import { clothingProducts } from "./products.ts";

const spring = { title: "满 300 减 30", discountFen: 3_000, thresholdFen: 30_000 };

const clothingCoupons = (when: Moments): CouponRow[] =>
  coupons(when, [
    { ...spring, id: "CL-K-lin-1", buyer: "lin", days: [30, 2], usedOn: "630300030002" },
    { ...spring, id: "CL-K-fang-1", buyer: "fang", days: [30, 2], usedOn: "630300030010" },
    { id: "CL-K-lin-2", buyer: "lin", title: "外套专享 60 元", discountFen: 6_000, days: [2, 9], categories: ["外套"] },
    {
      id: "CL-K-lin-3",
      buyer: "lin",
      kind: "red_packet",
      title: "生日红包",
      discountFen: 880,
      days: [1, 6],
      stackable: true,
    },
    { id: "CL-K-su-1", buyer: "su", title: "满 200 减 15", discountFen: 1_500, thresholdFen: 20_000, days: [20, -1] },
    {
      id: "CL-K-anna-1",
      buyer: "anna",
      title: "外套专享 60 元",
      discountFen: 6_000,
      days: [2, 9],
      categories: ["外套"],
    },
  ]);

export const clothingShop = (when: Moments): ShopRows =>
  shopRows({
    products: clothingProducts(when),
    orders: clothingOrders(when),
    refunds: clothingRefunds(when),
    shipments: clothingParcels(when),
    coupons: clothingCoupons(when),
  });
