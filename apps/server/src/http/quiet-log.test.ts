import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loggable } from "../platform/loggable.ts";
import { castPassword, startTestApp, type TestApp, until, type Visitor } from "../testing/app.ts";
import { type Cast, gatherCast } from "../testing/cast.ts";

let said = "";
const hear = (line: string): void => {
  said += line;
};
let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  const log = pino({ level: "trace", serializers: { err: loggable } }, { write: hear });
  test = await startTestApp({ log });
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const sentence = "我住在杭州文三路 90 号，手机 13812345678，微信 lin-secret-8";

async function breakSomething(who: Visitor, conversation: string): Promise<string> {
  const owner = test.app.database.hot;
  await owner.unsafe("SET statement_timeout = 1");
  const texts = Array.from({ length: 40 }, () =>
    who.post<{ code: string; requestId: string }>(`/api/conversations/${conversation}/messages`, {
      clientId: randomUUID(),
      body: { kind: "text", text: sentence.repeat(20) },
    }),
  );
  const replies = await Promise.all(texts);
  await owner.unsafe("SET statement_timeout = 30000");
  return replies.find((reply) => reply.status === 500)?.body.requestId ?? "";
}

describe("the log", () => {
  it("tells of everything and holds nobody's words, names, numbers, passwords or tokens", async () => {
    const { lin, administrator, teaHouse } = cast;
    const opened = { organizationId: teaHouse.id, entrance: { kind: "shop" } };
    const { id } = (await lin.post<{ id: string }>("/api/conversations", opened)).body;
    await lin.post(`/api/conversations/${id}/messages`, {
      clientId: randomUUID(),
      body: { kind: "text", text: sentence },
    });
    const socket = await lin.socket();
    await socket.emitWithAck("post", {
      conversationId: id,
      clientId: "no id",
      body: { kind: "text", text: sentence },
    } as never);
    await test.visitor().post("/api/session", { login: "lin-secret-8", password: "a wrong secret password" });
    await lin.send("POST", "/api/session", `{"login":"lin","password":"${castPassword}`, {
      "content-type": "application/json",
    });
    await administrator.post("/api/imports/buyers?merchant=tea", [
      { externalId: "B-lin", name: "林小满二", phone: "1381234567x" },
    ]);
    await administrator.send("POST", "/api/imports/buyers", '编号,姓名\n"林小满三', { "content-type": "text/csv" });
    const form = new FormData();
    form.set("file", new Blob(["这不是图片 13812345678"]), "林小满的照片.png");
    await lin.post("/api/files", form);
    const requestId = await breakSomething(lin, id);
    expect(requestId).not.toBe("");
    await until(async () => said.includes(requestId), "the failure is in the log under its request's number");

    const tokens = [lin, administrator, cast.agent0286].map((who) => who.cookie.split("=")[1]!);
    const secrets = [
      ...["13812345678", "1381234567x", "13900001111", "林", "陈舟", "文三路", "微信", "lin-secret-8", "照片"],
      ...[castPassword, "a wrong secret password", "90 号", ...tokens],
    ];
    const lines = said.split("\n");
    for (const secret of secrets)
      expect(
        lines.find((line) => line.includes(secret)),
        secret,
      ).toBeUndefined();
    expect(said).not.toMatch(/"(cookie|authorization|password|text|body|phone|name)":/);
  });
});
