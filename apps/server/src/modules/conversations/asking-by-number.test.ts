import type { ConversationView, ServiceSessionView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  for (const agent of [cast.agent0286, cast.agent0391])
    await agent.put("/api/agents/me/presence", { presence: "online" });
}, 60_000);
afterAll(() => test.close());

describe("asking for an agent by number", () => {
  it("reaches the one named, though the matter is another group's, and ends with the word that they serve", async () => {
    const product = (await cast.lin.get<{ id: string }[]>("/api/products")).body[0]!;
    const talk = await cast.lin.post<ConversationView>("/api/conversations", {
      entrance: { kind: "product", productId: product.id },
    });
    const { id } = talk.body;
    const told: string[] = [];
    const socket = await cast.lin.socket();
    socket.on("session", ({ session }) => told.push(session.state));
    const asked = await cast.lin.post<ServiceSessionView>(`/api/conversations/${id}/handover`, { agentNumber: "0391" });
    expect(asked.body.agent?.agentNumber).toBe("0391");
    await until(async () => told.length >= 2, "both moves are told");
    expect(told).toEqual(["waiting", "serving"]);
  });
});
