import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cartOf,
  couponVerdict,
  loadBuyerCoupons,
  loadBuyerOrders,
  loadBuyerPayments,
  loadPriceHistory,
  loadProduct,
  type OrderFacts,
  orderFacts,
  paymentsWithoutOrder,
  priceProtection,
  searchProducts,
  stockOf,
} from "../apps/server/src/modules/commerce/index.ts";
import { buyersByExternalId } from "../apps/server/src/modules/identity/index.ts";
import { castSetupCode, startTestApp, type TestApp } from "../apps/server/src/testing/app.ts";
import { readArguments } from "./arguments.ts";
import { buyerId, buyers } from "./buyers.ts";
import { loadMarketplace } from "./load-marketplace.ts";
import { pictures } from "./pictures/index.ts";
import signIns from "./sign-ins.json" with { type: "json" };

const everything = { side: "platform", personId: "", orgId: "" } as const;
const lines: string[] = [];
let test: TestApp;
let lin: string;
let facts: Map<string, OrderFacts>;

const load = () =>
  loadMarketplace(
    readArguments(["--url", test.origin, "--setup-code", castSetupCode]),
    (line) => void lines.push(line),
  );
const database = () => test.app.database;
const of = (number: string) => facts.get(number)!;

beforeAll(async () => {
  test = await startTestApp();
  await load();
  const ids = await buyersByExternalId(
    database().writer,
    [...Object.keys(buyers)].map((name) => `B-${name}`),
  );
  lin = ids.get(buyerId("lin"))!;
  const now = new Date();
  const all = await Promise.all(
    [...ids.values()].map((id) => loadBuyerOrders(database(), everything, { buyerId: id })),
  );
  facts = new Map(all.flat().map((order) => [order.number, orderFacts(order, now)]));
}, 60_000);
afterAll(() => test.close());

describe("the demonstration", () => {
  it("brings four shops with their goods and at least sixty orders", () => {
    expect(facts.size).toBeGreaterThanOrEqual(60);
    expect(lines.filter((line) => line.includes("7 products"))).toHaveLength(4);
  });

  it("has an order for every question about where it is", () => {
    const states = new Set([...facts.values()].map((order) => order.shipByState));
    expect([...states].sort()).toEqual(expect.arrayContaining(["late", "none", "on_time", "shipped", "shipped_late"]));
    const some = (test: (order: OrderFacts) => boolean) => [...facts.values()].some(test);
    expect(some((order) => order.outForDelivery)).toBe(true);
    expect(some((order) => order.atStation)).toBe(true);
    expect(some((order) => order.returning)).toBe(true);
    expect(some((order) => order.shippedWithoutScan)).toBe(true);
    expect(of("610100010001")).toMatchObject({ stalled: true, deliveredAt: null });
    expect(of("610100010001").hoursSinceLastScan).toBeGreaterThanOrEqual(96);
    expect(
      of("630300030016")
        .parcels.map((parcel) => parcel.state)
        .sort(),
    ).toEqual(["delivered", "in_transit"]);
  });

  it("has a refund in every state, and a charge too many", () => {
    expect(of("610100010010").refund).toMatchObject({ state: "arrived", partial: false });
    expect(of("610100010011").refund).toMatchObject({ state: "arrived", partial: true });
    expect(of("610100010017").refund).toMatchObject({ state: "pending" });
    expect(of("620200020002").refund).toMatchObject({ state: "overdue" });
    expect(of("610100010002").duplicateCharge).toMatchObject({ extraFen: 9_800 });
    expect(of("620200020005").duplicateCharge).toBeNull();
  });

  it("has money that became no order", async () => {
    const payments = await loadBuyerPayments(database(), everything, { buyerId: lin });
    expect(paymentsWithoutOrder(payments)).toMatchObject([{ outstandingFen: 6_800 }]);
  });

  it("has coupons that apply and coupons that do not, for every reason", async () => {
    const coupons = await loadBuyerCoupons(database(), everything, { buyerId: lin });
    const [cake] = await searchProducts(database(), { words: "TEA-101", limit: 1 });
    const verdicts = coupons.map((coupon) => couponVerdict(coupon, cartOf(cake!), new Date()));
    const reasons = new Set(verdicts.map((verdict) => (verdict.usable ? "usable" : verdict.reason)));
    expect([...reasons]).toEqual(
      expect.arrayContaining(["usable", "used", "expired", "below_threshold", "wrong_category", "other_shop"]),
    );
  });

  it.each([
    ["620200020001", "price_fell", 10_000],
    ["610100010003", "price_fell", 2_100],
    ["640400040002", "price_fell", 3_000],
    ["620200020003", "window_closed", 0],
    ["630300030017", "window_closed", 0],
  ])("answers price protection for %s with %s", async (number, reason, differenceFen) => {
    const orders = await loadBuyerOrders(database(), everything, { buyerId: await buyerOf(number) });
    const order = orders.find((one) => one.number === number)!;
    const product = (await loadProduct(database(), order.lines[0]!.productId))!;
    const history = await loadPriceHistory(database(), product.id);
    expect(priceProtection(order, order.lines[0]!, product, history, new Date())).toMatchObject({
      reason,
      differenceFen,
    });
  });

  it("has goods in stock, nearly gone, gone and yet to come", async () => {
    const products = await searchProducts(database(), { limit: 200 });
    const states = new Set(products.map((product) => stockOf(product, new Date()).state));
    expect([...states].sort()).toEqual(["in_stock", "low", "out", "presale"]);
  });

  it("lets everybody on the list sign in, in their role", async () => {
    expect(signIns.length).toBeLessThanOrEqual(10);
    for (const { login, password, role } of signIns) {
      const visitor = await test.visitor().signIn(login, password);
      expect((await visitor.get<{ role: string }>("/api/session")).body.role).toBe(role);
    }
  });

  it("can be loaded again without anything changing", async () => {
    const count = async () =>
      (
        await database().writer`SELECT (SELECT count(*) FROM commerce.orders) + (SELECT count(*) FROM identity.people)
        + (SELECT count(*) FROM identity.organizations) AS n`
      )[0]?.["n"];
    const before = await count();
    await load();
    expect(await count()).toBe(before);
  });
});

async function buyerOf(number: string): Promise<string> {
  const [row] = await database().writer<{ id: string }[]>`
    SELECT buyer_id AS id FROM commerce.orders WHERE external_id = ${number}`;
  return row!.id;
}

describe("a picture", () => {
  it.each(Object.entries(pictures))("of %s is small, whole, and says the same each time", (_, draw) => {
    const svg = draw();
    expect(svg.length).toBeLessThanOrEqual(6000);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/);
    expect(svg).not.toMatch(/NaN|undefined|<script/);
    expect(draw()).toBe(svg);
  });
});
