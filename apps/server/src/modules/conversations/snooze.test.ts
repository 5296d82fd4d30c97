import { randomUUID } from "node:crypto";
import type { ConversationView, DeskView, MessagePage, ServiceSessionView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
}, 60_000);
afterAll(() => test.close());

const minutes = (n: number) => n * 60_000;
const ahead = (ms: number) => ({ until: new Date(test.app.conversations.clock().getTime() + ms).toISOString() });
const says = (who: Visitor, id: string, text: string) =>
  who.post(`/api/conversations/${id}/messages`, { clientId: randomUUID(), body: { kind: "text", text } });
const desk = async () => (await cast.agent0391.get<DeskView>("/api/desk")).body;
const becomes = (id: string, state: string) =>
  until(async () => {
    const { session } = (await cast.agent0391.get<ConversationView>(`/api/conversations/${id}`)).body;
    return session?.state === state && session;
  }, `the service is ${state}`);
/** Lin is served by 0391, who has answered her. */
async function answered(who = cast.lin, answer = "好的，我去仓库核实"): Promise<string> {
  const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
  const { id } = (await who.post<ConversationView>("/api/conversations", asked)).body;
  await who.post(`/api/conversations/${id}/handover`, { agentNumber: "0391" });
  await becomes(id, "serving");
  await says(cast.agent0391, id, answer);
  return id;
}
const snooze = (id: string, ms: number) =>
  cast.agent0391.put<ServiceSessionView & { code?: string }>(`/api/conversations/${id}/snooze`, ahead(ms));
const assignedNotes = async (id: string) =>
  (await cast.lin.get<MessagePage>(`/api/conversations/${id}/messages?limit=100`)).body.messages.filter(
    ({ body }) => body.kind === "system" && body.code === "session.assigned",
  ).length;

describe("a service put aside", () => {
  it("leaves the active list and the load, says until when, and comes back to its agent at its time", async () => {
    const id = await answered();
    const before = (await desk()).me.load;
    const { body } = await snooze(id, minutes(90));
    expect(body).toMatchObject({ state: "snoozed", wait: { owner: "agent", consequence: "wake" } });
    const aside = await desk();
    expect(aside.me.load).toBe(before - 1);
    expect(aside.mine.map((row) => row.conversationId)).not.toContain(id);
    expect(aside.snoozed.map((row) => row.conversationId)).toEqual([id]);
    test.advance(minutes(91));
    const back = await becomes(id, "serving");
    expect(back).toMatchObject({ agent: { agentNumber: "0391" }, wait: { owner: "agent" } });
    // The buyer was told once who serves them; coming back is no news.
    expect(await assignedNotes(id)).toBe(1);
    await cast.agent0391.post(`/api/conversations/${id}/resolution`);
  });

  it("comes back when the buyer writes, whichever is first", async () => {
    const id = await answered();
    await snooze(id, minutes(60));
    await says(cast.lin, id, "有结果了吗");
    expect((await becomes(id, "serving")).agent?.agentNumber).toBe("0391");
    expect((await desk()).snoozed).toEqual([]);
    await cast.agent0391.post(`/api/conversations/${id}/resolution`);
  });

  it("is taken up again by hand, and can be settled while it is aside", async () => {
    const id = await answered();
    await snooze(id, minutes(60));
    const resumed = await cast.agent0391.delete<ServiceSessionView>(`/api/conversations/${id}/snooze`);
    expect(resumed.body.state).toBe("serving");
    await says(cast.agent0391, id, "有消息了：今天发出");
    await snooze(id, minutes(60));
    const settled = await cast.agent0391.post<ServiceSessionView>(`/api/conversations/${id}/resolution`);
    expect(settled.body.state).toBe("resolved");
  });

  it("is never put aside past what the buyer was promised, waits for, or into the past", async () => {
    const id = await answered(cast.lin, "核实后两小时内回复您");
    expect((await snooze(id, minutes(180))).body.code).toBe("snooze.beyond_promise");
    expect((await snooze(id, -1000)).body.code).toBe("snooze.past");
    await says(cast.lin, id, "快一点");
    expect((await snooze(id, minutes(60))).body.code).toBe("snooze.beyond_promise");
    expect((await snooze(id, minutes(10))).body.state).toBe("snoozed");
    await cast.agent0391.post(`/api/conversations/${id}/resolution`);
  });

  it("waits for its agent while they are gone, and goes to the queue when its time comes", async () => {
    const id = await answered();
    await snooze(id, minutes(30));
    await cast.agent0391.put("/api/agents/me/presence", { presence: "offline" });
    expect((await becomes(id, "snoozed")).agent?.agentNumber).toBe("0391");
    test.advance(minutes(31));
    await becomes(id, "waiting");
    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    expect((await becomes(id, "serving")).agent?.agentNumber).toBe("0391");
    await cast.agent0391.post(`/api/conversations/${id}/resolution`);
  });
});

describe("an agent who is back after a lost connection", () => {
  it("leaves one note in the thread, not two", async () => {
    const id = await answered();
    const count = async () =>
      (await cast.lin.get<MessagePage>(`/api/conversations/${id}/messages?limit=100`)).body.lastSeq;
    const before = await count();
    await cast.agent0391.put("/api/agents/me/presence", { presence: "offline" });
    await becomes(id, "waiting");
    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    await becomes(id, "serving");
    expect((await count()) - before).toBe(1);
  });
});
