import { randomUUID } from "node:crypto";
import {
  type ConversationView,
  type MessagePage,
  type WidgetSecretIssued,
  type WidgetSecretView,
  type WidgetSessionView,
  widgetDefaults,
} from "@recourse/contract";
import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPool } from "../../platform/sql.ts";
import { startTestApp, type TestApp, until, Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

const shopPage = "https://tea.example";
let test: TestApp;
let cast: Cast;
let secret: string;
const settings = { ...widgetDefaults, enabled: true, origins: [shopPage, "http://localhost:8080"] };
const atTea = (rest: string) => `/api/organizations/${cast.teaHouse.id}/widget${rest}`;

beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  await cast.teaManager.put(atTea(""), settings);
  secret = (await cast.teaManager.post<WidgetSecretIssued>(atTea("/secrets"))).body.secret;
}, 60_000);
afterAll(() => test.close());

interface Said {
  readonly sub?: string;
  readonly key?: string;
  readonly iss?: string;
  readonly jti?: string;
  readonly issuedAgo?: number;
  readonly lasts?: number;
}
function signed(said: Said = {}): Promise<string> {
  const iat = Math.floor(Date.now() / 1000) - (said.issuedAgo ?? 0);
  return new SignJWT({ name: "阿澈" })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(said.iss ?? "tea")
    .setSubject(said.sub ?? "1001")
    .setJti(said.jti ?? randomUUID())
    .setIssuedAt(iat)
    .setExpirationTime(iat + (said.lasts ?? 300))
    .sign(new TextEncoder().encode(said.key ?? secret));
}
const knock = (body: object, who = test.visitor()) =>
  who.send<WidgetSessionView & { code: string }>("POST", "/api/widget/tea/sessions", body, { origin: shopPage });
const enter = async (body: object, who?: Visitor) => {
  const reply = await knock(body, who);
  expect(reply.body).toMatchObject({ token: expect.stringMatching(/^wgt_/) });
  return { ...reply.body, visitor: new Visitor(test.origin, { key: reply.body.token }) };
};
const refusedFor = async (token: string) => (await knock({ token })).body.code;
const talkOf = async (who: Visitor) =>
  (
    await who.post<ConversationView>("/api/conversations", {
      organizationId: cast.teaHouse.id,
      entrance: { kind: "shop" },
    })
  ).body;
const say = (who: Visitor, id: string, text: string, clientId = randomUUID()) =>
  who.post<{ seq: number; repeated: boolean }>(`/api/conversations/${id}/messages`, {
    clientId,
    body: { kind: "text", text },
  });
const textsOf = async (who: Visitor, id: string) => {
  const { messages } = (await who.get<MessagePage>(`/api/conversations/${id}/messages?limit=200`)).body;
  expect(messages.map((one) => one.seq)).toEqual(messages.map((_, i) => i + 1));
  return messages.flatMap(({ author, body }) => (author.kind === "buyer" && body.kind === "text" ? [body.text] : []));
};

describe("a signed token", () => {
  it("lets the buyer in whom the shop names, and the same one the next time", async () => {
    const [first, again] = [await enter({ token: await signed() }), await enter({ token: await signed() })];
    expect(first).toMatchObject({ guest: false, joined: false });
    expect((await talkOf(first.visitor)).id).toBe((await talkOf(again.visitor)).id);
    expect((await talkOf(first.visitor)).buyer.name).toBe("阿澈");
  });
  it("is refused when another secret signed it, nobody did, or it is of another shop", async () => {
    expect(await refusedFor(await signed({ key: "another secret, as long as the first" }))).toBe(
      "widget.token_invalid",
    );
    expect(await refusedFor(await signed({ iss: "books" }))).toBe("widget.token_invalid");
    const unsigned = new UnsecuredJWT({ name: "阿澈" }).setIssuer("tea").setSubject("1001").setJti(randomUUID());
    expect(await refusedFor(unsigned.setIssuedAt().setExpirationTime("5m").encode())).toBe("widget.token_invalid");
    expect(await refusedFor("no token at all")).toBe("widget.token_invalid");
    const books = `/api/organizations/${cast.bookshop.id}/widget/secrets`;
    const theirs = (await cast.booksManager.post<WidgetSecretIssued>(books)).body.secret;
    expect(await refusedFor(await signed({ key: theirs }))).toBe("widget.token_invalid");
  });
  it("is refused when it is over, outlives ten minutes, or was used before", async () => {
    expect(await refusedFor(await signed({ issuedAgo: 400 }))).toBe("widget.token_expired");
    expect(await refusedFor(await signed({ lasts: 3600 }))).toBe("widget.token_too_long");
    const token = await signed();
    await enter({ token });
    expect(await refusedFor(token)).toBe("widget.token_reused");
  });
  it("is good once, however many use it at the same time", async () => {
    const token = await signed();
    const codes = (await Promise.all([1, 2, 3, 4].map(() => knock({ token })))).map(({ status }) => status);
    expect(codes.filter((status) => status === 200)).toHaveLength(1);
  });
  it("names a buyer of that shop alone, never one the marketplace knows", async () => {
    const { visitor } = await enter({ token: await signed({ sub: "B-lin" }) });
    expect((await talkOf(visitor)).buyer.id).not.toBe(cast.ids.lin);
  });
});

describe("secrets", () => {
  it("overlap for a day when renewed, and end at once when revoked", async () => {
    const newer = (await cast.teaManager.post<WidgetSecretIssued>(atTea("/secrets"))).body;
    await enter({ token: await signed() });
    await enter({ token: await signed({ key: newer.secret }) });
    const listed = (await cast.teaManager.get<WidgetSecretView[]>(atTea("/secrets"))).body;
    expect(listed.map(({ endsAt }) => endsAt === null)).toEqual([true, false]);
    expect(JSON.stringify(listed)).not.toContain(newer.secret);
    await cast.teaManager.delete(atTea(`/secrets/${listed[1]!.id}`));
    expect(await refusedFor(await signed())).toBe("widget.token_invalid");
    secret = newer.secret;
    await enter({ token: await signed() });
  });
  it("are encrypted where they are kept", async () => {
    const owner = openPool(test.databaseUrl, { max: 1, name: "test" });
    const rows = await owner<{ sealed: Buffer }[]>`SELECT sealed FROM widget.secrets`;
    await owner.end();
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed.toString("latin1")).not.toContain(secret);
  });
});

describe("a widget's session", () => {
  it("reaches neither another shop, nor the platform, nor staff's doors, nor anything as a cookie", async () => {
    const { visitor, token } = await enter({ token: await signed() });
    const books = { organizationId: cast.bookshop.id, entrance: { kind: "shop" } };
    expect((await visitor.post("/api/conversations", books)).status).toBe(403);
    expect((await visitor.post("/api/conversations", { entrance: { kind: "service_centre" } })).status).toBe(403);
    for (const door of ["/api/desk", "/api/conversations", "/api/session", "/api/orders"])
      expect((await visitor.get(door)).status, door).toBe(403);
    const asCookie = new Visitor(test.origin, { cookie: `recourse_session=${token}` });
    expect((await asCookie.get("/api/conversations")).status).toBe(401);
  });
  it("is told apart from another buyer's of the same shop", async () => {
    const [one, other] = [await enter({}), await enter({})];
    const talk = await talkOf(one.visitor);
    expect((await other.visitor.get(`/api/conversations/${talk.id}`)).status).toBe(404);
    expect((await other.visitor.get(`/api/conversations/${randomUUID()}`)).status).toBe(404);
  });
  it("ends when the buyer leaves, sockets included", async () => {
    const { visitor } = await enter({});
    const socket = await visitor.socket();
    const gone = new Promise((resolve) => socket.on("signedOut", resolve));
    await visitor.delete("/api/widget/tea/session");
    expect(await gone).toEqual({ code: "session.revoked" });
    expect((await visitor.post("/api/conversations", {})).status).toBe(401);
  });
  it("ends after half a day though it is used, and cannot be made to live on", async () => {
    const { expiresAt } = await enter({ token: await signed() });
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11);
    expect(hours).toBeLessThan(12.1);
  });
});

describe("origins", () => {
  const front = (origin: string) => fetch(`${test.origin}/api/widget/tea`, { headers: { origin } });
  const preflight = (origin: string) =>
    fetch(`${test.origin}/api/conversations`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
    });

  it("are held to exactly, and named back, without credentials", async () => {
    const allowed = await front(shopPage);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get("access-control-allow-origin")).toBe(shopPage);
    expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
    expect(allowed.headers.get("vary")).toContain("Origin");
    for (const stranger of ["https://tea.example.evil", "http://tea.example", "https://tea.example:444", "null"]) {
      const refused = await front(stranger);
      expect(refused.status, stranger).toBe(403);
      expect(refused.headers.get("access-control-allow-origin"), stranger).toBeNull();
    }
  });
  it("are asked before, and strangers get no leave", async () => {
    expect((await preflight(shopPage)).headers.get("access-control-allow-origin")).toBe(shopPage);
    expect((await preflight("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
  });
  it("hold for a token that was stolen, and for sockets", async () => {
    const { token } = await enter({});
    const evil = { origin: "https://evil.example" };
    const stolen = new Visitor(test.origin, { key: token });
    const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
    expect(await stolen.send("POST", "/api/conversations", asked, evil)).toMatchObject({
      status: 403,
      body: { code: "widget.origin_refused" },
    });
    await expect(stolen.socket(evil)).rejects.toThrow("widget.origin_refused");
    await expect(cast.lin.socket(evil)).rejects.toThrow("request.cross_site");
    await stolen.socket({ origin: shopPage });
  });
});

describe("a guest", () => {
  it("is refused where the shop wants buyers alone, and everybody where it is off", async () => {
    await cast.teaManager.put(atTea(""), { ...settings, guests: false });
    expect((await knock({})).body.code).toBe("widget.guests_refused");
    await enter({ token: await signed() });
    await cast.teaManager.put(atTea(""), { ...settings, enabled: false });
    expect((await knock({ token: await signed() })).body.code).toBe("widget.off");
    await cast.teaManager.put(atTea(""), settings);
  });

  it("who turns out to be a new buyer keeps the thread, and a retry finds what it sent", async () => {
    const guest = await enter({});
    const talk = await talkOf(guest.visitor);
    const clientId = randomUUID();
    await say(guest.visitor, talk.id, "这款茶有礼盒吗", clientId);
    const buyer = await enter({ token: await signed({ sub: "new-1" }) }, guest.visitor);
    expect(buyer.joined).toBe(true);
    const own = await talkOf(buyer.visitor);
    expect(own).toMatchObject({ id: talk.id, buyer: { name: "阿澈" } });
    expect((await say(buyer.visitor, own.id, "这款茶有礼盒吗", clientId)).body).toMatchObject({ repeated: true });
    expect(await textsOf(buyer.visitor, own.id)).toEqual(["这款茶有礼盒吗"]);
  });

  it("who turns out to be a known buyer joins the one thread: nothing lost, nothing twice, numbers without a gap", async () => {
    const before = await enter({ token: await signed({ sub: "known-1" }) });
    const own = await talkOf(before.visitor);
    await say(before.visitor, own.id, "昨天的问题");
    const guest = await enter({});
    const talk = await talkOf(guest.visitor);
    const clientId = randomUUID();
    await say(guest.visitor, talk.id, "今天的问题", clientId);
    await guest.visitor.post(`/api/conversations/${talk.id}/handover`, {});

    const after = await enter({ token: await signed({ sub: "known-1" }) }, guest.visitor);
    expect(after.joined).toBe(true);
    const joined = await talkOf(after.visitor);
    expect(joined.id).toBe(own.id);
    expect(joined.session?.state).toBe("waiting");
    expect(await textsOf(after.visitor, own.id)).toEqual(["昨天的问题", "今天的问题"]);
    expect((await say(after.visitor, own.id, "今天的问题", clientId)).body).toMatchObject({ repeated: true });
    expect((await cast.teaManager.get(`/api/conversations/${talk.id}`)).status).toBe(404);
    await say(after.visitor, own.id, "还在吗");
    await until(async () => (await textsOf(after.visitor, own.id)).length === 3, "the thread goes on");
    const owner = openPool(test.databaseUrl, { max: 1, name: "test" });
    const told = await owner<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM cases.timeline t JOIN cases.cases c ON c.id = t.case_id
      WHERE t.kind = 'guest.joined' AND c.buyer_id = ${joined.buyer.id}`;
    await owner.end();
    expect(told[0]?.n).toBe(1);
  });

  it("can be joined only by the browser that holds it, only once, though two try at the same time", async () => {
    const guest = await enter({});
    const talk = await talkOf(guest.visitor);
    await say(guest.visitor, talk.id, "只属于我");
    const stranger = await enter({ token: await signed({ sub: "thief" }) });
    expect(stranger.joined).toBe(false);
    expect(await textsOf(stranger.visitor, (await talkOf(stranger.visitor)).id)).toEqual([]);
    const tokens = await Promise.all(["twin-a", "twin-b"].map((sub) => signed({ sub })));
    const replies = await Promise.all(tokens.map((token) => knock({ token }, guest.visitor)));
    expect(replies.filter(({ body }) => body.joined)).toHaveLength(1);
    expect((await knock({ token: await signed({ sub: "late" }) }, guest.visitor)).status).toBe(401);
    expect((await guest.visitor.get(`/api/conversations/${talk.id}`)).status).toBe(401);
  });
});
