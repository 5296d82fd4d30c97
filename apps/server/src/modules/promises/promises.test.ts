import { randomUUID } from "node:crypto";
import type { ConversationView, MessagePage, PostReceipt, PromiseView, ThreadPromises } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";
import { timelineOf } from "../cases/index.ts";

let test: TestApp;
let cast: Cast;
let talk: string;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
  talk = (await cast.lin.post<ConversationView>("/api/conversations", asked)).body.id;
}, 60_000);
afterAll(() => test.close());

const hour = 3_600_000;
const say = async (who: Visitor, text: string) =>
  (
    await who.post<PostReceipt>(`/api/conversations/${talk}/messages`, {
      clientId: randomUUID(),
      body: { kind: "text", text },
    })
  ).body;
const ask = async (who: Visitor) => (await who.get<ThreadPromises>(`/api/conversations/${talk}/promises`)).body;
const confirm = (who: Visitor, seq: number) =>
  who.post<ThreadPromises & { code?: string }>(`/api/conversations/${talk}/promises`, { seq });
const latest = async (who: Visitor) => (await ask(who)).promises[0]!;
const promised = async (text: string): Promise<PromiseView> => {
  const { seq } = await say(cast.agent0391, text);
  return (await confirm(cast.agent0391, seq)).body.promises[0]!;
};
const inState = (state: string) =>
  until(async () => ((await latest(cast.lin)).state === state ? latest(cast.lin) : null), state);

describe("a sentence that promises a time", () => {
  it("is offered to its author alone, and becomes a promise that both sides see once confirmed", async () => {
    const { seq, at } = await say(cast.agent0391, "您好，24小时内回复您");
    const { offers } = await ask(cast.agent0391);
    expect(offers).toMatchObject([{ seq, deed: "reply" }]);
    expect(Date.parse(offers[0]!.dueAt) - Date.parse(at)).toBe(24 * hour);
    expect((await ask(cast.agent0286)).offers).toEqual([]);
    expect((await ask(cast.lin)).offers).toEqual([]);
    expect((await confirm(cast.agent0286, seq)).body.code).toBe("promise.not_author");
    await confirm(cast.agent0391, seq);
    expect((await confirm(cast.agent0391, seq)).body.promises).toHaveLength(1);
    expect(await latest(cast.lin)).toMatchObject({ state: "open", dueAt: offers[0]!.dueAt, movesOpen: ["nudge"] });
    expect((await ask(cast.agent0391)).offers).toEqual([]);
  });

  it("is none where no time is promised", async () => {
    const { seq } = await say(cast.agent0391, "好的，请稍等");
    expect((await confirm(cast.agent0391, seq)).body.code).toBe("promise.not_read");
  });

  it("is not kept in the same breath, but by the next answer, in time", async () => {
    expect((await latest(cast.lin)).state).toBe("open");
    test.advance(3 * hour);
    await say(cast.agent0286, "您好，结果出来了：今天发出。");
    expect(await inState("kept")).toMatchObject({ movesOpen: [] });
  });

  it("is broken at its own instant, told to both sides and written into the case; answered later, it is made good", async () => {
    const promise = await promised("两小时内给您答复");
    test.advance(5 * hour);
    const broken = await inState("broken");
    expect(broken.decidedAt).toBe(promise.dueAt);
    const page = (await cast.lin.get<MessagePage>(`/api/conversations/${talk}/messages?limit=200`)).body;
    expect(page.messages.map(({ body }) => (body.kind === "system" ? body.code : ""))).toContain("promise.broken");
    const [row] = await test.app.database.writer`SELECT case_id AS id FROM promises.promises WHERE id = ${promise.id}`;
    const timeline = await test.app.database.transact(({ tx }) => timelineOf(tx, row!["id"]));
    expect(timeline.map(({ kind }) => kind)).toContain("promise.broken");
    const owed = (await cast.teaManager.get<PromiseView[]>("/api/promises")).body;
    expect(owed).toMatchObject([{ id: promise.id, state: "broken" }]);
    expect((await cast.agent0501.get<PromiseView[]>("/api/promises")).body).toEqual([]);
    await say(cast.agent0391, "抱歉让您久等，已为您查到。");
    await inState("remedied");
  });

  it("lapses when even the manager's time to make it good runs out", async () => {
    await promised("1小时内回复您");
    test.advance(2 * hour);
    await inState("broken");
    test.advance(12 * 24 * hour);
    await inState("lapsed");
  });

  it("about something outside of the thread is kept only when somebody says that it is done", async () => {
    const promise = await promised("我们48小时内发货");
    test.advance(hour);
    await say(cast.agent0391, "仓库已收到您的订单");
    expect((await latest(cast.lin)).state).toBe("open");
    expect((await cast.lin.put(`/api/promises/${promise.id}/done`)).status).toBe(403);
    await cast.agent0391.put(`/api/promises/${promise.id}/done`);
    await inState("kept");
    expect((await cast.agent0391.put<{ code: string }>(`/api/promises/${promise.id}/done`)).body.code).toBe(
      "promise.not_open",
    );
  });

  it("is cited when the buyer reminds of it, once in half an hour", async () => {
    const promise = await promised("24小时内回复您");
    const path = `/api/promises/${promise.id}/nudge`;
    expect((await cast.lin.post(path)).status).toBe(200);
    const page = (await cast.lin.get<MessagePage>(`/api/conversations/${talk}/messages?limit=200`)).body;
    const reminder = page.messages.find(({ quote }) => quote?.seq === promise.seq)!;
    expect(reminder.author.kind).toBe("buyer");
    expect(reminder.body).toMatchObject({ text: expect.stringContaining("24小时内回复您") });
    expect((await cast.lin.post<{ code: string }>(path)).body.code).toBe("promise.nudged_lately");
  });
});
