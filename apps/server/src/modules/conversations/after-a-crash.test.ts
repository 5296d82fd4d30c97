import { randomUUID } from "node:crypto";
import type { ConversationView, MessagePage, PostReceipt } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";
import type { Delivered } from "./thread-feed.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const enter = async (who: Visitor, organizationId: string) =>
  (await who.post<ConversationView>("/api/conversations", { organizationId, entrance: { kind: "shop" } })).body;
const stateOf = async (who: Visitor, id: string) =>
  (await who.get<ConversationView>(`/api/conversations/${id}`)).body.session!.state;
const historyOf = async (who: Visitor, id: string) =>
  (await who.get<MessagePage>(`/api/conversations/${id}/messages?limit=200`)).body.messages;
const say = async (who: Visitor, conversationId: string, text: string, clientId = randomUUID()) =>
  (
    await who.post<PostReceipt>(`/api/conversations/${conversationId}/messages`, {
      clientId,
      body: { kind: "text", text },
    })
  ).body;
const isIdle = () => test.app.conversations.attendant.idle();

describe("a message whose acknowledgement was lost", () => {
  it("is passed on again when it comes again, under its number and instant", async () => {
    const { id } = await enter(cast.lin, cast.bookshop.id);
    const passed: Delivered[] = [];
    const ignore = () => {};
    test.app.conversations.feed.listen({
      messages: (delivered) => passed.push(...delivered),
      service: ignore,
      note: ignore,
      read: ignore,
    });
    const clientId = randomUUID();
    const first = await say(cast.lin, id, "你好", clientId);
    const again = await say(cast.lin, id, "你好", clientId);
    expect(again).toEqual({ ...first, repeated: true });
    const mine = () => passed.filter((one) => one.draft.clientId === clientId);
    expect(mine().map((one) => [one.seq, one.draft.at.toISOString()])).toEqual([
      [first.seq, first.at],
      [first.seq, first.at],
    ]);
    await cast.lin.post(`/api/conversations/${id}/recall`, { seq: first.seq });
    await say(cast.lin, id, "你好", clientId);
    expect(mine()).toHaveLength(2);
    await isIdle();
  });
});

describe("what a crash left", () => {
  it("is answered when the bot spoke later than the question it had not read", async () => {
    const { id } = await enter(cast.chen, cast.teaHouse.id);
    await say(cast.chen, id, "你好");
    await isIdle();
    const before = await historyOf(cast.chen, id);
    expect(before.at(-1)?.author.kind).toBe("bot");
    // As if the process had died after the answer to an earlier question, before it read this one.
    const unread = before.findLast((message) => message.author.kind === "buyer")!.seq - 1;
    await test.app.database
      .writer`UPDATE conversations.service_sessions SET bot_seq = ${unread} WHERE conversation_id = ${id}`;
    expect(await test.app.conversations.attendant.recover()).toBe(1);
    await isIdle();
    expect(await test.app.conversations.attendant.recover()).toBe(0);
    expect(await historyOf(cast.chen, id)).toEqual(before);
  });

  it("does not include a settled service in which the buyer had the last word", async () => {
    const { id } = await enter(cast.chen, cast.bookshop.id);
    await say(cast.chen, id, "转人工");
    await isIdle();
    await cast.agent0501.put("/api/agents/me/presence", { presence: "online" });
    await until(async () => (await stateOf(cast.chen, id)) === "serving", "the agent serves");
    await say(cast.chen, id, "谢谢");
    await cast.agent0501.post(`/api/conversations/${id}/resolution`);
    expect(await test.app.conversations.attendant.recover()).toBe(0);
    expect(await stateOf(cast.chen, id)).toBe("resolved");
    await cast.agent0501.put("/api/agents/me/presence", { presence: "offline" });
  });
});

describe("a buyer who comes back to a new service", () => {
  it("is not answered for what an earlier service has dealt with", async () => {
    const { id } = await enter(cast.lin, cast.teaHouse.id);
    await say(cast.lin, id, "转人工");
    await isIdle();
    expect(await stateOf(cast.lin, id)).toBe("waiting");
    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    await cast.agent0286.put("/api/agents/me/presence", { presence: "online" });
    await until(async () => (await stateOf(cast.lin, id)) === "serving", "an agent serves");
    const session = (await cast.lin.get<ConversationView>(`/api/conversations/${id}`)).body.session!;
    const agent = session.agent?.agentNumber === "0391" ? cast.agent0391 : cast.agent0286;
    await agent.post(`/api/conversations/${id}/resolution`);
    test.advance(25 * 3_600_000);
    await until(async () => (await stateOf(cast.lin, id)) === "closed", "the service closes");
    await enter(cast.lin, cast.teaHouse.id);
    await say(cast.lin, id, "你好");
    await isIdle();
    expect(await stateOf(cast.lin, id)).toBe("with_bot");
  });
});
