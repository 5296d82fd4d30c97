import { randomUUID } from "node:crypto";
import type {
  ConversationView,
  DeskView,
  MessagePage,
  MessageView,
  PostReceipt,
  ServiceSessionView,
} from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const open = async (who: Visitor, body: unknown) => (await who.post<ConversationView>("/api/conversations", body)).body;
const page = async (who: Visitor, id: string) =>
  (await who.get<MessagePage>(`/api/conversations/${id}/messages?limit=200`)).body;
const say = async (who: Visitor, id: string, text: string) =>
  (
    await who.post<PostReceipt>(`/api/conversations/${id}/messages`, {
      clientId: randomUUID(),
      body: { kind: "text", text },
    })
  ).body;
const sessionOf = async (who: Visitor, id: string) =>
  (await who.get<ConversationView>(`/api/conversations/${id}`)).body.session!;
const numbersOf = (messages: MessageView[]) => messages.map((message) => message.seq);

describe("the first conversation", () => {
  it("goes from a product page to a rating, through bot, queue, agent and transfer", async () => {
    const product = (await cast.lin.get<{ id: string }[]>("/api/products")).body[0]!;
    const talk = await open(cast.lin, { entrance: { kind: "product", productId: product.id } });
    expect(talk.session?.state).toBe("with_bot");
    const greeted = await page(cast.lin, talk.id);
    expect(greeted.messages.map((m) => m.body.kind)).toEqual(["system", "product_card", "text"]);

    await say(cast.lin, talk.id, "转人工");
    const waiting = await until(async () => {
      const session = await sessionOf(cast.lin, talk.id);
      return session.state === "waiting" && session;
    }, "the buyer waits in the queue");
    expect(waiting.queue).toMatchObject({ position: 1, estimateSeconds: null, agentsOnline: 0 });
    expect(waiting.wait.owner).toBe("agent");
    expect(waiting.summary).toBeNull();

    await cast.agent0286.put("/api/agents/me/presence", { presence: "online" });
    const desk = await until(async () => {
      const view = (await cast.agent0286.get<DeskView>("/api/desk")).body;
      return view.mine.length === 1 && view;
    }, "the agent has it");
    expect(desk.mine[0]?.session.summary?.zh).toContain("转人工");
    expect(desk.me.load).toBe(1);

    const socket = await cast.lin.socket();
    const heard: MessageView[] = [];
    socket.on("message", (message) => heard.push(message));
    await say(cast.agent0286, talk.id, "您好，我是 0286，请问需要什么？");
    await until(async () => heard.length > 0, "the buyer hears the agent");
    expect(heard[0]).toMatchObject({ author: { kind: "merchant", agentNumber: "0286" } });

    const moved = await cast.agent0286.post<ServiceSessionView>(`/api/conversations/${talk.id}/transfer`, {
      groupId: cast.groups.aftersale.id,
      note: "想退货，已核对订单",
    });
    expect(moved.body.state).toBe("waiting");
    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    await until(async () => (await sessionOf(cast.lin, talk.id)).agent?.agentNumber === "0391", "after-sale has it");
    const notes = await cast.agent0391.get<{ text: string }[]>(`/api/conversations/${talk.id}/notes`);
    expect(notes.body.map((note) => note.text)).toEqual(["想退货，已核对订单"]);

    await cast.agent0391.post(`/api/conversations/${talk.id}/resolution`);
    const rated = await cast.lin.put<ServiceSessionView>(`/api/conversations/${talk.id}/rating`, {
      score: 5,
      tags: ["耐心"],
    });
    expect(rated.body.rating).toMatchObject({ score: 5, tags: ["耐心"] });
    const again = await cast.lin.put(`/api/conversations/${talk.id}/rating`, { score: 1 });
    expect(again).toMatchObject({ status: 409, body: { code: "service_session.already_rated" } });

    const all = await page(cast.lin, talk.id);
    expect(numbersOf(all.messages)).toEqual(all.messages.map((_, i) => i + 1));
    expect(all.lastSeq).toBe(all.messages.length);
    expect(JSON.stringify(all)).not.toContain("已核对订单");
  });

  it("returns the first number when a message is sent again, and refuses its id for other words", async () => {
    const talk = await open(cast.chen, { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } });
    const clientId = randomUUID();
    const post = (text: string) =>
      cast.chen.post<PostReceipt>(`/api/conversations/${talk.id}/messages`, { clientId, body: { kind: "text", text } });
    const [first, same] = await Promise.all([post("在吗"), post("在吗")]);
    expect(same.body.seq).toBe(first.body.seq);
    expect((await post("在吗")).body).toMatchObject({ seq: first.body.seq, repeated: true });
    expect(await post("别的话")).toMatchObject({ status: 409, body: { code: "message.client_id_reused" } });
  });

  it("shows nothing of a thread to another buyer or another shop, and the platform only what was said", async () => {
    const talk = await open(cast.chen, { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } });
    for (const stranger of [cast.lin, cast.agent0501, cast.platformAgent]) {
      // The platform's staff may read what was said, as history; they have no part in it.
      const closed =
        stranger === cast.platformAgent ? ["", "/notes", "/context"] : ["", "/messages", "/notes", "/context"];
      for (const path of closed) {
        const reply = await stranger.get<{ code: string }>(`/api/conversations/${talk.id}${path}`);
        expect([403, 404]).toContain(reply.status);
      }
      const socket = await stranger.socket();
      const posted = await socket.emitWithAck("post", {
        conversationId: talk.id,
        clientId: randomUUID(),
        body: { kind: "text", text: "偷看" },
      });
      expect(posted).toMatchObject({ ok: false, problem: { code: "conversation.unknown" } });
    }
  });

  it("recalls within two minutes, keeps the audit copy, and refuses later", async () => {
    const talk = await open(cast.chen, { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } });
    const { seq } = await say(cast.chen, talk.id, "发错了");
    expect((await cast.chen.post(`/api/conversations/${talk.id}/recall`, { seq })).status).toBe(200);
    const after = await page(cast.chen, talk.id);
    expect(after.messages.find((message) => message.seq === seq)?.body.kind).toBe("recalled");
    expect(after.messages.some((message) => message.body.kind === "recall" && message.body.seq === seq)).toBe(true);
    const kept = await test.app.database
      .writer`SELECT body FROM conversations.recalled_messages WHERE conversation_id = ${talk.id}`;
    expect(kept[0]?.["body"]).toMatchObject({ text: "发错了" });
    const late = await say(cast.chen, talk.id, "再见");
    test.advance(121_000);
    expect(await cast.chen.post(`/api/conversations/${talk.id}/recall`, { seq: late.seq })).toMatchObject({
      status: 409,
      body: { code: "message.recall_too_late" },
    });
  });
});
