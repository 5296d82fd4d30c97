import type { ConversationView, OrderSummary } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { castPassword, startTestApp, type TestApp, type Visitor } from "../testing/app.ts";
import { type Cast, gatherCast } from "../testing/cast.ts";
import { doors, type Person, people, type Things } from "../testing/walls-table.ts";

let test: TestApp;
let cast: Cast;
let things: Things;
const logins: Readonly<Record<Exclude<Person, "anonymous">, string>> = {
  lin: "lin",
  chen: "chen",
  agent0391: "0391",
  agent0501: "0501",
  teaManager: "tea-manager",
  platformAgent: "p801",
  administrator: "admin",
};
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function sharePicture(conversation: string): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([onePixel], { type: "image/png" }), "photo.png");
  const file = (await cast.lin.send<{ id: string }>("POST", "/api/files", form)).body.id;
  await cast.lin.post(`/api/conversations/${conversation}/messages`, {
    clientId: crypto.randomUUID(),
    body: { kind: "attachment", fileId: file },
  });
  return file;
}

beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  const talk = (
    await cast.lin.post<ConversationView>("/api/conversations", {
      organizationId: cast.teaHouse.id,
      entrance: { kind: "shop" },
    })
  ).body;
  const [order] = (await cast.lin.get<OrderSummary[]>("/api/orders")).body;
  const key = (
    await cast.administrator.post<{ id: string }>("/api/keys", { organizationId: cast.teaHouse.id, name: "测试" })
  ).body;
  things = {
    conversation: talk.id,
    order: order!.id,
    product: order!.lines[0]!.productId,
    file: await sharePicture(talk.id),
    teaHouse: cast.teaHouse.id,
    bookshop: cast.bookshop.id,
    group: cast.groups.presale.id,
    staff: cast.ids.agent0286,
    key: key.id,
  };
}, 60_000);
afterAll(() => test.close());

/** The cast as they are; whoever is to sign out is a fresh one, so that it says nothing about the next door. */
async function standing(person: Person, door: string): Promise<Visitor> {
  if (person === "anonymous") return test.visitor();
  return door === "DELETE /api/session" ? test.visitor().signIn(logins[person], castPassword) : cast[person];
}
const contractDoors = () =>
  Object.entries(test.app.web.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );

describe("the walls", () => {
  it("have a row for every door of the contract, and no row without a door", () => {
    expect(Object.keys(doors).sort()).toEqual(contractDoors().sort());
  });

  it("let nobody through who may not pass, and stop nobody who may", async () => {
    const wrong: string[] = [];
    for (const [door, { path, body, may }] of Object.entries(doors)) {
      const method = door.split(" ")[0]!;
      for (const person of people) {
        const visitor = await standing(person, door);
        const { status, body: answer } = await visitor.send<{ code?: string }>(method, path(things), body?.(things));
        // Inside, a thing of the inside may be missing; that is no wall.
        const within = answer.code === "message.unknown" || door.endsWith("/image");
        const refused = status === 401 || status === 403 || (status === 404 && !within);
        if (refused === may.includes(person)) wrong.push(`${door} as ${person}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it("refuse every socket event about a thread to whoever is no part of it", async () => {
    const { conversation: conversationId } = things;
    const asked: [event: "post" | "resume" | "read" | "watch", given: object][] = [
      ["post", { conversationId, clientId: crypto.randomUUID(), body: { kind: "text", text: "偷看" } }],
      ["resume", { conversationId, afterSeq: 0 }],
      ["read", { conversationId, seq: 1 }],
      ["watch", { conversationId }],
    ];
    for (const person of ["chen", "agent0501", "platformAgent", "administrator"] as const) {
      const socket = await cast[person].socket();
      for (const [event, given] of asked) {
        const reply = (await socket.emitWithAck(event, given as never)) as { ok: boolean; problem?: { code: string } };
        expect(reply, `${event} as ${person}`).toMatchObject({ ok: false, problem: { code: "conversation.unknown" } });
      }
    }
    const buyerWatches = await (await cast.lin.socket()).emitWithAck("watch", { conversationId });
    expect(buyerWatches).toMatchObject({ ok: false, problem: { code: "access.not_yours" } });
    await expect(test.visitor().socket()).rejects.toThrow("session.required");
  });

  it("refuse what another site sends, and what carries no sign of our own pages", async () => {
    const foreign = await cast.lin.send(
      "POST",
      "/api/conversations",
      { entrance: { kind: "service_centre" } },
      { "sec-fetch-site": "cross-site" },
    );
    expect(foreign).toMatchObject({ status: 403, body: { code: "request.cross_site" } });
    const bare = await fetch(`${test.origin}/api/session`, { method: "DELETE", headers: { cookie: cast.lin.cookie } });
    expect(bare.status).toBe(403);
  });
});
