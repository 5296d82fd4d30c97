import type { ActPage, ActView, CannedReplyView, ChainVerdict, ConversationView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
let talk: string;
const enter = async () => {
  const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
  return (await cast.lin.post<ConversationView>("/api/conversations", asked)).body.id;
};
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  talk = await enter();
}, 60_000);
afterAll(() => test.close());

const acts = async (kind: string, organization = cast.teaHouse.id): Promise<ActView[]> =>
  (await cast.administrator.get<ActPage>(`/api/audit?organization=${organization}&kind=${kind}`)).body.acts;

describe("the record of a shop", () => {
  it("tells who of the platform read a talk of it: once an hour, however many pages and requests", async () => {
    const read = () => cast.administrator.get(`/api/conversations/${talk}/messages`);
    await Promise.all([read(), read(), read()]);
    await cast.platformAgent.get(`/api/conversations/${talk}/messages`);
    await cast.agent0391.get(`/api/conversations/${talk}/messages`);
    await cast.lin.get(`/api/conversations/${talk}/messages`);
    const looks = await acts("thread.looked_at");
    expect(looks).toHaveLength(2);
    expect(looks.every(({ subject }) => subject?.id === talk)).toBe(true);
    expect(new Set(looks.map(({ content }) => content["role"]))).toEqual(new Set(["administrator", "platform_agent"]));
    test.advance(3_600_001);
    await read();
    expect(await acts("thread.looked_at")).toHaveLength(3);
  });

  it("tells what a lead did to a talk of somebody else, and why", async () => {
    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    talk = await enter();
    await cast.lin.post(`/api/conversations/${talk}/handover`, {});
    await until(async () => {
      const { body } = await cast.lin.get<ConversationView>(`/api/conversations/${talk}`);
      return body.session?.state === "serving";
    }, "served");
    const taken = { reason: "买家要求找负责人" };
    expect((await cast.teaManager.post(`/api/conversations/${talk}/takeover`, taken)).status).toBe(200);
    const sent = { reason: "交给售后组", groupId: cast.groups.aftersale.id };
    expect((await cast.teaManager.post(`/api/conversations/${talk}/reassignment`, sent)).status).toBe(200);
    expect(await acts("service.taken_over")).toMatchObject([{ subject: { id: talk }, content: taken }]);
    expect(await acts("service.reassigned")).toMatchObject([{ content: { reason: "交给售后组" } }]);
  });

  it("tells how the desk's sentences changed; what agents write for themselves is theirs", async () => {
    const draft = { organizationId: cast.teaHouse.id, scope: "desk", title: "发货", textZh: "今天发出" };
    const { id } = (await cast.teaManager.post<CannedReplyView>("/api/replies", draft)).body;
    await cast.agent0391.post("/api/replies", { ...draft, scope: "own" });
    await cast.teaManager.patch(`/api/replies/${id}`, { textZh: "明天发出" });
    await cast.teaManager.delete(`/api/replies/${id}`);
    expect(await acts("reply.added")).toHaveLength(1);
    const [changed] = await acts("reply.changed");
    expect(changed).toMatchObject({ subject: { id, name: "发货" } });
    expect(changed!.content).toEqual({ before: { textZh: "今天发出" }, after: { textZh: "明天发出" } });
    expect(await acts("reply.removed")).toHaveLength(1);
    const { body } = await cast.teaManager.get<ChainVerdict>(
      `/api/audit/verification?organization=${cast.teaHouse.id}`,
    );
    expect(body).toMatchObject({ sound: true, brokenAt: null });
  });
});

describe("the record of the platform", () => {
  it("tells who announced and withdrew a time limit, and who brought a year's holidays", async () => {
    const platform = (await cast.administrator.get<{ organization: { id: string } }>("/api/session")).body.organization;
    const days = [{ name: "元旦", date: "2028-01-01", isOffDay: true }];
    await cast.administrator.post("/api/calendars/2028", { year: 2028, papers: [], days });
    expect(await acts("calendar.imported", platform.id)).toMatchObject([
      { subject: { name: "2028" }, content: { created: 1 } },
    ]);
    const effectiveFrom = new Date(Date.now() + 40 * 86_400_000).toISOString();
    const draft = { span: { kind: "calendar_hours", amount: 36 }, warnBeforeMinutes: 240, reason: "旺季" };
    await cast.administrator.post("/api/policies/aftersale.review/versions", { ...draft, effectiveFrom });
    await cast.administrator.delete("/api/policies/aftersale.review/announced");
    const name = "aftersale.review";
    expect(await acts("policy.announced", platform.id)).toMatchObject([{ subject: { name }, content: { version: 2 } }]);
    expect(await acts("policy.withdrawn", platform.id)).toMatchObject([{ subject: { name } }]);
  });
});
