import type { ActPage, MeView, RecoveryCodes, SecondFactorOffer, SecondFactorView } from "@recourse/contract";
import { generateSync } from "otplib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { castPassword, startTestApp, type TestApp, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
let shift = 0;
let secret = "";
let recovery: string[] = [];
const day = 86_400_000;

function pass(ms: number): void {
  shift += ms;
  test.advance(ms);
}
/** The code that the authenticator shows; half a minute later, so that no code is asked for twice. */
function nextCode(of = secret): string {
  pass(30_000);
  return generateSync({ secret: of, epoch: Math.floor((Date.now() + shift) / 1000) });
}
async function enrol(visitor: Visitor): Promise<{ secret: string; codes: string[] }> {
  const offer = (await visitor.post<SecondFactorOffer>("/api/second-factor", { password: castPassword })).body;
  const { body } = await visitor.put<RecoveryCodes>("/api/second-factor", { code: nextCode(offer.secret) });
  return { secret: offer.secret, codes: body.recoveryCodes };
}
/** Keeps all cookies, as a browser does: the step and the trusted device beside the session. */
async function signIn(code: string | null, jar = new Map<string, string>(), trustDevice = false) {
  const send = async (path: string, body: object) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "content-type": "application/json", "x-recourse": "1", cookie };
    const reply = await fetch(test.origin + path, { method: "POST", headers, body: JSON.stringify(body) });
    for (const set of reply.headers.getSetCookie()) {
      const [name, value] = set.split(";")[0]!.split("=");
      jar.set(name!, value!);
    }
    return { status: reply.status, body: (await reply.json()) as { code?: string; role?: string } };
  };
  const first = await send("/api/session", { login: "tea-manager", password: castPassword });
  return code === null ? first : send("/api/session/code", { code, trustDevice });
}
const kindsOf = async () => {
  const { body } = await cast.administrator.get<ActPage>(`/api/audit?organization=${cast.teaHouse.id}&limit=200`);
  return body.acts.map((act) => act.kind);
};

beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  ({ secret, codes: recovery } = await enrol(cast.teaManager));
});
afterAll(() => test.close());

describe("the second factor", () => {
  it("is shown as a picture, confirmed by a first code, and comes with ten recovery codes", async () => {
    const offer = (await cast.agent0391.post<SecondFactorOffer>("/api/second-factor", { password: castPassword })).body;
    expect(offer.qr).toMatch(/^<svg/);
    expect(offer.uri).toContain(`secret=${offer.secret}`);
    const wrong = await cast.agent0391.put<{ code: string }>("/api/second-factor", { code: "000000" });
    expect(wrong.body.code).toBe("second_factor.wrong_code");
    expect((await cast.agent0391.get<SecondFactorView>("/api/second-factor")).body.enrolled).toBe(false);
    expect(new Set(recovery).size).toBe(10);
    const [row] = await test.app.database.writer`SELECT secret FROM identity.second_factors LIMIT 1`;
    expect(row!["secret"].includes(Buffer.from(secret))).toBe(false);
  });

  it("is asked for after the password, and a password alone opens nothing", async () => {
    expect(await signIn(null)).toMatchObject({ status: 401, body: { code: "session.code_required" } });
    expect(await signIn(nextCode())).toMatchObject({ status: 200, body: { role: "merchant_manager" } });
    const without = await test.visitor().post("/api/session/code", { code: nextCode() });
    expect(without).toMatchObject({ status: 401, body: { code: "session.step_over" } });
  });

  it("takes no code twice, and no recovery code twice", async () => {
    const code = nextCode();
    expect((await signIn(code)).status).toBe(200);
    expect((await signIn(code)).body.code).toBe("second_factor.wrong_code");
    expect((await signIn(recovery[0]!.toLowerCase())).status).toBe(200);
    expect((await signIn(recovery[0]!)).body.code).toBe("second_factor.wrong_code");
    expect(await kindsOf()).toContain("second_factor.recovery_used");
  });

  it("locks after five wrong codes in a row, even for the right one, and says for how long", async () => {
    nextCode();
    expect((await signIn(nextCode())).status).toBe(200);
    for (let n = 0; n < 5; n += 1) expect((await signIn("000000")).body.code).toBe("second_factor.wrong_code");
    expect(await signIn(nextCode())).toMatchObject({ status: 429, body: { code: "second_factor.locked" } });
    pass(15 * 60_000);
    expect((await signIn(nextCode())).status).toBe(200);
  });

  it("spares a trusted browser for thirty days, until the password changes", async () => {
    const jar = new Map<string, string>();
    expect((await signIn(nextCode(), jar, true)).status).toBe(200);
    expect((await signIn(null, jar)).status).toBe(200);
    pass(31 * day);
    expect((await signIn(null, jar)).status).toBe(401);
  });
});

describe("what is delicate", () => {
  it("asks whoever is enrolled for a fresh code, and nobody else", async () => {
    const manager = await test.visitor().signIn("books-manager");
    const draft = { organizationId: cast.bookshop.id, name: "收银机" };
    expect((await manager.post("/api/keys", draft)).status).toBe(200);
    const { secret: own } = await enrol(manager);
    expect((await manager.post("/api/keys", draft)).status).toBe(200);
    pass(16 * 60_000);
    expect(await manager.post("/api/keys", draft)).toMatchObject({ body: { code: "second_factor.proof_needed" } });
    expect((await manager.post("/api/second-factor/proof", { code: nextCode(own) })).status).toBe(200);
    expect((await manager.post("/api/keys", draft)).status).toBe(200);
  });
});

describe("an organization that demands it", () => {
  it("lets people in while the grace lasts, then to enrol and nowhere else, sockets included", async () => {
    const demand = `/api/organizations/${cast.teaHouse.id}/second-factor`;
    const agent = await test.visitor().signIn("0391");
    const admin = await test.visitor().signIn("admin");
    await admin.put(demand, { demand: "everyone", graceDays: 2 });
    expect((await agent.get<SecondFactorView>("/api/second-factor")).body).toMatchObject({ demanded: true });
    expect((await agent.get("/api/desk")).status).toBe(200);
    pass(2 * day);
    const late = await test.visitor().signIn("0391");
    expect((await late.get<MeView>("/api/session")).body.mustEnrol).toBe(true);
    expect(await late.get("/api/desk")).toMatchObject({ status: 403, body: { code: "second_factor.demanded" } });
    await expect(late.socket()).rejects.toThrow("second_factor.demanded");
    const { secret: own } = await enrol(late);
    expect((await late.get("/api/desk")).status).toBe(200);
    const gone = await late.post("/api/second-factor/removal", { code: nextCode(own) });
    expect(gone).toMatchObject({ body: { code: "second_factor.demanded" } });
    expect((await admin.get("/api/organizations")).status).toBe(200);
  });

  it("can have a lost one taken away by a manager, which is written down, but not one's own", async () => {
    const admin = await test.visitor().signIn("admin");
    await admin.put(`/api/organizations/${cast.teaHouse.id}/second-factor`, { demand: "optional" });
    expect((await admin.delete(`/api/staff/${cast.ids.agent0391}/second-factor`)).status).toBe(200);
    expect((await test.visitor().signIn("0391")).cookie).toContain("recourse_session");
    const { body } = await admin.get<MeView>("/api/session");
    expect((await admin.delete(`/api/staff/${body.id}/second-factor`)).status).toBe(403);
    cast = { ...cast, administrator: admin };
    expect((await kindsOf())[1]).toBe("second_factor.reset");
  });
});
