import { randomUUID } from "node:crypto";
import type { ConversationView, OrderSummary, ServiceSessionView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

describe("two talks of one matter", () => {
  let test: TestApp;
  let cast: Cast;
  let order: string;
  let shop: ConversationView;
  let platform: ConversationView;
  const see = async (who: Cast["lin"], id: string) =>
    (await who.get<ConversationView>(`/api/conversations/${id}`)).body.session!;
  const come = async (entrance: object, who = cast.lin) =>
    (await who.post<ConversationView>("/api/conversations", { entrance })).body;

  beforeAll(async () => {
    test = await startTestApp();
    cast = await gatherCast(test);
    order = (await cast.lin.get<OrderSummary[]>("/api/orders")).body.find((one) => one.stage === "paid")!.id;
    shop = await come({ kind: "order", orderId: order });
    platform = await come({ kind: "service_centre", orderId: order });
  });
  afterAll(() => test.close());

  it("share one case file when they are about the same order", () => {
    expect(platform.session!.caseNumber).toBe(shop.session!.caseNumber);
    expect(platform.organization.kind).toBe("platform");
  });
  it("are known to the buyer, who can open both", async () => {
    const { related } = await see(cast.lin, shop.id);
    expect(related).toMatchObject([{ organization: { kind: "platform" }, conversationId: platform.id }]);
  });
  it("are known to the shop as the platform being involved, and to the platform with the way in", async () => {
    const [seen] = (await see(cast.agent0391, shop.id)).related;
    expect(seen).toMatchObject({ organization: { kind: "platform" }, conversationId: null });
    const [opened] = (await see(cast.platformAgent, platform.id)).related;
    expect(opened).toMatchObject({ organization: { kind: "merchant" }, conversationId: shop.id });
  });
  it("take the after-sale of that order into the same file", async () => {
    const id = randomUUID();
    const wish = { kind: "refund_only", reason: "changed_mind_unshipped", situation: "unshipped" };
    await cast.lin.put(`/api/after-sales/${id}`, { orderId: order, line: 1, quantity: 1, ...wish });
    const made = await cast.lin.post<{ caseNumber: string }>(`/api/after-sales/${id}/submission`);
    expect(made.body.caseNumber).toBe(shop.session!.caseNumber);
  });
  it("are never mixed up between buyers", async () => {
    const chens = (await cast.chen.get<OrderSummary[]>("/api/orders")).body[0]!.id;
    const other = await come({ kind: "order", orderId: chens }, cast.chen);
    expect(other.session!.caseNumber).not.toBe(shop.session!.caseNumber);
    const reply = await cast.agent0391.put(`/api/conversations/${other.id}/case`, {
      ...{ caseNumber: shop.session!.caseNumber, reason: "误以为是同一件事" },
    });
    expect(reply).toMatchObject({ status: 404, body: { code: "case.unknown" } });
  });
  it("are parted and joined again by an agent, with the reason kept", async () => {
    const at = `/api/conversations/${shop.id}`;
    const { caseNumber } = await see(cast.agent0391, shop.id);
    const parted = await cast.agent0391.post<ServiceSessionView>(`${at}/case-split`, { reason: "另一件事" });
    expect(parted.body.caseNumber).not.toBe(caseNumber);
    expect(parted.body.related).toEqual([]);
    const asked = { caseNumber, reason: "还是同一件事" };
    const joined = await cast.agent0391.put<ServiceSessionView>(`${at}/case`, asked);
    expect(joined.body).toMatchObject({ caseNumber, related: [{ organization: { kind: "platform" } }] });
    const foreign = await cast.agent0391.put(`${at}/case`, { ...asked, caseNumber: "YJ20200101-000001" });
    expect(foreign).toMatchObject({ status: 404, body: { code: "case.unknown" } });
  });
});
