import type { FileView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
});
afterAll(() => test.close());

const script = "alert(document.cookie)";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const pdf = `%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;

function send(content: string | Buffer, name: string, type: string) {
  const form = new FormData();
  form.set("file", new Blob([typeof content === "string" ? content : new Uint8Array(content)], { type }), name);
  return cast.lin.post<FileView & { code?: string }>("/api/files", form);
}
async function open(id: string, query = "") {
  const { headers } = await test.app.web.inject({
    method: "GET",
    url: `/api/files/${id}${query}`,
    headers: { cookie: cast.lin.cookie },
  });
  const walls = [headers["x-content-type-options"], headers["content-security-policy"]];
  expect(walls).toEqual(["nosniff", "default-src 'none'; frame-ancestors 'none'; sandbox"]);
  return { type: headers["content-type"], shown: String(headers["content-disposition"]) };
}

describe("an upload that is a trap", () => {
  it.each([
    ["a drawing with a script", `<svg xmlns="http://www.w3.org/2000/svg"><script>${script}</script></svg>`, "茶.svg"],
    ["the same, said to be XML", `<?xml version="1.0"?><svg onload="${script}"/>`, "茶.png"],
    ["a page named as a picture", `<!doctype html><script>${script}</script>`, "茶.png"],
    ["a program", Buffer.from("MZ\u0090\u0000\u0003", "latin1"), "茶.jpg"],
  ])("is refused when it is %s, whatever it says it is", async (_, content, name) => {
    expect(await send(content, name, "image/png")).toMatchObject({ body: { code: "file.type_refused" } });
  });

  it("stays a picture when it is a script as well, and a browser may take it for nothing else", async () => {
    const both = await send(`GIF89a/*\u0001\u0000\u0001\u0000*/=1;${script}`, "茶.js", "text/javascript");
    expect(both.body.mime).toBe("image/gif");
    expect(await open(both.body.id)).toMatchObject({ type: "image/gif", shown: expect.stringMatching(/^inline/) });
  });

  it("is saved, never opened in our name, when it is a paper that may carry a script", async () => {
    const paper = await send(pdf, "发票.pdf", "application/pdf");
    expect(await open(paper.body.id)).toMatchObject({
      type: "application/pdf",
      shown: expect.stringMatching(/^attachment/),
    });
  });

  it("is what its bytes say, not what the sender does", async () => {
    const { body } = await send(png, "茶.html", "text/html");
    expect(body.mime).toBe("image/png");
    expect(await open(body.id)).toMatchObject({ type: "image/png" });
    expect((await open(body.id, "?download=1")).shown).toMatch(/^attachment/);
  });

  it.each(["../../secrets/installation.key", "..\\..\\index.html", "a/\u202egnp.exe", "a\r\nset-cookie: x=1.png"])(
    "cannot reach anywhere by its name: %j",
    async (name) => {
      const { body } = await send(png, name, "image/png");
      expect(body.name).not.toMatch(/[/\\\r\n\u202e]|\.\./);
      expect((await open(body.id)).shown).toMatch(/^inline; filename\*=UTF-8''[\w.%-]+$/);
    },
  );
});
