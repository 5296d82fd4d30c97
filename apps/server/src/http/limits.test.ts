import { randomUUID } from "node:crypto";
import type { ConversationView, PostReceipt, Problem, Reply } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/app.ts";
import { type Cast, gatherCast } from "../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
});
afterAll(() => test.close());

describe("the limits", () => {
  it("count what a person sends once, by however many sockets and requests it comes", async () => {
    const entrance = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
    const conversationId = (await cast.lin.post<ConversationView>("/api/conversations", entrance)).body.id;
    const sockets = [await cast.lin.socket(), await cast.lin.socket()];
    const message = () => ({ clientId: randomUUID(), body: { kind: "text" as const, text: "在吗" } });
    const bySocket = Array.from({ length: 40 }, (_, n) =>
      sockets[n % 2]!.emitWithAck("post", { ...message(), conversationId }),
    );
    const byRequest = Array.from({ length: 40 }, () =>
      cast.lin.post<PostReceipt & Problem>(`/api/conversations/${conversationId}/messages`, message()),
    );
    const began = performance.now();
    const heard: Reply<PostReceipt>[] = await Promise.all(bySocket);
    const answered = await Promise.all(byRequest);
    const seconds = (performance.now() - began) / 1000;
    const sent = heard.filter((one) => one.ok).length + answered.filter((one) => one.status === 200).length;
    expect(sent).toBeGreaterThanOrEqual(30);
    expect(sent).toBeLessThanOrEqual(31 + Math.ceil(10 * seconds));
    const refused = answered.filter((one) => one.status !== 200);
    for (const { status, body } of refused) expect([status, body.code]).toEqual([429, "request.too_many"]);
    for (const one of heard) if (!one.ok) expect(one.problem.code).toBe("request.too_many");
    expect((await cast.chen.post<ConversationView>("/api/conversations", entrance)).status).toBe(200);
  });

  it("hold searching to its own, shared by both ways of it, and say when to come back", async () => {
    const ask = async (path: string) => {
      const reply = await fetch(test.origin + path, { headers: { cookie: cast.chen.cookie } });
      await reply.arrayBuffer();
      return reply;
    };
    const paths = ["/api/history", "/api/history/messages?q=茶"];
    const began = performance.now();
    const replies = await Promise.all(Array.from({ length: 90 }, (_, n) => ask(paths[n % 2]!)));
    const answered = replies.filter(({ status }) => status === 200).length;
    expect(answered).toBeGreaterThanOrEqual(60);
    expect(answered).toBeLessThanOrEqual(61 + Math.ceil((2 * (performance.now() - began)) / 1000));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(90 - answered);
    for (const { headers } of refused) expect(headers.get("retry-after")).toBe("1");
    expect((await ask("/api/conversations")).status).toBe(200);
    expect((await cast.lin.get("/api/history")).status).toBe(200);
  });
});
