import { readFile } from "node:fs/promises";
import path from "node:path";
import { generatedPages } from "./docs/pages.ts";

// Run by tsx: the pages are made from TypeScript source.
const root = path.resolve(import.meta.dirname, "..");

for (const { file, text } of await generatedPages()) {
  if ((await readFile(path.join(root, file), "utf8").catch(() => "")) === text) continue;
  console.error(`${file} is not what the code says now: run \`npm run docs\` and commit the result.`);
  process.exitCode = 1;
}
