import { type ImportRequest, loadBuyerOrders, type Order, rowsOfJson, runImport } from "../modules/commerce/index.ts";
import { addOrganization, buyersByExternalId } from "../modules/identity/index.ts";
import { openTestDatabase, type TestDatabase } from "./database.ts";

/** The instant all import tests play at. */
export const sceneNow = new Date("2026-05-10T12:00:00+08:00");

const receiver = { name: "林溪", phone: "13800001234", region: "浙江省杭州市", address: "文三路 1 号" };

/** One row of each kind that is taken, and that can be bent. */
export const product = (change: object = {}) => ({
  externalId: "p1",
  title: "明前龙井",
  category: "茶叶",
  priceFen: 5000,
  stock: 10,
  shipPromiseHours: 48,
  ...change,
});
export const order = (change: object = {}) => ({
  externalId: "o1",
  buyerExternalId: "lin",
  stage: "paid",
  placedAt: "2026-05-09T10:00:00+08:00",
  paidAt: "2026-05-09T10:01:00+08:00",
  receiver,
  lines: [{ productExternalId: "p1", quantity: 1, unitPriceFen: 5000, paidFen: 5000 }],
  paidFen: 5000,
  ...change,
});
export const charge = (change: object = {}) => ({
  externalId: "c1",
  orderExternalId: "o1",
  buyerExternalId: "lin",
  channel: "alipay",
  amountFen: 5000,
  state: "succeeded",
  at: "2026-05-09T10:01:00+08:00",
  ...change,
});
export const refund = (change: object = {}) =>
  charge({
    externalId: "r1",
    kind: "refund",
    ofExternalId: "c1",
    state: "pending",
    at: "2026-05-10T09:00:00+08:00",
    ...change,
  });
export const parcel = (change: object = {}) => ({
  externalId: "s1",
  orderExternalId: "o1",
  carrier: "青鸟快递",
  trackingNumber: "QN1",
  shippedAt: "2026-05-09T18:00:00+08:00",
  scans: [{ at: "2026-05-09T19:00:00+08:00", kind: "collected", text: "已揽收" }],
  ...change,
});
export const coupon = (change: object = {}) => ({
  externalId: "k1",
  title: "满减",
  buyerExternalId: "lin",
  discountFen: 100,
  validFrom: "2026-05-01T00:00:00+08:00",
  validTo: "2026-05-31T00:00:00+08:00",
  ...change,
});

type Result = Awaited<ReturnType<typeof runImport>>;

/** Created, updated, unchanged, refused. */
export const counts = ({ created, updated, unchanged, refused }: Result): number[] => [
  created,
  updated,
  unchanged,
  refused.length,
];

export interface ShopScene {
  readonly test: TestDatabase;
  readonly platform: string;
  readonly tea: string;
  readonly books: string;
  readonly lin: string;
  /** Imports rows, for the tea house unless said otherwise. */
  take(kind: ImportRequest["kind"], rows: readonly unknown[], ownerId?: string): Promise<Result>;
  /** Payloads of the facts of this kind, in order. */
  facts(kind: string): Promise<unknown[]>;
  linOrders(): Promise<Order[]>;
  /** Forgets everything but the organizations and buyers, and puts one product on the tea house's shelf. */
  clear(): Promise<void>;
  setClock(now: Date): void;
}

/** Two shops, the buyers Lin and Chen, and a clock that stands still. */
export async function openShopScene(): Promise<ShopScene> {
  let clock = sceneNow;
  const test = await openTestDatabase(() => clock);
  const sql = test.database.writer;
  const draft = { nameEn: "", about: "" };
  const [platform, tea, books] = await test.database.transact(async (work) => [
    (await addOrganization(work, "platform", { externalId: "platform", name: "有据", ...draft })).id,
    (await addOrganization(work, "merchant", { externalId: "tea", name: "茶舍", ...draft })).id,
    (await addOrganization(work, "merchant", { externalId: "books", name: "书店", ...draft })).id,
  ]);
  const take: ShopScene["take"] = (kind, rows, ownerId = tea!) =>
    runImport(test.database, { kind, ownerId, rows: rowsOfJson(rows), language: "zh" });
  await take(
    "buyers",
    [
      { externalId: "lin", name: "林溪" },
      { externalId: "chen", name: "陈舟" },
    ],
    platform,
  );
  const lin = (await buyersByExternalId(sql, ["lin"])).get("lin")!;
  return {
    test,
    platform: platform!,
    tea: tea!,
    books: books!,
    lin,
    take,
    facts: async (kind) =>
      (await sql`SELECT payload FROM platform.facts WHERE kind = ${kind} ORDER BY id`).map((row) => row["payload"]),
    linOrders: () => loadBuyerOrders(test.database, { side: "platform", personId: "", orgId: "" }, { buyerId: lin }),
    async clear() {
      clock = sceneNow;
      await sql`DELETE FROM platform.facts`;
      for (const table of ["coupons", "payments", "shipments", "orders", "product_prices", "products"]) {
        await sql`DELETE FROM ${sql(`commerce.${table}`)}`;
      }
      await take("products", [product()]);
    },
    setClock: (now) => {
      clock = now;
    },
  };
}
