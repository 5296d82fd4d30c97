import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/app.ts";
import { type Cast, gatherCast } from "../testing/cast.ts";
import type { Viewer } from "./viewer.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  await cast.lin.post("/api/conversations", { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } });
  await cast.chen.post("/api/conversations", { organizationId: cast.bookshop.id, entrance: { kind: "shop" } });
}, 60_000);
afterAll(() => test.close());

const count = (viewer: Viewer, table: string) =>
  test.app.database.read(viewer, async (tx) => Number((await tx.unsafe(`SELECT count(*) FROM ${table}`))[0]!["count"]));
const tables = [
  "conversations.conversations",
  "conversations.messages",
  "conversations.service_sessions",
  "cases.cases",
  "cases.timeline",
];

describe("row-level security, the second wall", () => {
  it("is on for every table of ours", async () => {
    const open = await test.app.database
      .writer`SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND NOT c.relrowsecurity AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND c.relname <> 'migrations'`;
    expect(open.map((row) => row["name"])).toEqual([]);
  });
  it("shows a viewer without a name nothing", async () => {
    for (const table of tables) expect(await count({ side: "public" }, table), table).toBe(0);
  });
  it("shows each side only its own, whatever the query forgets to ask", async () => {
    const tea: Viewer = { side: "merchant", personId: cast.ids.agent0286, orgId: cast.teaHouse.id };
    const books: Viewer = { side: "merchant", personId: cast.ids.agent0286, orgId: cast.bookshop.id };
    const platform: Viewer = { side: "platform", personId: cast.ids.agent0286, orgId: cast.platform.id };
    for (const table of tables.slice(0, 1)) {
      expect([await count(tea, table), await count(books, table), await count(platform, table)], table).toEqual([
        1, 1, 2,
      ]);
      expect([
        await count({ side: "buyer", personId: cast.ids.lin }, table),
        await count({ side: "buyer", personId: cast.ids.chen }, table),
      ]).toEqual([1, 1]);
    }
    expect(await count(books, "commerce.orders")).toBe(0);
    expect(await count({ side: "buyer", personId: cast.ids.chen }, "commerce.orders")).toBe(1);
  });
  it("never shows the reader passwords, sessions of others, or internal notes to a buyer", async () => {
    const lin: Viewer = { side: "buyer", personId: cast.ids.lin };
    expect(await count(lin, "identity.credentials")).toBe(0);
    expect(await count(lin, "conversations.notes")).toBe(0);
    expect(await count(lin, "identity.people")).toBe(1);
    const sessions = await test.app.database.read(lin, (tx) => tx`SELECT DISTINCT person_id FROM identity.sessions`);
    expect(sessions.map((row) => row["person_id"])).toEqual([cast.ids.lin]);
  });
  it("lets the reader write nothing", async () => {
    const write = test.app.database.read(
      { side: "buyer", personId: cast.ids.lin },
      (tx) => tx`UPDATE conversations.conversations SET last_seq = 0`,
    );
    await expect(write).rejects.toThrow(/permission denied|read-only/);
  });
  it("keeps the timeline append-only even for the writer", async () => {
    await expect(test.app.database.writer`DELETE FROM cases.timeline`).rejects.toThrow(/permission denied/);
  });
});
