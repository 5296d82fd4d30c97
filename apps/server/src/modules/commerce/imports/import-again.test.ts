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
  sceneNow,
} from "../../../testing/shop-scene.ts";
import { loadPriceHistory, searchProducts } from "../product-store.ts";

let scene: ShopScene;
beforeAll(async () => {
  scene = await openShopScene();
});
afterAll(() => scene.test.close());
beforeEach(() => scene.clear());

describe("sending rows again", () => {
  it("creates, then finds them unchanged, then updates what changed", async () => {
    expect(counts(await scene.take("orders", [order()]))).toEqual([1, 0, 0, 0]);
    expect(counts(await scene.take("orders", [order()]))).toEqual([0, 0, 1, 0]);
    expect(await scene.facts("order.changed")).toEqual([]);
    expect(counts(await scene.take("orders", [order({ stage: "shipped" })]))).toEqual([0, 1, 0, 0]);
    expect(await scene.facts("order.changed")).toEqual([
      { changed: ["stage"], buyerId: scene.lin, stage: { from: "paid", to: "shipped" } },
    ]);
  });

  it("leaves no second row of any kind behind", async () => {
    const files = [
      ["products", [product()]],
      ["orders", [order()]],
      ["payments", [charge(), refund()]],
      ["shipments", [parcel()]],
      ["coupons", [coupon()]],
    ] as const;
    for (const [kind, rows] of files) await scene.take(kind, [...rows]);
    for (const [kind, rows] of files) {
      expect(counts(await scene.take(kind, [...rows]))).toEqual([0, 0, rows.length, 0]);
    }
  });

  it("says nothing when the words differ but the meaning does not", async () => {
    await scene.take("orders", [order()]);
    const sameInstant = order({ placedAt: "2026-05-09T02:00:00Z" });
    expect(counts(await scene.take("orders", [sameInstant]))).toEqual([0, 0, 1, 0]);
  });

  it("keeps the title an order was bought under, and its promise", async () => {
    await scene.take("orders", [order()]);
    await scene.take("products", [product({ title: "改了名的茶", shipPromiseHours: 240 })]);
    await scene.take("orders", [order({ stage: "shipped" })]);
    const [stored] = await scene.linOrders();
    expect(stored?.lines[0]?.title).toBe("明前龙井");
    expect(stored?.shipBy).toEqual(new Date("2026-05-11T10:01:00+08:00"));
  });

  it("takes the new product's title when a line names another product", async () => {
    await scene.take("products", [product({ externalId: "p2", title: "盖碗" })]);
    await scene.take("orders", [order()]);
    await scene.take("orders", [
      order({ lines: [{ productExternalId: "p2", quantity: 1, unitPriceFen: 5000, paidFen: 5000 }] }),
    ]);
    expect((await scene.linOrders())[0]?.lines.map((line) => line.title)).toEqual(["盖碗"]);
  });

  it("drops lines the order no longer has", async () => {
    const line = { productExternalId: "p1", quantity: 1, unitPriceFen: 2500, paidFen: 2500 };
    await scene.take("orders", [order({ lines: [line, line] })]);
    await scene.take("orders", [order()]);
    expect((await scene.linOrders())[0]?.lines).toHaveLength(1);
  });

  it("notes each new price once, and says what the price was", async () => {
    const [stored] = await searchProducts(scene.test.database, { limit: 1 });
    const later = new Date(sceneNow.getTime() + 1000);
    scene.setClock(later);
    await scene.take("products", [product({ priceFen: 4500 })]);
    await scene.take("products", [product({ priceFen: 4500, stock: 9 })]);
    expect(await loadPriceHistory(scene.test.database, stored!.id)).toEqual([
      { at: sceneNow, priceFen: 5000 },
      { at: later, priceFen: 4500 },
    ]);
    expect((await scene.facts("product.changed"))[0]).toMatchObject({
      changed: ["priceFen"],
      priceFen: { from: 5000, to: 4500 },
    });
  });

  it("tells of new scans, not of old ones", async () => {
    await scene.take("orders", [order()]);
    await scene.take("shipments", [parcel()]);
    await scene.take("shipments", [parcel({ trackingNumber: "QN2" })]);
    expect(await scene.facts("shipment.changed")).toMatchObject([{ changed: ["trackingNumber"] }]);
    const arrived = { at: "2026-05-10T09:00:00+08:00", kind: "delivered", text: "已签收" };
    await scene.take("shipments", [parcel({ trackingNumber: "QN2", scans: [...parcel().scans, arrived] })]);
    expect(await scene.facts("shipment.scanned")).toMatchObject([
      { newest: { kind: "delivered" }, buyerId: scene.lin },
    ]);
  });
});
