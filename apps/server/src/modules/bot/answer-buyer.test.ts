import { randomUUID } from "node:crypto";
import type { ConversationView, MessagePage } from "@recourse/contract";
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

const enter = async (who: Visitor) =>
  (
    await who.post<ConversationView>("/api/conversations", {
      organizationId: cast.teaHouse.id,
      entrance: { kind: "shop" },
    })
  ).body.id;

/** Says something and waits for the bot's next words. */
async function ask(who: Visitor, id: string, text: string): Promise<{ text: string; chips: string[] }> {
  const posted = await who.post<{ seq: number }>(`/api/conversations/${id}/messages`, {
    clientId: randomUUID(),
    body: { kind: "text", text },
  });
  return until(async () => {
    const { messages } = (await who.get<MessagePage>(`/api/conversations/${id}/messages?afterSeq=${posted.body.seq}`))
      .body;
    const said = messages.find((message) => message.author.kind === "bot" && message.body.kind === "text")?.body;
    return said?.kind === "text" ? { text: said.text, chips: said.chips ?? [] } : null;
  }, `an answer to “${text}”`);
}
const session = async (who: Visitor, id: string) =>
  (await who.get<ConversationView>(`/api/conversations/${id}`)).body.session!;

describe("the bot", () => {
  it("answers where an order is from its own scans", async () => {
    const id = await enter(cast.lin);
    const { text } = await ask(cast.lin, id, "我的20261120001到哪了");
    expect(text).toContain("上海转运中心");
  });
  it("says nothing of another buyer's order, however it is asked", async () => {
    const id = await enter(cast.lin);
    const { text } = await ask(cast.lin, id, "订单号20261121003什么时候发货");
    expect(text).toContain("没有查到订单");
    expect(text).not.toMatch(/龙井|陈舟|承诺/);
  });
  it("hands over at the first wish for a person, with order and wish in the summary", async () => {
    const id = await enter(cast.chen);
    await ask(cast.chen, id, "订单20261121003什么时候发货");
    await ask(cast.chen, id, "找人工客服");
    expect((await session(cast.chen, id)).state).toBe("waiting");
    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    const seen = await until(async () => {
      const one = (await cast.agent0391.get<ConversationView>(`/api/conversations/${id}`)).body.session;
      return one?.summary ? one : null;
    }, "the agent reads the summary");
    expect(seen.summary?.zh).toContain("20261121003");
    expect(seen.summary?.zh).toContain("买家要求人工");
    expect(seen.summary?.en).toContain("The buyer asked for a person");
    await cast.agent0391.post(`/api/conversations/${id}/resolution`);
  });
  it("offers questions after one miss and a person after the second", async () => {
    const id = await enter(cast.lin);
    const first = await ask(cast.lin, id, "帮我订一张机票");
    expect(first.chips.at(-1)).toBe("转人工");
    await ask(cast.lin, id, "再推荐一家火锅店");
    expect((await session(cast.lin, id)).state).not.toBe("with_bot");
  });
  it("speaks in the shop's own voice once the shop has one", async () => {
    const platformTopic = `/api/topics/invoice/voice?organization=${cast.bookshop.id}`;
    expect((await cast.agent0501.put(platformTopic, { answerZh: "书店的发票随书附上。", answerEn: "" })).status).toBe(
      403,
    );
    expect(
      (await cast.administrator.put(platformTopic, { answerZh: "书店的发票随书附上。", answerEn: "" })).status,
    ).toBe(200);
    const talk = (
      await cast.chen.post<ConversationView>("/api/conversations", {
        organizationId: cast.bookshop.id,
        entrance: { kind: "shop" },
      })
    ).body;
    expect((await ask(cast.chen, talk.id, "你们发票怎么开")).text).toContain("书店的发票随书附上");
  });
  it("takes order, problem and wish from one sentence and hands over; else asks only for what is missing", async () => {
    const whole = (
      await cast.chen.post<ConversationView>("/api/conversations", { entrance: { kind: "service_centre" } })
    ).body.id;
    await ask(cast.chen, whole, "订单20261121003收到的茶叶发霉变质了，要求退货退款");
    expect((await session(cast.chen, whole)).state).toBe("waiting");

    const parts = (
      await cast.lin.post<ConversationView>("/api/conversations", { entrance: { kind: "service_centre" } })
    ).body.id;
    const asked = await ask(cast.lin, parts, "收到的杯子是坏的，质量有问题");
    expect(asked.text).toMatch(/订单号/);
    expect(asked.text).toMatch(/希望怎么处理/);
    expect(asked.text).not.toMatch(/具体是什么问题/);
    const rest = await ask(cast.lin, parts, "20261120001");
    expect(rest.text).toMatch(/希望怎么处理/);
    expect(rest.text).not.toMatch(/订单号/);
    await ask(cast.lin, parts, "换一个新的给我");
    expect((await session(cast.lin, parts)).state).not.toBe("with_bot");
    await cast.platformAgent.put("/api/agents/me/presence", { presence: "online" });
    const { summary } = await until(async () => {
      const one = (await cast.platformAgent.get<ConversationView>(`/api/conversations/${parts}`)).body.session;
      return one?.state === "serving" ? one : null;
    }, "the platform has it");
    expect(summary?.zh).toMatch(/订单：20261120001/);
    expect(summary?.zh).toMatch(/诉求：/);
  });
});
