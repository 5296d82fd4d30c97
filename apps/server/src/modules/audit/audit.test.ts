import type { ActPage, ActView, ChainVerdict, OrderSummary, Revealed, RevealView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPool, type Sql } from "../../platform/sql.ts";
import { castPassword, startTestApp, type TestApp } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
let owner: Sql;
let order: string;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  owner = openPool(test.databaseUrl, { max: 1, name: "test" });
  const orders = (await cast.lin.get<OrderSummary[]>("/api/orders")).body;
  order = orders.find(({ number }) => number === "20261120001")!.id;
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

const acts = async (filter = ""): Promise<ActView[]> =>
  (await cast.teaManager.get<ActPage>(`/api/audit?organization=${cast.teaHouse.id}${filter}`)).body.acts;
const verdict = async (): Promise<ChainVerdict> =>
  (await cast.teaManager.get<ChainVerdict>(`/api/audit/verification?organization=${cast.teaHouse.id}`)).body;

describe("the record of acts", () => {
  it("names who did what to whom, with what differs and without a secret", async () => {
    await cast.teaManager.patch(`/api/staff/${cast.ids.agent0286}`, { capacity: 5, password: "another long one" });
    const [act] = await acts("&kind=staff.changed");
    expect(act).toMatchObject({
      actor: { kind: "staff", name: "茶舍店长" },
      subject: { kind: "person", id: cast.ids.agent0286, name: "客服0286" },
      content: { before: { capacity: 2 }, after: { capacity: 5 }, password: "set" },
    });
    expect(JSON.stringify(await acts())).not.toContain("another long one");
  });

  it("keeps sign-ins of staff, failed ones and the one that locks", async () => {
    await test.visitor().signIn("0391", castPassword);
    for (let n = 0; n < 8; n += 1) await test.visitor().post("/api/session", { login: "0391", password: "wrong" });
    const kinds = (await acts(`&actor=${cast.ids.agent0391}`)).map((act) => act.kind);
    expect(kinds.slice(0, 9)).toEqual(["session.locked", ...Array(7).fill("session.refused"), "session.started"]);
  });

  it("is read by number, a page at a time, without gaps or repeats", async () => {
    const all = await acts("&limit=200");
    const paged: ActView[] = [];
    let next: number | null = all[0]!.seq + 1;
    while (next !== null) {
      const asked: string = `/api/audit?organization=${cast.teaHouse.id}&limit=4&before=${next}`;
      const page: ActPage = (await cast.teaManager.get<ActPage>(asked)).body;
      paged.push(...page.acts);
      next = page.before;
    }
    expect(paged.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
    expect(all.at(-1)!.seq).toBe(1);
  });

  it("undoes the act together with its record", async () => {
    const group = { organizationId: cast.teaHouse.id, kind: "presale", name: "夜班" };
    expect((await cast.teaManager.post("/api/groups", group)).status).toBe(200);
    expect((await cast.teaManager.post("/api/groups", group)).status).toBe(409);
    expect(await acts("&kind=group.added")).toHaveLength(1);
  });

  it("goes out as CSV that no spreadsheet runs, and the export is an act itself", async () => {
    await cast.teaManager.post("/api/groups", { organizationId: cast.teaHouse.id, kind: "presale", name: "=1+1" });
    const csv = (await cast.teaManager.post<string>("/api/audit/export", { organization: cast.teaHouse.id })).body;
    expect(csv).toContain(`"'=1+1"`);
    expect((await acts("&kind=audit.exported"))[0]?.content).toEqual({ filter: { limit: 50 } });
  });

  it("cannot be changed or removed by the program, nor by the owner without intent", async () => {
    const { writer } = test.app.database;
    await expect(writer`UPDATE audit.acts SET kind = 'x'`).rejects.toThrow(/permission denied/);
    await expect(writer`DELETE FROM audit.acts`).rejects.toThrow(/permission denied/);
    await expect(writer`DELETE FROM audit.reveals`).rejects.toThrow(/permission denied/);
    await expect(owner`UPDATE audit.acts SET kind = 'x'`).rejects.toThrow(/append-only/);
    await expect(owner`DELETE FROM audit.acts`).rejects.toThrow(/append-only/);
    await expect(owner`TRUNCATE audit.acts`).rejects.toThrow(/append-only/);
  });
});

describe("a look at masked data", () => {
  it("shows the receiver for a minute, tells the buyer who and why, and stands in the chain", async () => {
    const masked = (await cast.teaManager.get(`/api/orders/${order}`)).body;
    expect(JSON.stringify(masked)).not.toContain("13812345678");
    const shown = await cast.teaManager.post<Revealed>(`/api/orders/${order}/reveal`, {
      purpose: "change_address",
      note: "买家要改地址",
    });
    expect(shown.body.receiver.phone).toBe("13812345678");
    expect(new Date(shown.body.until).getTime() - Date.now()).toBeGreaterThan(50_000);
    const [seen] = (await cast.lin.get<RevealView[]>("/api/reveals")).body;
    expect(seen).toMatchObject({
      organizationName: "山間茶舍",
      personName: null,
      purpose: "change_address",
      note: "",
      subject: { kind: "order", name: "20261120001" },
    });
    expect((await cast.chen.get<RevealView[]>("/api/reveals")).body).toEqual([]);
    expect((await acts("&kind=data.revealed"))[0]).toMatchObject({ content: { note: "买家要改地址" } });
  });

  it("asks for words where the purpose is other, and ends after thirty an hour", async () => {
    const look = (purpose: string, note = "") =>
      cast.administrator.post<{ code: string }>(`/api/orders/${order}/reveal`, { purpose, note });
    expect((await look("other")).body.code).toBe("reveal.note_missing");
    await owner`INSERT INTO audit.reveals (id, org_id, buyer_id, person_id, person_name, by_org_id, subject_kind, subject_id,
      subject_name, purpose, note, at) SELECT gen_random_uuid(), ${cast.teaHouse.id}, ${cast.ids.lin}, m.person_id, '', m.org_id,
      'order', ${order}, '', 'call_buyer', '', now() FROM identity.memberships m, generate_series(1, 30) WHERE m.role = 'administrator'`;
    expect(await look("call_buyer")).toMatchObject({ status: 429, body: { code: "reveal.too_many" } });
    test.advance(3_601_000);
    expect((await look("call_buyer")).status).toBe(200);
  });
});

describe("the chain of acts", () => {
  it("is sound as it stands, and says at which entry somebody changed, removed or cut it", async () => {
    const { entries } = await verdict();
    expect(await verdict()).toEqual({ entries, sound: true, brokenAt: null });
    await owner`ALTER TABLE audit.acts DISABLE TRIGGER USER`;
    await owner`UPDATE audit.acts SET actor_name = '别人' WHERE org_id = ${cast.teaHouse.id} AND seq = 3`;
    expect(await verdict()).toMatchObject({ sound: false, brokenAt: 3 });
    await owner`DELETE FROM audit.acts WHERE org_id = ${cast.teaHouse.id} AND seq = 2`;
    expect(await verdict()).toMatchObject({ sound: false, brokenAt: 2 });
    await owner`DELETE FROM audit.acts WHERE org_id = ${cast.bookshop.id} AND seq > 1`;
    const cut = await cast.booksManager.get(`/api/audit/verification?organization=${cast.bookshop.id}`);
    expect(cut.body).toMatchObject({ sound: false, brokenAt: 2 });
  });
});
