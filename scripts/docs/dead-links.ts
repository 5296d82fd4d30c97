import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const skipped = /^(node_modules|dist|coverage|out|\..+)$/;

/** Every Markdown file below `folder`, as absolute paths. */
export async function markdownFiles(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !skipped.test(name));
  const nested = entries.map((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(place);
    return entry.name.endsWith(".md") ? [place] : [];
  });
  return (await Promise.all(nested)).flat().sort();
}

const withoutCode = (text: string): string =>
  text.replaceAll(/^ *```[\s\S]*?^ *```/gm, "").replaceAll(/`[^`\n]*`/g, "");
const isElsewhere = (target: string): boolean => /^([a-z][a-z+.-]*:|\/\/|#)/i.test(target);

/** What a page points at inside the repository: links, and pictures of either notation. */
export function targetsOf(text: string): string[] {
  const links = withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)|\bsrc="([^"]+)"/g);
  return [...links].map((match) => match[1] ?? match[2] ?? "").filter((target) => !isElsewhere(target));
}

/** One line for each link of the file that leads nowhere. */
export async function deadLinks(file: string): Promise<string[]> {
  const targets = targetsOf(await readFile(file, "utf8"));
  const places = targets.map((target) => decodeURI(target.split("#")[0] ?? ""));
  return places
    .filter((place) => !existsSync(path.resolve(path.dirname(file), place)))
    .map((place) => `${file} → ${place}`);
}
