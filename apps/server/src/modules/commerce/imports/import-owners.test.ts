import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { charge, counts, openShopScene, order, product, refund, type ShopScene } from "../../../testing/shop-scene.ts";
import { buyersByExternalId } from "../../identity/index.ts";
import { searchProducts } from "../product-store.ts";

let scene: ShopScene;
beforeAll(async () => {
  scene = await openShopScene();
});
afterAll(() => scene.test.close());
beforeEach(() => scene.clear());

describe("charges and refunds", () => {
  beforeEach(() => scene.take("orders", [order()]));

  it("may come in one file in any order", async () => {
    expect(counts(await scene.take("payments", [refund(), charge()]))).toEqual([2, 0, 0, 0]);
  });

  it("are counted together, in one file and over several", async () => {
    const rows = [charge(), refund({ amountFen: 3000 }), refund({ externalId: "r2", amountFen: 3000 })];
    expect((await scene.take("payments", rows)).refused).toMatchObject([
      { line: 3, externalId: "r2", field: "amountFen" },
    ]);
    expect(counts(await scene.take("payments", [refund({ externalId: "r2", amountFen: 2000 })]))).toEqual([1, 0, 0, 0]);
  });

  it("make room again when a refund fails", async () => {
    await scene.take("payments", [charge(), refund()]);
    await scene.take("payments", [refund({ state: "failed" })]);
    expect(counts(await scene.take("payments", [refund({ externalId: "r2" })]))).toEqual([1, 0, 0, 0]);
  });

  it("cannot shrink under what was refunded", async () => {
    await scene.take("payments", [charge(), refund()]);
    expect((await scene.take("payments", [charge({ amountFen: 4000 })])).refused).toMatchObject([
      { field: "amountFen" },
    ]);
  });
});

describe("another merchant's rows", () => {
  it("of the same id are never touched", async () => {
    await scene.take("products", [product({ title: "同号的书" })], scene.books);
    await scene.take("products", [product({ title: "新茶", priceFen: 6000 })]);
    const [ours] = await searchProducts(scene.test.database, { merchantId: scene.tea, limit: 5 });
    const [theirs] = await searchProducts(scene.test.database, { merchantId: scene.books, limit: 5 });
    expect([ours?.title, theirs?.title]).toEqual(["新茶", "同号的书"]);
  });
});

describe("buyers", () => {
  it("are created, confirmed and updated, and a taken sign-in name refuses only its row", async () => {
    const first = { externalId: "b1", name: "甲", login: "jia", initialPassword: "a long one" };
    expect(counts(await scene.take("buyers", [first], scene.platform))).toEqual([1, 0, 0, 0]);
    const again = [
      first,
      { externalId: "b2", name: "乙", login: "JIA", initialPassword: "a long one" },
      { externalId: "b3", name: "丙" },
    ];
    const result = await scene.take("buyers", again, scene.platform);
    expect(counts(result)).toEqual([1, 0, 1, 1]);
    expect(result.refused[0]).toMatchObject({ line: 2, externalId: "b2", field: "login" });
    expect((await buyersByExternalId(scene.test.database.writer, ["b1", "b2", "b3"])).size).toBe(2);
  });

  it("need a password with a sign-in name", async () => {
    const result = await scene.take("buyers", [{ externalId: "b4", name: "丁", login: "ding" }], scene.platform);
    expect(result.refused[0]).toMatchObject({ field: "initialPassword" });
  });
});

describe("a large file", () => {
  it("goes in batch by batch, refusing across batches", async () => {
    const rows = Array.from({ length: 1201 }, (_, index) => product({ externalId: `n${index}`, stock: index }));
    const result = await scene.take("products", [...rows, product({ externalId: "n0", stock: 7 })]);
    expect(counts(result)).toEqual([1201, 0, 0, 1]);
    expect(result.refused[0]).toMatchObject({ line: 1202, externalId: "n0" });
  });
});
