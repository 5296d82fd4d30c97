import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FileView, ProductSummary } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/app.ts";
import { type Cast, gatherCast } from "../testing/cast.ts";

let pages: string;
let test: TestApp;
let cast: Cast;
let file: string;
const pictures = new Map<string, string>();
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

beforeAll(async () => {
  pages = await mkdtemp(path.join(tmpdir(), "recourse-pages-"));
  for (const name of ["index.html", "desk.html", "tea.js"])
    await writeFile(path.join(pages, name), "<title>茶</title>");
  test = await startTestApp({ pages });
  cast = await gatherCast(test);
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(png)]), "茶.png");
  file = (await cast.lin.post<FileView>("/api/files", form)).body.id;
  const drawing = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64")}`;
  const shown = { title: "盖碗", category: "茶具", priceFen: 9900, stock: 3, shipPromiseHours: 48 };
  for (const [externalId, image] of Object.entries({ drawn: drawing, elsewhere: "https://pictures.example/tea.png" }))
    expect((await cast.teaManager.post("/api/products", { ...shown, externalId, image })).status).toBe(200);
  const found = (await cast.lin.get<ProductSummary[]>("/api/products?q=盖碗")).body;
  for (const { externalId, id } of found) pictures.set(externalId, id);
});
afterAll(async () => {
  await test.close();
  await rm(pages, { recursive: true, force: true });
});

const asked = (url: string, init: RequestInit = {}) =>
  fetch(test.origin + url, { redirect: "manual", ...init, headers: { cookie: cast.lin.cookie, ...init.headers } });

const replies: readonly (readonly [what: string, status: number, ask: () => Promise<Response>])[] = [
  ["a page of buyers", 200, () => asked("/orders")],
  ["a page of staff", 200, () => asked("/desk")],
  ["a script of the pages", 200, () => asked("/tea.js")],
  ["JSON", 200, () => asked("/api/conversations")],
  ["a problem", 400, () => asked("/api/history?limit=none")],
  ["a refusal at the door", 403, () => asked("/api/session", { method: "DELETE" })],
  ["what nobody knows", 404, () => asked("/api/nothing")],
  ["an address that cannot be read", 400, () => asked("/%zz")],
  [
    "a question of another site before it asks",
    204,
    () =>
      asked("/api/conversations", {
        method: "OPTIONS",
        headers: { origin: "https://elsewhere.example", "access-control-request-method": "POST" },
      }),
  ],
  ["an upload", 200, () => asked(`/api/files/${file}`)],
  ["a download", 200, () => asked(`/api/files/${file}?download=1`)],
  ["a shop's picture", 200, () => asked(`/api/products/${pictures.get("drawn")}/image`)],
  ["a redirect to a shop's picture", 302, () => asked(`/api/products/${pictures.get("elsewhere")}/image`)],
  ["a socket's handshake", 200, () => asked("/socket.io/?EIO=4&transport=polling")],
  ["a handshake that is none", 400, () => asked("/socket.io/?EIO=4&transport=pigeon")],
];

describe("the headers", () => {
  it.each(replies)("keep the walls around %s (%i)", async (_, status, ask) => {
    const reply = await ask();
    const { status: got, headers } = reply;
    await reply.arrayBuffer();
    expect(got).toBe(status);
    expect(headers.get("content-security-policy")).toMatch(/default-src '(self|none)'/);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    for (const name of ["server", "x-powered-by"]) expect(headers.get(name)).toBeNull();
  });
});
