import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  charge,
  counts,
  coupon,
  openShopScene,
  order,
  parcel,
  product,
  refund,
  type ShopScene,
} from "../../../testing/shop-scene.ts";
import { rowsOfCsv } from "./parse-rows.ts";
import { runImport } from "./run-import.ts";

let scene: ShopScene;
beforeAll(async () => {
  scene = await openShopScene();
});
afterAll(() => scene.test.close());
beforeEach(() => scene.clear());

describe("a bad row", () => {
  beforeEach(async () => {
    await scene.take("orders", [
      order(),
      order({ externalId: "o-unpaid", stage: "unpaid", paidAt: undefined }),
      order({ externalId: "o-cancelled", stage: "cancelled", cancelledAt: "2026-05-09T11:00:00+08:00" }),
      order({ externalId: "o-chen", buyerExternalId: "chen" }),
    ]);
    await scene.take("payments", [
      charge(),
      charge({ externalId: "c-failed", state: "failed" }),
      charge({ externalId: "c-chen", orderExternalId: "o-chen", buyerExternalId: "chen" }),
    ]);
    await scene.take("products", [product({ externalId: "book" })], scene.books);
    await scene.take(
      "orders",
      [order({ externalId: "book-order", lines: [{ ...order().lines[0], productExternalId: "book" }] })],
      scene.books,
    );
  });

  const planted = [
    ["orders", order({ externalId: "x", buyerExternalId: "nobody" }), "buyerExternalId", /没有编号为 nobody 的买家/],
    [
      "orders",
      order({ externalId: "x", lines: [{ ...order().lines[0], productExternalId: "book" }] }),
      "lines[0].productExternalId",
      /本店没有/,
    ],
    ["orders", order({ externalId: "x", paidFen: 4999 }), "paidFen", /4999 分.*5000 分/],
    ["orders", order({ externalId: "x", paidAt: "2026-05-09T09:00:00+08:00" }), "paidAt", /早于/],
    ["orders", order({ buyerExternalId: "chen" }), "buyerExternalId", /另一位买家/],
    ["orders", order({ externalId: "x".repeat(65) }), "externalId", /上限 64/],
    [
      "payments",
      charge({ externalId: "x", orderExternalId: "book-order" }),
      "orderExternalId",
      /本店没有编号为 book-order/,
    ],
    ["payments", charge({ externalId: "x", buyerExternalId: "chen" }), "buyerExternalId", /不是订单/],
    ["payments", refund({ externalId: "x", amountFen: 5001 }), "amountFen", /5001 分，超过扣款 5000 分/],
    ["payments", refund({ externalId: "x", ofExternalId: "c9" }), "ofExternalId", /没有编号为 c9/],
    ["payments", refund({ externalId: "x", ofExternalId: "c-failed" }), "ofExternalId", /未成功/],
    ["payments", refund({ externalId: "x", ofExternalId: "c-chen" }), "ofExternalId", /另一位买家/],
    ["payments", refund({ externalId: "x", ofExternalId: undefined }), "ofExternalId", /须指明/],
    ["payments", refund({ externalId: "x", arrivedAt: "2026-05-10T10:00:00+08:00" }), "arrivedAt", /pending/],
    ["shipments", parcel({ externalId: "x", orderExternalId: "o-unpaid" }), "orderExternalId", /尚未付款/],
    ["shipments", parcel({ externalId: "x", orderExternalId: "o-cancelled" }), "orderExternalId", /已取消/],
    ["shipments", parcel({ externalId: "x", orderExternalId: "book-order" }), "orderExternalId", /本店没有/],
    ["shipments", parcel({ externalId: "x", shippedAt: "2026-05-08T00:00:00+08:00" }), "shippedAt", /早于/],
    [
      "shipments",
      parcel({ externalId: "x", scans: [{ at: "2026-06-01T00:00:00Z", kind: "delivered", text: "" }] }),
      "scans[0].text",
      /下限/,
    ],
    ["coupons", coupon({ externalId: "x", validTo: "2026-04-01T00:00:00Z" }), "validTo", /早于生效/],
    ["coupons", coupon({ externalId: "x", productExternalIds: ["p1", "book"] }), "productExternalIds[1]", /本店没有/],
    ["coupons", coupon({ externalId: "x", usedOrderExternalId: "o-chen" }), "usedOrderExternalId", /另一位买家/],
    [
      "products",
      product({
        externalId: "x",
        variants: [
          { name: "大", stock: 1 },
          { name: "大", stock: 2 },
        ],
      }),
      "variants[1].name",
      /重复/,
    ],
    ["products", product({ externalId: "x", image: "data:image/png;base64," }), "image", /图片/],
  ] as const;
  const good = {
    orders: order({ externalId: "good" }),
    payments: charge({ externalId: "good" }),
    shipments: parcel({ externalId: "good" }),
    coupons: coupon({ externalId: "good" }),
    products: product({ externalId: "good" }),
  };

  it.each(planted)(
    "among %s is refused by line and field while the good one goes in (%#)",
    async (kind, row, field, reason) => {
      const result = await scene.take(kind, [good[kind], row]);
      expect(counts(result)).toEqual([1, 0, 0, 1]);
      expect(result.refused[0]).toMatchObject({ line: 2, externalId: row.externalId.slice(0, 64), field });
      expect(result.refused[0]?.reason).toMatch(reason);
    },
  );

  it("of the same id with other content is refused with the line of the first", async () => {
    const result = await scene.take("coupons", [coupon(), coupon(), coupon({ discountFen: 200 })]);
    expect(counts(result)).toEqual([1, 0, 1, 1]);
    expect(result.refused[0]).toMatchObject({ line: 3, externalId: "k1", reason: "编号与第 1 行重复，但内容不同。" });
  });

  it("is explained in the sender's language, with the line of its file", async () => {
    const text =
      "externalId,title,buyerExternalId,discountFen,validFrom,validTo\n\nk1,a,lin,x,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z\n";
    const rows = await rowsOfCsv("coupons", text);
    const result = await runImport(scene.test.database, { kind: "coupons", ownerId: scene.tea, rows, language: "en" });
    expect(result.refused).toEqual([
      { line: 3, externalId: "k1", field: "discountFen", reason: "This should be of type number." },
    ]);
  });
});
