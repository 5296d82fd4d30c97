import type { ConversationView, DeskView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp({ presenceGraceMs: 60 });
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const mine = async () => (await cast.agent0391.get<DeskView>("/api/desk")).body;

describe("an agent's connection", () => {
  it("lost beyond its grace gives the talk back; returned, the agent is online again and has it", async () => {
    const socket = await cast.agent0391.socket();
    await cast.agent0391.put("/api/agents/me/presence", { presence: "online" });
    const talk = (
      await cast.lin.post<ConversationView>("/api/conversations", {
        organizationId: cast.teaHouse.id,
        entrance: { kind: "shop" },
      })
    ).body;
    await cast.lin.post(`/api/conversations/${talk.id}/handover`, {});
    await until(async () => (await mine()).mine.length === 1, "the agent has the talk");
    socket.disconnect();
    const gone = await until(async () => {
      const view = await mine();
      return view.me.presence === "offline" && view;
    }, "the agent counts as gone");
    expect(gone).toMatchObject({ mine: [], me: { load: 0 } });
    await cast.agent0391.socket();
    const back = await until(async () => {
      const view = await mine();
      return view.mine.length === 1 && view;
    }, "the agent has it back");
    expect(back.me).toMatchObject({ presence: "online", load: 1 });
  });

  it("never brings online an agent who chose to be away", async () => {
    const socket = await cast.agent0286.socket();
    await cast.agent0286.put("/api/agents/me/presence", { presence: "away" });
    socket.disconnect();
    const presence = async () => (await cast.agent0286.get<DeskView>("/api/desk")).body.me.presence;
    await until(async () => (await presence()) === "offline", "gone");
    await cast.agent0286.socket();
    await until(async () => (await presence()) === "away", "away again");
  });

  it("ends at once when its session is revoked", async () => {
    const other = await test.visitor().signIn("lin");
    const socket = await other.socket();
    const ended = new Promise<string>((resolve) => socket.on("signedOut", (reason) => resolve(reason.code)));
    const sessions = (await cast.lin.get<{ id: string; current: boolean }[]>("/api/sessions")).body;
    for (const one of sessions.filter((session) => !session.current)) await cast.lin.delete(`/api/sessions/${one.id}`);
    expect(await ended).toBe("session.revoked");
    expect(await other.get("/api/session")).toMatchObject({ status: 401, body: { code: "session.required" } });
  });
});
