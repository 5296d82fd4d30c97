import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { generatedPages } from "./pages.ts";

const root = path.resolve(import.meta.dirname, "../..");

for (const { file, text } of await generatedPages()) {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
  console.log(file);
}
