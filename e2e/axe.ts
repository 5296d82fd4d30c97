import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/**
 * What keeps people from using the page: serious and critical findings of WCAG 2 A and AA, one line each; only of the
 * named rules where some are named.
 */
export async function barriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({ runOnly }),
    rules ? { type: "rule", values: rules } : { type: "tag", values: tags },
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ""}`));
}
