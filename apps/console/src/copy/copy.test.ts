import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Copy = { readonly [key: string]: string | ((...given: never[]) => string) | Copy };
const here = new URL("./", import.meta.url);
const files = readdirSync(new URL("zh/", here));
const load = async (language: string, file: string): Promise<Copy> =>
  import(/* @vite-ignore */ new URL(`${language}/${file}`, here).pathname);

/** Every sentence by its path, and whether it takes values (the compiler sees to which). */
const shape = (copy: Copy, at = ""): string[] =>
  Object.entries(copy).flatMap(([key, value]) => {
    if (typeof value === "object") return shape(value, `${at}${key}.`);
    return `${at}${key}${typeof value === "function" ? "()" : ""}`;
  });

const sourcesUnder = (folder: URL): string =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (e) =>
        e.isFile() && /\.tsx?$/.test(e.name) && !e.name.includes(".test.") && !/\/copy\/(zh|en)$/.test(e.parentPath),
    )
    .map((e) => readFileSync(`${e.parentPath}/${e.name}`, "utf8"))
    .join("\n");

test("there is an English file for every Chinese one", () => {
  expect(readdirSync(new URL("en/", here))).toEqual(files);
});

test.each(files)("%s says the same things in both languages", async (file) => {
  expect(shape(await load("en", file)).sort()).toEqual(shape(await load("zh", file)).sort());
});

const source = sourcesUnder(new URL("../", here));
/** Groups that are looked up by a value (a state, a code, a number of stars) are used as a whole. */
const isNamed = (key: string) => new RegExp(`[.]${key}\\b|["']${key}["']|[{,]\\s*${key}\\s*[,}:]`).test(source);

test.each(files)("every sentence of %s is asked for somewhere", async (file) => {
  const unused = Object.entries(await load("zh", file)).flatMap(([, copy]) =>
    Object.keys(copy).filter((key) => !isNamed(key)),
  );
  expect(unused).toEqual([]);
});
