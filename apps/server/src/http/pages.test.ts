import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Web } from "../platform/web.ts";
import { pageRoutes } from "./pages.ts";

const script = "export const tea = 1;";
let folder: string;
let web: Web;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "recourse-pages-"));
  await mkdir(path.join(folder, "assets"));
  const files = {
    "index.html": "<title>buyers</title>",
    "desk.html": "<title>staff</title>",
    "assets/tea-1a2b.js": script,
    "assets/tea-1a2b.js.br": brotliCompressSync(script),
    "first-needs.json": JSON.stringify([{ path: "^/orders$", link: "</assets/tea-1a2b.js>; rel=modulepreload" }]),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  web = fastify() as unknown as Web;
  await pageRoutes(web, folder);
});
afterAll(async () => {
  await web.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, encoding = "identity") =>
  web.inject({ method: "GET", url, headers: { "accept-encoding": encoding } });

describe("the built pages", () => {
  it("keep a file that is named by its content for a year", async () => {
    const { headers } = await get("/assets/tea-1a2b.js");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });
  it("ask again for an entry every time", async () => {
    expect((await get("/orders/42")).headers["cache-control"]).toBe("no-cache");
  });
  it("come packed to who can unpack them, and as they are to others", async () => {
    const packed = await get("/assets/tea-1a2b.js", "br");
    expect(packed.headers).toMatchObject({ "content-encoding": "br", vary: "accept-encoding" });
    expect(packed.headers["content-type"]).toContain("javascript");
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(script);
    expect((await get("/assets/tea-1a2b.js")).body).toBe(script);
  });
  it("name what a path needs first, and nothing where the build names nothing", async () => {
    expect((await get("/orders?from=mail")).headers["link"]).toBe("</assets/tea-1a2b.js>; rel=modulepreload");
    expect((await get("/me")).headers["link"]).toBeUndefined();
  });
  it("show staff their own entry", async () => {
    expect((await get("/desk/c/7")).body).toContain("staff");
    expect((await get("/desks")).body).toContain("buyers");
  });
  it("never answer a question to the interface with a page", async () => {
    expect((await get("/api/nothing")).body).not.toContain("<title>");
  });
});
