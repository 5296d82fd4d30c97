import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../testing/app.ts";
import { type Cast, gatherCast } from "../testing/cast.ts";
import { Room } from "./room.ts";

const mega = 1024 * 1024;

describe("room to write", () => {
  it("is scarce below the least, and ample again only with a margin above it", async () => {
    let free = 100;
    const room = new Room({ log: pino({ level: "silent" }), leastBytes: 100, freeBytes: async () => free });
    const seen: boolean[] = [];
    room.onChange((scarce) => seen.push(scarce));
    for (free of [100, 99, 105, 110, 120]) await room.look();
    expect(seen).toEqual([true, false]);
    expect(room.scarce).toBe(false);
  });
  it("is scarce at once when a write failed for want of it, whatever the volume says", async () => {
    const options = { log: pino({ level: "silent" }), leastBytes: 0, freeBytes: async () => 9e9, afterFailureMs: 30 };
    const room = new Room(options);
    room.noticed(Object.assign(new Error("other"), { code: "23505" }));
    expect(room.scarce).toBe(false);
    room.noticed(Object.assign(new Error("could not extend file"), { code: "53100" }));
    expect(() => room.require()).toThrow("server.read_only");
    await room.look();
    expect(room.scarce).toBe(true);
    await expect.poll(() => room.look().then(() => room.scarce)).toBe(false);
  });
});

describe("a full disk", () => {
  let test: TestApp;
  let cast: Cast;
  let free = 100 * mega;
  let conversation: string;
  beforeAll(async () => {
    test = await startTestApp({ freeBytes: async () => free });
    cast = await gatherCast(test);
    const opened = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
    conversation = (await cast.lin.post<{ id: string }>("/api/conversations", opened)).body.id;
  }, 60_000);
  afterAll(() => test.close());

  const say = (who: Visitor, clientId: string) =>
    who.post<{ seq: number; code: string }>(`/api/conversations/${conversation}/messages`, {
      clientId,
      body: { kind: "text", text: "在吗" },
    });
  const health = async () => (await test.visitor().get<{ status: string; reasons: string[] }>("/healthz")).body;
  const sockets = () => cast.lin.socket();

  it("refuses to write in one sentence, goes on reading, rings no deadline, and takes it up again by itself", async () => {
    const socket = await sockets();
    const told: boolean[] = [];
    socket.on("writable", ({ writable }) => told.push(writable));
    expect(await health()).toMatchObject({ status: "ok", reasons: [] });

    free = mega / 2;
    await until(async () => (await health()).status === "degraded", "degraded");
    expect(await health()).toMatchObject({ status: "degraded", reasons: ["disk_full"] });
    const id = crypto.randomUUID();
    const refused = await fetch(`${test.origin}/api/conversations/${conversation}/messages`, {
      method: "POST",
      headers: { cookie: cast.lin.cookie, "x-recourse": "1", "content-type": "application/json", "x-language": "en" },
      body: JSON.stringify({ clientId: id, body: { kind: "text", text: "在吗" } }),
    });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "15"]);
    expect(await refused.json()).toMatchObject({
      code: "server.read_only",
      title: expect.stringContaining("you can read"),
      requestId: refused.headers.get("x-request-id"),
    });
    const bySocket = await socket.timeout(4000).emitWithAck("post", {
      conversationId: conversation,
      clientId: id,
      body: { kind: "text", text: "在吗" },
    });
    expect(bySocket).toMatchObject({ ok: false, problem: { code: "server.read_only" } });
    expect((await cast.lin.get(`/api/conversations/${conversation}/messages?limit=50`)).status).toBe(200);
    expect((await test.visitor().signIn("chen")).cookie).not.toBe("");
    const late = await cast.lin.socket();
    expect(late.connected).toBe(true);

    const deadlines = () => test.app.database.writer<{ state: string }[]>`SELECT state FROM clocks.deadlines`;
    const before = (await deadlines()).map((row) => row.state).sort();
    test.advance(8 * 86_400_000);
    // Longer than the sweep ever sleeps: what does not happen cannot be waited for.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect((await deadlines()).map((row) => row.state).sort()).toEqual(before);

    free = 100 * mega;
    await until(async () => (await health()).status === "ok", "well again");
    await until(async () => (await deadlines()).some((row) => row.state === "passed"), "what fell due has rung");
    expect(told).toEqual([false, true]);
    expect((await say(cast.lin, id)).status).toBe(200);
  });
});
