import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { castPassword, startTestApp, type TestApp } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
});
afterAll(() => test.close());

describe("signing in", () => {
  it("closes a desk's doors to somebody who left it, at once", async () => {
    const leaver = await test.visitor().signIn("0286", castPassword);
    expect((await leaver.get("/api/desk")).status).toBe(200);
    await cast.teaManager.patch(`/api/staff/${cast.ids.agent0286}`, { active: false });
    expect((await leaver.get("/api/desk")).status).toBe(401);
    expect((await test.visitor().post("/api/session", { login: "0286", password: castPassword })).status).toBe(401);
  });

  it("keeps a merchant's manager from giving themselves or others the platform's roles", async () => {
    const draft = { organizationId: cast.teaHouse.id, login: "sneaky", password: castPassword, displayName: "新人" };
    expect((await cast.teaManager.post("/api/staff", { ...draft, role: "administrator" })).status).toBe(400);
    expect(
      (await cast.teaManager.post("/api/staff", { ...draft, organizationId: cast.platform.id, role: "administrator" }))
        .status,
    ).toBe(403);
    expect(
      (await cast.teaManager.patch(`/api/staff/${cast.ids.agent0391}`, { role: "operations_manager" })).status,
    ).toBe(400);
  });

  it("locks a sign-in for ten minutes after eight wrong passwords, and say for how long", async () => {
    const guesser = test.visitor();
    for (let i = 0; i < 8; i += 1)
      expect((await guesser.post("/api/session", { login: "chen", password: "wrong" })).status).toBe(401);
    expect(await guesser.post("/api/session", { login: "chen", password: castPassword })).toMatchObject({
      status: 429,
      body: { code: "session.locked", detail: { minutes: 10 } },
    });
    test.advance(10 * 60_000 + 1000);
    expect((await guesser.post("/api/session", { login: "chen", password: castPassword })).status).toBe(200);
  });
});

describe("one's own password", () => {
  it("changes with the current one, and signs every other device out at once", async () => {
    const [here, there] = [await test.visitor().signIn("0391"), await test.visitor().signIn("0391")];
    const change = (current: string) => here.put("/api/session/password", { current, next: "a new long one" });
    expect(await change("wrong")).toMatchObject({ status: 400, body: { code: "password.wrong" } });
    expect((await change(castPassword)).status).toBe(200);
    expect([(await here.get("/api/session")).status, (await there.get("/api/session")).status]).toEqual([200, 401]);
    expect((await test.visitor().post("/api/session", { login: "0391", password: castPassword })).status).toBe(401);
  });
});
