import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import type { ConversationView, ExportSize, ExportView, PostReceipt } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../../testing/app.ts";
import { type Cast, gatherCast } from "../../../testing/cast.ts";
import { nextUnderWay } from "./export-store.ts";
import { writePage } from "./write-page.ts";

let test: TestApp;
let cast: Cast;
let tea: string;
const path = "/api/history/exports";

const say = async (who: Visitor, text: string) =>
  (
    await who.post<PostReceipt>(`/api/conversations/${tea}/messages`, {
      clientId: randomUUID(),
      body: { kind: "text", text },
    })
  ).body.seq;
const ask = async (who: Visitor, format: string, filter: object, id: string = randomUUID()) => {
  const { status, body } = await who.post<ExportView & { code?: string }>(path, { id, format, filter });
  return { status, ...body };
};
const done = (who: Visitor, id: string) =>
  until(async () => {
    const { body } = await who.get<ExportView>(`${path}/${id}`);
    return body.state === "done" && body;
  }, "the export is done");
/** The bytes as they came, with the mark at their beginning. */
const fetched = async (who: Visitor, id: string) => {
  const reply = await fetch(`${test.origin}${path}/${id}/file`, { headers: { cookie: who.cookie } });
  return Buffer.from(await reply.arrayBuffer()).toString("utf8");
};
const made = async (who: Visitor, format: string, filter: object = { conversationId: tea }) => {
  const { id } = await ask(who, format, filter);
  await done(who, id);
  return fetched(who, id);
};

beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
  tea = (await cast.lin.post<ConversationView>("/api/conversations", asked)).body.id;
  for (let n = 0; n < 12; n += 1) await say(cast.lin, `第 ${n} 句，茶叶“受潮”了`);
  await say(cast.lin, "=HYPERLINK(1)");
  await cast.agent0391.post(`/api/conversations/${tea}/notes`, { clientId: randomUUID(), text: "内部说一句" });
}, 60_000);
afterAll(() => test.close());

describe("history as a file", () => {
  it("tells its size beforehand, is made in the background, and is the same under the same name", async () => {
    const size = (await cast.lin.get<ExportSize>(`${path}/size?conversationId=${tea}`)).body;
    expect(size).toMatchObject({ talks: 1, tooMany: false });
    const first = await ask(cast.lin, "txt", { conversationId: tea });
    expect(first).toMatchObject({ status: 200, total: size.messages });
    expect(await ask(cast.lin, "txt", { conversationId: tea }, first.id)).toMatchObject({ id: first.id });
    expect(await ask(cast.lin, "csv", { conversationId: tea }, first.id)).toMatchObject({
      code: "export.name_reused",
    });
    expect(await done(cast.lin, first.id)).toMatchObject({ done: size.messages });
    const list = (await cast.lin.get<ExportView[]>(path)).body;
    expect(list.map((one) => one.id)).toEqual([first.id]);
  });

  it("reads in Excel, holds no formula, and names shop, buyer and China's time", async () => {
    const csv = await made(cast.agent0391, "csv");
    expect(csv.startsWith('\uFEFF"时间（北京时间）",')).toBe(true);
    expect(csv).toContain('"第 3 句，茶叶“受潮”了"');
    expect(csv).toContain('"\'=HYPERLINK(1)"');
    expect(csv).toMatch(/\r\n"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d","山間茶舍","林小满"/u);
  });

  it("holds a desk's notes for that desk alone", async () => {
    for (const format of ["csv", "txt", "jsonl"]) {
      expect(await made(cast.lin, format), format).not.toContain("内部说一句");
      expect(await made(cast.platformAgent, format), format).not.toContain("内部说一句");
      expect(await made(cast.agent0391, format), format).toContain("内部说一句");
    }
  });

  it("takes the talks of the list's filter, each under its number", async () => {
    const text = await made(cast.teaManager, "jsonl", { buyer: "林" });
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.filter((line) => line.kind === "text" && line.author.kind === "buyer")).toHaveLength(13);
    expect(new Set(lines.map((line) => line.caseNumber)).size).toBe(1);
    expect(lines[0].caseNumber).not.toBeNull();
    expect(await ask(cast.agent0501, "txt", {})).toMatchObject({ code: "export.nothing" });
    expect(await ask(cast.agent0501, "txt", { organizationId: cast.teaHouse.id })).toMatchObject({
      code: "access.not_yours",
    });
  });

  it("does not exist for anybody but who asked, whatever their rank", async () => {
    const { id } = await ask(cast.agent0391, "txt", { conversationId: tea });
    await done(cast.agent0391, id);
    for (const stranger of [cast.teaManager, cast.platformAgent, cast.administrator, cast.lin]) {
      for (const rest of ["", "/file"])
        expect((await stranger.get<{ code: string }>(`${path}/${id}${rest}`)).body.code).toBe("export.unknown");
      expect((await stranger.delete<{ code: string }>(`${path}/${id}`)).body.code).toBe("export.unknown");
    }
    expect((await cast.agent0391.delete(`${path}/${id}`)).status).toBe(204);
    expect((await cast.agent0391.get(`${path}/${id}/file`)).status).toBe(404);
  });

  it("leaves an act behind when staff take talks out", async () => {
    const { body } = await cast.teaManager.get<{ acts: { content: object }[] }>(
      `/api/audit?organization=${cast.teaHouse.id}&kind=history.exported`,
    );
    expect(body.acts[0]?.content).toMatchObject({ format: "txt", filter: { conversationId: tea } });
  });
});

describe("an export that is interrupted", () => {
  const written = async (limit: number) => {
    const row = await nextUnderWay(test.app.database.writer);
    if (row) await writePage(test.app.exports, row, limit);
    return row;
  };

  it("goes on after a kill, and is the file it would have been in one go", async () => {
    const whole = await made(cast.agent0391, "csv");
    await test.app.exports.stop();
    const { id } = await ask(cast.agent0391, "csv", { conversationId: tea });
    for (let page = 0; page < 3; page += 1) await written(3);
    const half = (await cast.agent0391.get<ExportView>(`${path}/${id}`)).body;
    expect(half.state).toBe("running");
    expect(half.done).toBeGreaterThan(3);
    expect(half.done).toBeLessThan(half.total);
    // Killed after the bytes of a page were written, before its progress was saved.
    await appendFile(test.app.exports.files.partOf({ personId: cast.ids.agent0391, id }), "half a li");
    test.app.exports.start();
    await done(cast.agent0391, id);
    expect(await fetched(cast.agent0391, id)).toBe(whole);
  });

  it("begins again when its file is gone", async () => {
    const whole = await made(cast.agent0391, "txt");
    await test.app.exports.stop();
    const { id } = await ask(cast.agent0391, "txt", { conversationId: tea });
    const row = await written(4);
    await test.app.exports.files.remove(row!);
    test.app.exports.start();
    await done(cast.agent0391, id);
    expect(await fetched(cast.agent0391, id)).toBe(whole);
  });

  it("lets two wait at a time", async () => {
    await test.app.exports.stop();
    const waiting = [
      await ask(cast.lin, "txt", { conversationId: tea }),
      await ask(cast.lin, "csv", { conversationId: tea }),
    ];
    expect(await ask(cast.lin, "jsonl", { conversationId: tea })).toMatchObject({ code: "export.under_way" });
    test.app.exports.start();
    for (const { id } of waiting) await done(cast.lin, id);
  });

  it("never hands out what was taken back, also after it was written", async () => {
    const seq = await say(cast.lin, "这句要撤回");
    const { id } = await ask(cast.agent0391, "txt", { conversationId: tea });
    await done(cast.agent0391, id);
    expect(await fetched(cast.agent0391, id)).toContain("这句要撤回");
    await cast.lin.post(`/api/conversations/${tea}/recall`, { seq });
    expect(await fetched(cast.agent0391, id)).toContain("export.not_ready");
    await done(cast.agent0391, id);
    const anew = await fetched(cast.agent0391, id);
    expect(anew).not.toContain("这句要撤回");
    expect(anew).toContain("（消息已撤回）");
  });

  it("is deleted after a day, file and all", async () => {
    const { id } = await ask(cast.lin, "txt", { conversationId: tea });
    await done(cast.lin, id);
    test.advance(24 * 3_600_000 + 1000);
    await test.app.exports.sweep();
    expect(await test.app.exports.files.all()).toEqual([]);
    const rows = await test.app.database.writer`SELECT FROM conversations.history_exports`;
    expect(rows).toHaveLength(0);
  });
});
