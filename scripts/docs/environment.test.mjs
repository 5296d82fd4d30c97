import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file) => readFile(path.join(root, file), "utf8");
const namesIn = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]).sort();

it.each(["README.md", "README.zh-CN.md"])("%s names every variable the program reads, and no other", async (page) => {
  const inCode = namesIn(await read("apps/server/src/platform/config.ts"), /env\["(\w+)"\]/g);
  const inTable = namesIn(await read(page), /^\| `([A-Z][A-Z_]+)` \|/gm);
  expect(inTable).toEqual([...new Set(inCode)]);
});
