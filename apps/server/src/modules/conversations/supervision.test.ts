import { randomUUID } from "node:crypto";
import type { ConversationView, DeskView, LiveTalk, NoteView, ServiceSessionView } from "@recourse/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";
import { serviceTimes } from "./service-clocks.ts";

let test: TestApp;
let cast: Cast;
let talk: ConversationView;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const at = (rest: string) => `/api/conversations/${talk.id}${rest}`;
const session = async (who: Visitor = cast.teaManager) => (await who.get<ConversationView>(at(""))).body.session!;
const say = (who: Visitor, text: string) =>
  who.post(at("/messages"), { clientId: randomUUID(), body: { kind: "text", text } });
const presence = (who: Visitor, wish: string) => who.put("/api/agents/me/presence", { presence: wish });
const becomes = (agentNumber: string | null, state = "serving") =>
  until(async () => {
    const now = await session();
    return now.state === state && (now.agent?.agentNumber ?? null) === agentNumber && now;
  }, `${state} by ${agentNumber}`);
const entries = async (kind: string) =>
  test.app.database.writer<{ content: Record<string, unknown>; audience: string }[]>`
    SELECT t.content, t.audience FROM cases.timeline t JOIN cases.cases c ON c.id = t.case_id
    WHERE c.number = ${(await session()).caseNumber} AND t.kind = ${kind} ORDER BY t.seq`;

/** Chen is served by 0391 of the tea house. */
beforeEach(async () => {
  await presence(cast.agent0286, "offline");
  await presence(cast.agent0391, "online");
  const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
  talk = (await cast.chen.post<ConversationView>("/api/conversations", asked)).body;
  await cast.chen.post(at("/handover"), {});
  await becomes("0391");
  return async () => {
    await cast.teaManager.post(at("/resolution"));
    test.advance(serviceTimes.rating + 1000);
    await until(async () => (await session()).state === "closed", "closed");
  };
});

describe("whoever leads a desk", () => {
  it("reads along without a word to the parties, and the case file remembers it for leads alone", async () => {
    await say(cast.chen, "东西碎了");
    const before = await session(cast.chen);
    const lastSeq = (await cast.chen.get<ConversationView>(at(""))).body.lastSeq;
    for (const lead of [cast.teaManager, cast.administrator]) {
      const socket = await lead.socket();
      expect(await socket.emitWithAck("watch", { conversationId: talk.id })).toMatchObject({ ok: true });
      expect((await lead.post(at("/watching"))).status).toBe(200);
      expect((await lead.get(at("/messages"))).status).toBe(200);
    }
    expect(await session(cast.chen)).toEqual(before);
    expect((await cast.chen.get<ConversationView>(at(""))).body.lastSeq).toBe(lastSeq);
    expect(await entries("supervision.watched")).toMatchObject([{ audience: "leads" }, { audience: "leads" }]);
  });

  it("whispers to the serving agent alone: not to the buyer, not to a colleague, not over any socket of theirs", async () => {
    const words = "先道歉，再给补发方案";
    const heard: Record<string, string[]> = {};
    for (const [name, who] of Object.entries({ chen: cast.chen, a0286: cast.agent0286, a0391: cast.agent0391 })) {
      const socket = await who.socket();
      const got: string[] = [];
      heard[name] = got;
      socket.onAny((...pushed) => got.push(JSON.stringify(pushed)));
      if (who !== cast.chen) await socket.emitWithAck("watch", { conversationId: talk.id });
    }
    const whispered = await cast.teaManager.post<NoteView>(at("/whisper"), { clientId: randomUUID(), text: words });
    expect(whispered.body).toMatchObject({ kind: "whisper", toId: cast.ids.agent0391, text: words });
    await until(async () => heard["a0391"]!.join().includes(words), "the agent hears it");
    await say(cast.agent0391, "非常抱歉");
    await until(async () => heard["chen"]!.join().includes("非常抱歉"), "the buyer hears the agent");
    expect(heard["chen"]!.join()).not.toContain(words);
    expect(heard["a0286"]!.join()).not.toContain(words);

    const read = async (who: Visitor) => JSON.stringify((await who.get(at("/notes"))).body);
    expect(await read(cast.agent0391)).toContain(words);
    expect(await read(cast.teaManager)).toContain(words);
    expect(await read(cast.agent0286)).not.toContain(words);
    expect(await read(cast.chen)).not.toContain(words);
    expect(JSON.stringify((await cast.chen.get(at("/messages"))).body)).not.toContain(words);
    expect(JSON.stringify(await entries("supervision.whispered"))).not.toContain(words);
  });

  it("of the platform reads a shop's talk and what they whispered there, and none of the shop's own notes", async () => {
    await cast.agent0391.post(at("/notes"), { clientId: randomUUID(), text: "老客户，进价 120" });
    await cast.administrator.post(at("/whisper"), { clientId: randomUUID(), text: "平台提醒：先核对批次" });
    const notes = (await cast.administrator.get<NoteView[]>(at("/notes"))).body;
    expect(notes.map((note) => note.text)).toEqual(["平台提醒：先核对批次"]);
    expect(await cast.administrator.post(at("/takeover"), { reason: "平台接管" })).toMatchObject({
      status: 409,
      body: { code: "service_session.another_desk" },
    });
  });

  it("takes over at once and answers for it; the agent before has the slot back and reads why", async () => {
    const socket = await cast.agent0391.socket();
    const notes: NoteView[] = [];
    socket.on("note", (note) => notes.push(note));
    const taken = await cast.teaManager.post<ServiceSessionView>(at("/takeover"), { reason: "客户要求找负责人" });
    expect(taken.body).toMatchObject({
      state: "serving",
      agent: { name: "茶舍店长" },
      accountable: { name: "茶舍店长" },
    });
    await until(async () => notes.length === 1, "the agent before is told");
    expect(notes[0]).toMatchObject({ kind: "take_over", toId: cast.ids.agent0391, text: "客户要求找负责人" });
    expect((await cast.agent0391.get<DeskView>("/api/desk")).body).toMatchObject({ mine: [], me: { load: 0 } });
    expect(await entries("supervision.taken_over")).toMatchObject([
      { audience: "staff", content: { reason: "客户要求找负责人", overCapacity: false, agentId: cast.ids.agent0391 } },
    ]);
    const buyers = JSON.stringify((await cast.chen.get(at("/messages"))).body);
    expect(buyers).toContain("茶舍店长");
    expect(buyers).not.toContain("客户要求找负责人");
  });

  it("takes over beyond their own capacity only when they say so, and that is recorded", async () => {
    const { writer } = test.app.database;
    const managerId = (await cast.teaManager.get<{ id: string }>("/api/session")).body.id;
    await writer`UPDATE routing.agents SET capacity = 1 WHERE person_id = ${managerId}`;
    await writer`UPDATE routing.agents SET load = 1 WHERE person_id = ${managerId}`;
    const asked = { reason: "赔付超出客服权限" };
    expect(await cast.teaManager.post(at("/takeover"), asked)).toMatchObject({ body: { code: "agent.full" } });
    expect((await cast.teaManager.post(at("/takeover"), { ...asked, overCapacity: true })).status).toBe(200);
    expect(await entries("supervision.taken_over")).toMatchObject([{ content: { overCapacity: true } }]);
    await expect(writer`UPDATE routing.agents SET load = load + 1 WHERE person_id = ${managerId}`).rejects.toThrow(
      /above capacity/,
    );
    await writer`UPDATE routing.agents SET load = load - 1, capacity = 8 WHERE person_id = ${managerId}`;
  });

  it("sends it to a free colleague or a group with a reason; ownership stays with the first", async () => {
    const to = { agentNumber: "0286", reason: "售前更熟悉这款茶" };
    expect(await cast.teaManager.post(at("/reassignment"), to)).toMatchObject({ body: { code: "agent.not_free" } });
    await presence(cast.agent0286, "online");
    expect((await cast.teaManager.post(at("/reassignment"), to)).status).toBe(200);
    expect((await becomes("0286")).accountable).toMatchObject({ agentNumber: "0391" });
    const back = { groupId: cast.groups.aftersale.id, reason: "回到售后" };
    expect((await cast.administrator.post(at("/reassignment"), back)).status).toBe(200);
    await becomes("0391");
    expect(await entries("supervision.reassigned")).toMatchObject([
      { content: { reason: "售前更熟悉这款茶" } },
      { content: { reason: "回到售后" } },
    ]);
  });

  it("is nobody else: agents, other shops, the platform's agents and buyers may do none of it", async () => {
    const acts: [string, object][] = [
      ["/watching", {}],
      ["/whisper", { clientId: randomUUID(), text: "听得到吗" }],
      ["/takeover", { reason: "我来" }],
      ["/reassignment", { groupId: cast.groups.presale.id, reason: "换组" }],
    ];
    for (const who of [cast.agent0391, cast.agent0501, cast.booksManager, cast.platformAgent, cast.chen, cast.lin])
      for (const [path, body] of acts) expect([403, 404]).toContain((await who.post(at(path), body)).status);
    expect((await session()).agent?.agentNumber).toBe("0391");
  });

  it("sees the talks of their own desk, longest unanswered first, with what may be done", async () => {
    await say(cast.chen, "还在吗？");
    const talks = (await cast.teaManager.get<LiveTalk[]>("/api/talks")).body;
    expect(talks).toMatchObject([
      {
        conversationId: talk.id,
        lastWords: "还在吗？",
        agent: { agentNumber: "0391" },
        movesOpen: ["watch", "whisper", "take_over", "reassign"],
      },
    ]);
    const far = (await cast.administrator.get<LiveTalk[]>("/api/talks")).body;
    expect(far.find((one) => one.conversationId === talk.id)?.movesOpen).toEqual(["watch", "whisper", "reassign"]);
    expect((await cast.booksManager.get<LiveTalk[]>("/api/talks")).body).toEqual([]);
  });
});

describe("an agent's silence", () => {
  it("after the shop's own minutes gives the talk back and takes the ownership away, however long it had gone well", async () => {
    const rules = `/api/desks/${cast.teaHouse.id}/rules`;
    expect((await cast.teaManager.put(rules, { silenceMinutes: 5 })).status).toBe(200);
    await say(cast.agent0391, "在的，请讲");
    // The alarm of before now stands at the buyer's silence, two hours ahead.
    const dueOf = async () => Date.parse((await session()).wait.dueAt!);
    const { writer } = test.app.database;
    const alarm = async () =>
      (
        await writer<{ dueAt: Date }[]>`SELECT due_at AS "dueAt" FROM clocks.deadlines
        WHERE subject_id = ${(await session()).id} AND state = 'running'`
      )[0]!.dueAt.getTime();
    await until(async () => (await alarm()) === (await dueOf()), "the alarm stands at the buyer's silence");
    test.advance(60 * 60_000);
    await say(cast.chen, "杯子裂了");
    await until(async () => (await alarm()) === (await dueOf()), "the alarm stands at the agent's silence");
    expect((await session()).wait).toMatchObject({ owner: "agent", consequence: "return_to_queue" });
    await presence(cast.agent0391, "busy");
    test.advance(5 * 60_000 + 1000);
    expect((await becomes(null, "waiting")).accountable).toBeNull();
    await presence(cast.agent0391, "online");
    expect((await becomes("0391")).accountable).toMatchObject({ agentNumber: "0391" });
  });
});
