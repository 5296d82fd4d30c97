import type { ImportKind } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../testing/database.ts";
import { secondBuyers, secondMerchants } from "../../../testing/second-marketplace.ts";
import { addOrganization, buyersByExternalId } from "../../identity/index.ts";
import { paymentsWithoutOrder } from "../live/money-facts.ts";
import { orderFacts } from "../live/order-live.ts";
import { loadBuyerOrders } from "../order-store.ts";
import { loadBuyerPayments } from "../payment-store.ts";
import { searchProducts } from "../product-store.ts";
import { rowsOfCsv, rowsOfJson } from "./parse-rows.ts";
import { runImport } from "./run-import.ts";

const everything = { side: "platform", personId: "", orgId: "" } as const;
let test: TestDatabase;
let buyers: Map<string, string>;
const shops = new Map<string, string>();

/** The same rows as a spreadsheet would send them. */
function asCsv(rows: readonly object[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown) =>
    `"${(value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value)).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => names.map((name) => cell((row as Record<string, unknown>)[name])).join(","));
  return `\uFEFF${[names.join(","), ...lines].join("\r\n")}`;
}

async function load(how: "json" | "csv") {
  const results = [];
  for (const { draft, rows } of secondMerchants) {
    const ownerId = shops.get(draft.externalId)!;
    for (const [kind, list] of Object.entries(rows) as [ImportKind, readonly object[]][]) {
      if (list.length === 0) continue;
      const candidates = how === "json" ? rowsOfJson(list) : await rowsOfCsv(kind, asCsv(list));
      results.push(await runImport(test.database, { kind, ownerId, rows: candidates, language: "en" }));
    }
  }
  return results;
}

beforeAll(async () => {
  test = await openTestDatabase();
  const platform = await test.database.transact((work) =>
    addOrganization(work, "platform", { externalId: "p", name: "Second Market", nameEn: "", about: "" }),
  );
  for (const { draft } of secondMerchants) {
    const merchant = await test.database.transact((work) => addOrganization(work, "merchant", { about: "", ...draft }));
    shops.set(draft.externalId, merchant.id);
  }
  const rows = await rowsOfCsv("buyers", asCsv(secondBuyers));
  await runImport(test.database, { kind: "buyers", ownerId: platform.id, rows, language: "en" });
  buyers = await buyersByExternalId(
    test.database.writer,
    secondBuyers.map(({ externalId }) => externalId),
  );
});
afterAll(() => test.close());

describe("a marketplace quite unlike the first", () => {
  it("goes in whole, odd rows and all", async () => {
    expect(buyers.size).toBe(secondBuyers.length);
    for (const result of await load("json")) expect(result.refused).toEqual([]);
  });

  it("says the same thing as CSV as it does as JSON", async () => {
    for (const { created, updated, refused } of await load("csv")) {
      expect({ created, updated, refused }).toEqual({ created: 0, updated: 0, refused: [] });
    }
  });

  it("keeps two shops apart that use the same ids", async () => {
    const titles = async (shop: string) =>
      (await searchProducts(test.database, { merchantId: shops.get(shop)!, words: "TENT-2P", limit: 5 })).map(
        (product) => product.title,
      );
    expect(await titles("trailhead")).toEqual(["Two-person ridge tent ⛺"]);
    expect(await titles("page-one")).toEqual(["The Tent: A History"]);
  });

  it("gives back what it was told, to the fen and the emoji", async () => {
    const ordersOf = async (id: string) => loadBuyerOrders(test.database, everything, { buyerId: buyers.get(id)! });
    const [twenty] = (await ordersOf("cust/3")).filter((order) => order.lines.length === 20);
    expect(twenty?.lines.reduce((sum, line) => sum + line.paidFen, 0)).toBe(twenty?.paidFen);
    const [cancelled] = await ordersOf(secondBuyers[3]!.externalId);
    expect(cancelled?.buyerNote).toBe("🙏🏽 please\tgift-wrap");
    const split = (await ordersOf("cust/1")).find((order) => order.stage === "shipped")!;
    expect(orderFacts(split, new Date())).toMatchObject({ duplicateCharge: null, stalled: true });
    const [refunded] = await ordersOf("cust/5");
    expect(orderFacts(refunded!, new Date()).refund).toMatchObject({ state: "overdue", amountFen: 4_900 });
    const orphans = paymentsWithoutOrder(
      await loadBuyerPayments(test.database, everything, { buyerId: buyers.get("cust/2")! }),
    );
    expect(orphans).toMatchObject([{ outstandingFen: 1 }]);
  });

  it("shows a buyer only their own, whatever is asked for", async () => {
    const maren = { side: "buyer", personId: buyers.get("cust/1")! } as const;
    expect(await loadBuyerOrders(test.database, maren, { buyerId: buyers.get("cust/3")! })).toEqual([]);
    expect(await loadBuyerPayments(test.database, maren, { buyerId: buyers.get("cust/5")! })).toEqual([]);
    expect(await loadBuyerOrders(test.database, maren, { buyerId: maren.personId })).toHaveLength(2);
  });
});
