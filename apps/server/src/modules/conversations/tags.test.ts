import type { ConversationView, DeskView, TagView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const add = (name: string, given: object = {}) =>
  cast.teaManager.post<TagView & { code?: string }>("/api/tags", { organizationId: cast.teaHouse.id, name, ...given });

describe("tags", () => {
  it("are a desk's own vocabulary, shown on its talks and to no buyer", async () => {
    const broken = (await add("破损", { color: "red", words: ["碎", "坏了"] })).body;
    const urge = (await add("催发货")).body;
    expect((await add("破损")).body.code).toBe("tag.name_taken");
    const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
    const { id } = (await cast.lin.post<ConversationView>("/api/conversations", asked)).body;
    await cast.lin.post(`/api/conversations/${id}/handover`);
    const tagged = await cast.agent0391.put<TagView[]>(`/api/conversations/${id}/tags`, {
      tagIds: [urge.id, broken.id],
    });
    expect(tagged.body.map((tag) => tag.name).sort()).toEqual(["催发货", "破损"]);
    const row = await until(async () => {
      const { waiting } = (await cast.agent0391.get<DeskView>("/api/desk")).body;
      return waiting.find((one) => one.conversationId === id);
    }, "the talk is in the list");
    expect(row.tags.map((tag) => tag.color).sort()).toEqual(["red", "teal"]);
    expect(JSON.stringify((await cast.lin.get(`/api/conversations/${id}`)).body)).not.toContain("催发货");

    await cast.teaManager.delete(`/api/tags/${broken.id}`);
    expect((await cast.agent0391.get<TagView[]>(`/api/conversations/${id}/tags`)).body).toMatchObject([
      { name: "催发货" },
    ]);
    expect((await add("破损")).status).toBe(200);
  });

  it("of another desk stick to nothing", async () => {
    const own = { organizationId: cast.bookshop.id, name: "书角折了" };
    const foreign = (await cast.administrator.post<TagView>("/api/tags", own)).body;
    const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
    const { id } = (await cast.chen.post<ConversationView>("/api/conversations", asked)).body;
    const { body } = await cast.agent0391.put<TagView[]>(`/api/conversations/${id}/tags`, { tagIds: [foreign.id] });
    expect(body).toEqual([]);
  });
});
