import type { ImportResult, OrderSummary, OrderView, ProductSummary, ProductView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
let stranger: Visitor;
let key: Record<string, string>;

const unknownId = "018f0000-0000-7000-8000-000000000000";
const csv = { "content-type": "text/csv" };
const ordersOf = async (visitor: Visitor) => (await visitor.get<OrderSummary[]>("/api/orders")).body;
const code = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code];
const mug = { externalId: "T-9", title: "茶则", category: "茶具", priceFen: 990, stock: 3, shipPromiseHours: 24 };

beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  stranger = test.visitor();
  const issued = await cast.teaManager.post<{ token: string }>("/api/keys", {
    organizationId: cast.teaHouse.id,
    name: "shop",
  });
  key = { authorization: `Bearer ${issued.body.token}` };
}, 60_000);
afterAll(() => test.close());

describe("an order", () => {
  it("is listed for its buyer, newest first, with the shop's name", async () => {
    const orders = await ordersOf(cast.lin);
    expect(orders.map((order) => order.number)).toEqual(["20261121002", "20261120001"]);
    expect(orders[0]?.merchantName).toBe(cast.teaHouse.name);
  });

  it("shows its receiver in full to its buyer and masked to staff", async () => {
    const [, shipped] = await ordersOf(cast.lin);
    const own = (await cast.lin.get<OrderView>(`/api/orders/${shipped!.id}`)).body;
    expect(own.receiver).toMatchObject({ name: "林小满", phone: "13812345678", address: "文三路 90 号" });
    expect(own.shipments[0]?.scans.map((scan) => scan.kind)).toEqual(["in_transit", "collected"]);
    for (const staff of [cast.agent0286, cast.platformAgent]) {
      const seen = (await staff.get<OrderView>(`/api/orders/${shipped!.id}`)).body;
      expect(seen.receiver).toEqual({ name: "林*", phone: "138****5678", region: "浙江省杭州市", address: "****" });
    }
  });

  it("is unknown to another buyer, to another shop, and to nobody in particular", async () => {
    const [order] = await ordersOf(cast.lin);
    expect(code(await cast.chen.get(`/api/orders/${order!.id}`))).toEqual([404, "order.unknown"]);
    expect(code(await cast.agent0501.get(`/api/orders/${order!.id}`))).toEqual([404, "order.unknown"]);
    expect(code(await cast.lin.get(`/api/orders/${unknownId}`))).toEqual([404, "order.unknown"]);
    expect(code(await stranger.get(`/api/orders/${order!.id}`))).toEqual([401, "session.required"]);
  });

  it("is found by staff under its buyer, each shop its own", async () => {
    const path = `/api/orders?buyer=${cast.ids.lin}`;
    expect((await cast.agent0286.get<OrderSummary[]>(path)).body).toHaveLength(2);
    expect((await cast.agent0501.get<OrderSummary[]>(path)).body).toEqual([]);
    expect((await cast.platformAgent.get<OrderSummary[]>(path)).body).toHaveLength(2);
    expect(code(await cast.chen.get(path))).toEqual([403, "access.not_yours"]);
    expect(code(await cast.agent0286.get("/api/orders"))).toEqual([400, "input.invalid"]);
  });
});

describe("a product", () => {
  it("is shown to everybody, with its shop", async () => {
    const { body: products } = await stranger.get<ProductSummary[]>(`/api/products?shop=${cast.teaHouse.id}&q=龙井`);
    expect(products.map((product) => product.externalId)).toEqual(["T-1"]);
    const { body: page } = await stranger.get<ProductView>(`/api/products/${products[0]!.id}`);
    expect(page).toMatchObject({ merchantName: cast.teaHouse.name, priceProtectionDays: 7, restockAt: null });
    expect(code(await stranger.get(`/api/products/${unknownId}`))).toEqual([404, "product.unknown"]);
  });

  it("taken down is left out of the shop's page for all but the shop", async () => {
    await cast.teaManager.post("/api/products", { ...mug, externalId: "T-8", listed: false });
    const path = `/api/products?shop=${cast.teaHouse.id}&limit=200`;
    const has = async (visitor: Visitor) =>
      (await visitor.get<ProductSummary[]>(path)).body.some((product) => product.externalId === "T-8");
    expect(await Promise.all([stranger, cast.lin, cast.agent0501, cast.agent0286].map(has))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("takes the letters of a search as letters", async () => {
    expect((await stranger.get<unknown[]>("/api/products?q=%25")).body).toEqual([]);
  });

  it("has a picture that is kept, and never run", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    await cast.teaManager.post("/api/products", { ...mug, image });
    const found = await stranger.get<ProductSummary[]>("/api/products?q=T-9");
    const response = await fetch(test.origin + found.body[0]!.image!);
    expect(await response.text()).toBe(svg);
    expect(response.headers.get("content-type")).toBe("image/svg+xml");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(response.headers.get("cache-control")).toMatch(/immutable/);
  });
});

describe("an import", () => {
  const rows =
    "externalId,title,category,priceFen,stock,shipPromiseHours\nC-1,竹茶盘,茶具,4500,7,24\nC-2,,茶具,4500,7,24\n";

  it("of CSV takes good rows and explains bad ones in the caller's language", async () => {
    const { body } = await cast.teaManager.send<ImportResult>("POST", "/api/imports/products", rows, csv);
    expect(body).toEqual({
      kind: "products",
      created: 1,
      updated: 0,
      unchanged: 0,
      refused: [{ line: 3, externalId: "C-2", field: "title", reason: "缺少必填内容。" }],
    });
  });

  it("by a shop's key goes to that shop, without a cookie", async () => {
    const headers = { ...key, "accept-language": "en-GB", "content-type": "application/json" };
    const body = JSON.stringify([{ externalId: "C-3" }]);
    const result = await stranger.send<ImportResult>("POST", "/api/imports/products", body, headers);
    expect(result.body.refused).toMatchObject([{ externalId: "C-3", reason: "A required value is missing." }]);
  });

  it("is refused to buyers, agents and strangers, and for another shop", async () => {
    const ask = (visitor: Visitor, query = "") => visitor.post(`/api/imports/products${query}`, []);
    expect(code(await ask(cast.lin))).toEqual([403, "access.not_yours"]);
    expect(code(await ask(cast.agent0286))).toEqual([403, "access.not_yours"]);
    expect(code(await ask(cast.platformAgent, "?merchant=tea"))).toEqual([403, "access.not_yours"]);
    expect(code(await ask(stranger))).toEqual([401, "session.required"]);
    expect(code(await ask(cast.teaManager, "?merchant=books"))).toEqual([403, "access.not_yours"]);
    expect(code(await cast.teaManager.post("/api/imports/buyers", []))).toEqual([403, "access.not_yours"]);
    expect(code(await ask(cast.administrator))).toEqual([400, "import.merchant_missing"]);
    expect(code(await ask(cast.administrator, "?merchant=nobody"))).toEqual([404, "organization.unknown"]);
    expect(code(await ask(cast.administrator, "?merchant=platform"))).toEqual([404, "organization.unknown"]);
  });

  it("is refused as a whole when it cannot be read, with the line", async () => {
    const broken = await cast.teaManager.send("POST", "/api/imports/products", 'externalId,title\nC-4,"open\n', csv);
    expect(code(broken)).toEqual([400, "import.unreadable"]);
    const json = { "content-type": "application/json" };
    const cut = await cast.teaManager.send("POST", "/api/imports/products", '[{"externalId":\n', json);
    expect(code(cut)).toEqual([400, "import.unreadable"]);
    expect(cut.body).toMatchObject({ detail: { line: 2 } });
    expect(code(await cast.teaManager.post("/api/imports/products", { externalId: "C-5" }))).toEqual([
      400,
      "input.invalid",
    ]);
    expect(code(await cast.teaManager.post("/api/imports/wishes", []))).toEqual([404, "import.kind_unknown"]);
  });

  it("of one row answers like a file of one", async () => {
    expect(
      (await cast.teaManager.post<ImportResult>("/api/products", { ...mug, externalId: "C-6" })).body.created,
    ).toBe(1);
    expect(
      (await cast.teaManager.post<ImportResult>("/api/products", { ...mug, externalId: "C-6" })).body.unchanged,
    ).toBe(1);
    expect(code(await cast.teaManager.post("/api/products", { externalId: "C-7" }))).toEqual([400, "input.invalid"]);
  });
});

describe("an order of a shop with English words", () => {
  it("says what its goods and its shop are called in English", async () => {
    const [order] = await ordersOf(cast.lin);
    const line = order!.lines[0]!;
    const shown = await stranger.get<ProductView>(`/api/products/${line.productId}`);
    const { externalId, title } = shown.body;
    await cast.teaManager.post("/api/products", { ...mug, externalId, title, titleEn: "Spring tea" });
    const [again] = await ordersOf(cast.lin);
    expect(again!.lines[0]).toMatchObject({ title: line.title, titleEn: "Spring tea" });
    expect(again!.merchantNameEn).toBe(cast.teaHouse.nameEn);
  });
});
