import { randomUUID } from "node:crypto";
import type { ConversationView, MeasuresView, WallboardView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";
import { serviceRecords, servicesActiveSince, serviceTimes } from "../conversations/index.ts";

import { recount } from "./keep-counts.ts";
import { countService, shanghaiDay } from "./service-count.ts";

let test: TestApp;
let cast: Cast;
let day: string;
const query = (rest = "") => `from=${day}&to=${shanghaiDay(new Date(Date.now() + 2 * 86_400_000))}${rest}`;
const measures = async (who: Visitor, rest = "", path = "/api/measures") =>
  (await who.get<MeasuresView>(`${path}?${query(rest)}`)).body;
const open = async (who: Visitor) =>
  (
    await who.post<ConversationView>("/api/conversations", {
      organizationId: cast.teaHouse.id,
      entrance: { kind: "shop" },
    })
  ).body.id;
const say = (who: Visitor, id: string, text: string) =>
  who.post(`/api/conversations/${id}/messages`, { clientId: randomUUID(), body: { kind: "text", text } });
const stored = () =>
  test.app.database
    .writer`SELECT * FROM insight.services s LEFT JOIN insight.rounds r USING (service_id) ORDER BY 1, r.n`;

/** Two talks: Chen's is answered at once, then late, transferred, settled and rated; Lin's nobody takes. */
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  day = shanghaiDay(new Date());
  await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
  const chens = await open(cast.chen);
  await cast.chen.post(`/api/conversations/${chens}/handover`, {});
  await say(cast.agent0391, chens, "您好");
  await say(cast.chen, chens, "杯子碎了");
  test.advance(200_000);
  await say(cast.agent0391, chens, "抱歉久等，马上补发");
  const to = { groupId: cast.groups.presale.id, note: "请跟进补发" };
  await cast.agent0391.post(`/api/conversations/${chens}/transfer`, to);
  await cast.agent0286.put("/api/agents/me/presence", { presence: "online" });
  await say(cast.agent0286, chens, "已补发");
  await cast.agent0286.post(`/api/conversations/${chens}/resolution`);
  await cast.chen.put(`/api/conversations/${chens}/rating`, { score: 4 });
  for (const agent of [cast.agent0391, cast.agent0286])
    await agent.put("/api/agents/me/presence", { presence: "busy" });
  const lins = await open(cast.lin);
  await cast.lin.post(`/api/conversations/${lins}/handover`, {});
  const state = async () => (await cast.lin.get<ConversationView>(`/api/conversations/${lins}`)).body.session?.state;
  test.advance(serviceTimes.promise + 1000);
  await until(async () => (await state()) === "overdue", "the promise breaks");
  test.advance(serviceTimes.overdue + 1000);
  await until(async () => (await state()) === "lapsed", "nobody came");
  await until(async () => {
    const { total } = await measures(cast.teaManager);
    return total.services === 2 && total.rating.counted === 1 && total.abandoned === 1;
  }, "both services are counted");
}, 60_000);
afterAll(() => test.close());

describe("measures", () => {
  it("count what happened, as a manager would by hand", async () => {
    const { total } = await measures(cast.teaManager);
    expect(total).toMatchObject({ services: 2, transfers: 1, rating: { counted: 1, mean: 4 } });
    expect(total.firstResponseSeconds).toBeLessThan(30);
    const byAgent = (await measures(cast.teaManager, "&by=agent")).rows;
    expect(
      byAgent
        .map((row) => row.agentNumber)
        .filter(Boolean)
        .sort(),
    ).toEqual(["0286", "0391"]);
    const byGroup = (await measures(cast.teaManager, "&by=group")).rows;
    expect(byGroup.reduce((sum, row) => sum + row.measures.services, 0)).toBe(2);
  });

  it("are rebuilt from the raw threads alone: thrown away and counted again, nothing differs", async () => {
    const { writer } = test.app.database;
    const before = { rows: await stored(), view: await measures(cast.administrator, "&by=shop") };
    expect(before.rows.length).toBeGreaterThan(2);
    await writer`DELETE FROM insight.services`;
    expect((await measures(cast.administrator, "&by=shop")).total.services).toBe(0);
    const ids = await servicesActiveSince(writer, new Date(0));
    await recount(test.app.database, ids);
    expect(await stored()).toEqual(before.rows);
    expect(await measures(cast.administrator, "&by=shop")).toEqual(before.view);
  });

  it("say what the pure rule says of the raw threads, though SQL adds them up", async () => {
    const { writer } = test.app.database;
    const records = await serviceRecords(writer, await servicesActiveSince(writer, new Date(0)));
    const counts = records.flatMap((record) => countService(record) ?? []);
    const rounds = counts.flatMap((one) => one.rounds);
    const share = (of: typeof rounds, ms: number) =>
      of.length === 0 ? null : of.filter((r) => r.answerMs !== null && r.answerMs <= ms).length / of.length;
    const { total } = await measures(cast.administrator);
    const first = rounds.filter((round) => round.countsFirst);
    const inHours = rounds.filter((round) => round.countsRound);
    expect(total.first30s).toEqual({ counted: first.length, share: share(first, 30_000) });
    expect(total.reply3m).toEqual({ counted: inHours.length, share: share(inHours, 180_000) });
    expect(total.reply5m).toEqual({ counted: inHours.length, share: share(inHours, 300_000) });
    expect(total.abandoned).toBe(counts.filter((one) => one.abandonedAt).length);
    expect(rounds.some((round) => round.answerMs !== null && round.answerMs > 180_000)).toBe(true);
  });

  it("show an agent their own and nothing else, a manager their shop, the platform every shop", async () => {
    const mine = await measures(cast.agent0391, "", "/api/measures/mine");
    expect(mine.total.reply3m.counted + mine.total.services).toBeLessThan(4);
    expect((await cast.agent0391.get(`/api/measures?${query()}`)).status).toBe(403);
    expect((await cast.teaManager.get(`/api/measures?${query(`&organization=${cast.bookshop.id}`)}`)).status).toBe(403);
    expect((await measures(cast.booksManager)).total.services).toBe(0);
    expect((await measures(cast.administrator, "&by=shop")).rows).toMatchObject([{ name: "山間茶舍" }]);
  });

  it("leave as a spreadsheet with a row for each agent", async () => {
    const reply = await cast.teaManager.get<string>(`/api/measures/csv?${query("&by=agent")}`);
    const lines = reply.body.trim().split("\r\n");
    expect(lines[0]).toContain("30 秒首答率 %");
    expect(lines.length).toBeGreaterThan(2);
  });

  it("stand on the wall for eight hours: a day later only the one who gave up is left there", async () => {
    const wall = (await cast.teaManager.get<WallboardView>("/api/wallboard")).body;
    const sum = (what: "arrived" | "answered" | "abandoned") =>
      wall.quarters.reduce((total, quarter) => total + quarter[what], 0);
    expect([sum("arrived"), sum("answered"), sum("abandoned")]).toEqual([0, 0, 1]);
    expect(wall.promises).toEqual([]);
  });
});
