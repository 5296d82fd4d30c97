import type { CannedReplyImported, CannedReplyView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const seenBy = async (who: { get: Cast["lin"]["get"] }) =>
  (await who.get<CannedReplyView[]>(`/api/replies?organization=${cast.teaHouse.id}`)).body;
const titles = async (who: { get: Cast["lin"]["get"] }) => (await seenBy(who)).map((reply) => reply.title);
const draft = (given: object) => ({
  organizationId: cast.teaHouse.id,
  scope: "desk",
  title: "发货",
  textZh: "您好，{{order_number}} 将在 {{ship_by}} 前发出",
  ...given,
});

describe("canned replies", () => {
  it("are seen by those they are for: the desk's by all, a group's by the group, own ones by their owner", async () => {
    await cast.teaManager.post("/api/replies", draft({ title: "全店", shortcut: "fh" }));
    await cast.teaManager.post(
      "/api/replies",
      draft({ title: "售前", scope: "group", groupId: cast.groups.presale.id }),
    );
    await cast.agent0391.post("/api/replies", draft({ title: "阿竹自用", scope: "own", shortcut: "fh" }));
    expect(await titles(cast.agent0391)).toEqual(["全店", "阿竹自用"]);
    expect(await titles(cast.agent0286)).toEqual(["全店", "售前"]);
    expect(await titles(cast.teaManager)).toEqual(["全店", "售前"]);
    expect((await seenBy(cast.agent0391)).map((reply) => reply.editable)).toEqual([false, true]);
  });

  it("refuse a shortcut the desk has, and a variable nothing fills", async () => {
    expect(await cast.teaManager.post("/api/replies", draft({ title: "又一条", shortcut: "FH" }))).toMatchObject({
      status: 409,
      body: { code: "reply.shortcut_taken" },
    });
    expect(await cast.teaManager.post("/api/replies", draft({ textZh: "{{who_knows}}" }))).toMatchObject({
      status: 400,
      body: { code: "reply.variable_unknown" },
    });
  });

  it("let an agent change their own and nobody else's", async () => {
    const own = (await seenBy(cast.agent0391)).find((reply) => reply.scope === "own")!;
    const desk = (await seenBy(cast.agent0391)).find((reply) => reply.scope === "desk")!;
    expect((await cast.agent0391.patch<CannedReplyView>(`/api/replies/${own.id}`, { title: "改过" })).body.title).toBe(
      "改过",
    );
    expect((await cast.agent0391.patch(`/api/replies/${desk.id}`, { title: "改过" })).status).toBe(404);
    expect((await cast.teaManager.delete(`/api/replies/${own.id}`)).status).toBe(404);
    expect((await cast.agent0501.patch(`/api/replies/${desk.id}`, { title: "改过" })).status).toBe(404);
  });

  it("are gone when removed, and give their shortcut free", async () => {
    const added = await cast.teaManager.post<CannedReplyView>("/api/replies", draft({ title: "临时", shortcut: "ls" }));
    await cast.teaManager.delete(`/api/replies/${added.body.id}`);
    expect(await titles(cast.teaManager)).not.toContain("临时");
    expect((await cast.teaManager.patch(`/api/replies/${added.body.id}`, {})).status).toBe(404);
    expect((await cast.agent0391.post("/api/replies", draft({ scope: "own", shortcut: "ls" }))).status).toBe(200);
  });

  it("count their uses and keep the order they were given", async () => {
    const [first, second] = await seenBy(cast.teaManager);
    await cast.agent0286.post(`/api/replies/${first!.id}/uses`);
    const ids = [second!.id, first!.id];
    const arranged = await cast.teaManager.put<CannedReplyView[]>("/api/replies/order", {
      organizationId: cast.teaHouse.id,
      ids,
    });
    expect(arranged.body.map((reply) => reply.id)).toEqual(ids);
    expect(arranged.body[1]?.uses).toBe(1);
  });

  it("come from a sheet: new titles are added, known ones written over, bad rows told by their line", async () => {
    const csv = [
      "标题,快捷词,内容,英文内容,技能组",
      '全店,fh,"第一行\n第二行",Hello,',
      "尺码,cm,按身高体重推荐,,售前咨询",
      "尺码,cm2,另一组的同名,,没有的组",
      "抢快捷词,fh,您好,,",
      "变量不对,,{{nobody}},,",
      ",x,没有标题,,",
    ].join("\n");
    const asked = { organizationId: cast.teaHouse.id, csv };
    const { body } = await cast.teaManager.post<CannedReplyImported>("/api/replies/import", asked);
    expect(body).toMatchObject({ created: 1, updated: 1 });
    expect(body.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [5, "group_unknown"],
      [6, "shortcut_taken"],
      [7, "variable_unknown"],
      [8, "title"],
    ]);
    expect((await seenBy(cast.agent0391)).find((reply) => reply.title === "全店")?.textZh).toBe("第一行\n第二行");
    const again = await cast.teaManager.post<CannedReplyImported>("/api/replies/import", asked);
    expect(again.body).toMatchObject({ created: 0, updated: 2 });
    expect(await cast.teaManager.post("/api/replies/import", { ...asked, csv: "a,b\n1,2" })).toMatchObject({
      status: 400,
      body: { code: "import.unreadable" },
    });
  });
});
