import { randomUUID } from "node:crypto";
import type { ConversationView, DeskView, MessagePage } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";
import { serviceTimes } from "./service-clocks.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const shop = async (who = cast.lin) =>
  (
    await who.post<ConversationView>("/api/conversations", {
      organizationId: cast.teaHouse.id,
      entrance: { kind: "shop" },
    })
  ).body;
const stateOf = async (id: string, who = cast.lin) =>
  (await who.get<ConversationView>(`/api/conversations/${id}`)).body.session!;
const becomes = (id: string, state: string, who = cast.lin) =>
  until(async () => {
    const session = await stateOf(id, who);
    return session.state === state && session;
  }, `the service is ${state}`);

describe("a wait", () => {
  it("of the buyer in the queue ends: promise, then overdue with the manager, then lapsed with a word to the buyer", async () => {
    const talk = await shop();
    const asked = await cast.lin.post(`/api/conversations/${talk.id}/handover`, {});
    expect(asked.status).toBe(200);
    const waiting = await stateOf(talk.id);
    expect(waiting).toMatchObject({ state: "waiting", wait: { owner: "agent", consequence: "break_promise" } });
    test.advance(serviceTimes.promise + 1000);
    expect(await becomes(talk.id, "overdue")).toMatchObject({ wait: { owner: "manager", consequence: "lapse" } });
    test.advance(serviceTimes.overdue + 1000);
    await becomes(talk.id, "lapsed");
    const { messages } = (await cast.lin.get<MessagePage>(`/api/conversations/${talk.id}/messages`)).body;
    expect(messages.at(-1)?.body).toMatchObject({ kind: "system", code: "session.lapsed" });
    const work = await test.app.database.writer`SELECT state FROM routing.work WHERE org_id = ${cast.teaHouse.id}`;
    expect(work.map((row) => row["state"])).toEqual(["done"]);
  });

  it("for a silent agent ends with the service back in the queue; for a silent buyer, settled and then closed", async () => {
    const talk = await shop(cast.chen);
    await cast.chen.post(`/api/conversations/${talk.id}/handover`, {});
    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    await becomes(talk.id, "serving", cast.chen);
    await cast.chen.post(`/api/conversations/${talk.id}/messages`, {
      clientId: randomUUID(),
      body: { kind: "text", text: "在吗？" },
    });
    await cast.agent0391.put("/api/agents/me/presence", { presence: "busy" });
    test.advance(serviceTimes.agentSilence + 1000);
    await becomes(talk.id, "waiting", cast.chen);

    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    await becomes(talk.id, "serving", cast.chen);
    await cast.agent0391.post(`/api/conversations/${talk.id}/messages`, {
      clientId: randomUUID(),
      body: { kind: "text", text: "在的，已为您登记。" },
    });
    test.advance(serviceTimes.agentSilence + 1000);
    test.advance(serviceTimes.buyerSilence + 1000);
    expect(await becomes(talk.id, "resolved", cast.chen)).toMatchObject({
      wait: { owner: "buyer", consequence: "close" },
    });
    const desk = (await cast.agent0391.get<DeskView>("/api/desk")).body;
    expect(desk.me.load).toBe(0);
    test.advance(serviceTimes.rating + 1000);
    await becomes(talk.id, "closed", cast.chen);
  });

  it("is over when the buyer writes again: the same agent has it back", async () => {
    const talk = await shop(cast.chen);
    await cast.chen.post(`/api/conversations/${talk.id}/handover`, { agentNumber: "0391" });
    await becomes(talk.id, "serving", cast.chen);
    await cast.agent0391.post(`/api/conversations/${talk.id}/resolution`);
    await becomes(talk.id, "resolved", cast.chen);
    await cast.chen.post(`/api/conversations/${talk.id}/messages`, {
      clientId: randomUUID(),
      body: { kind: "text", text: "还有一个问题" },
    });
    expect((await becomes(talk.id, "serving", cast.chen)).agent?.agentNumber).toBe("0391");
  });

  it("is told by name when nobody has the number the buyer asks for", async () => {
    const talk = await shop();
    const reply = await cast.lin.post(`/api/conversations/${talk.id}/handover`, { agentNumber: "9999" });
    expect(reply).toMatchObject({ status: 404, body: { code: "agent.unknown", title: "没有找到工号 9999，请核对。" } });
  });
});
