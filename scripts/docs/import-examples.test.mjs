import { readFile } from "node:fs/promises";
import path from "node:path";
import { importKinds } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { castPassword, castSetupCode, startTestApp } from "../../apps/server/src/testing/app.ts";

const page = path.resolve(import.meta.dirname, "../../docs/how-to/import-a-marketplace.md");

/** The two examples of a kind, as the page prints them. */
async function examplesOf(kind) {
  const section = (await readFile(page, "utf8")).split(`\n## ${kind}\n`)[1].split("\n## ")[0];
  const block = (language) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)[1];
  return { json: block("json"), csv: block("csv") };
}

let test;
let key;
beforeAll(async () => {
  test = await startTestApp();
  const admin = test.visitor();
  const setup = {
    setupCode: castSetupCode,
    platformName: "有据测试商城",
    displayName: "周行",
    login: "admin",
    password: castPassword,
  };
  const me = (await admin.post("/api/setup", setup)).body;
  await admin.post("/api/organizations", { externalId: "tea", name: "山間茶舍" });
  key = (await admin.post("/api/keys", { organizationId: me.organization.id, name: "docs" })).body.token;
}, 60_000);
afterAll(() => test.close());

async function send(kind, type, text) {
  const headers = { authorization: `Bearer ${key}`, "content-type": type };
  const { status, body } = await test.visitor().send("POST", `/api/imports/${kind}?merchant=tea`, text, headers);
  return { status, ...body };
}

describe("the examples of the import page", () => {
  it.each(importKinds)("bring %s in, by JSON and by CSV, and change nothing when sent again", async (kind) => {
    const { json, csv } = await examplesOf(kind);
    for (const [type, text, rows] of [
      ["application/json", json, JSON.parse(json).length],
      ["text/csv", csv, 1],
    ]) {
      expect(await send(kind, type, text)).toMatchObject({ status: 200, created: rows, refused: [] });
      expect(await send(kind, type, text)).toMatchObject({ created: 0, updated: 0, unchanged: rows, refused: [] });
    }
  });
});
