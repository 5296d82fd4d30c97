import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { drawsChinese } from "./chinese-type.ts";
import { contactSheet } from "./contact-sheet.ts";
import { packagedBrowser } from "./launch-browser.ts";
import { addressOf, pages } from "./page-list.ts";
import { allRoutes, amiss } from "./page-routes.ts";
import { type Picture, planForDocuments, planOf } from "./picture-plan.ts";
import { type Login, type Scene, setScene } from "./screenshot-scene.ts";
import { settled } from "./settled.ts";
import { startStage } from "./stage.ts";

const { values: asked } = parseArgs({
  options: { to: { type: "string" }, only: { type: "string" }, whole: { type: "boolean", default: false } },
});
const folder = path.resolve(asked.to ?? path.join(import.meta.dirname, "../docs/pictures"));

/** A device of this person that shows pages this way. */
async function device(browser: Browser, scene: Scene, { page, look }: Picture): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: scene.origin,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? "dark" : "light",
    hasTouch: look.width < 600,
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    ...(page.who === "nobody" ? {} : { storageState: scene.states[page.who as Login] }),
  });
  await context.addInitScript((value) => localStorage.setItem("recourse.language", value), look.language);
  return context;
}

async function photograph(browser: Browser, scene: Scene, picture: Picture): Promise<void> {
  const context = await device(browser, scene, picture);
  const page = await context.newPage();
  await page.goto(addressOf(picture.page, scene), { waitUntil: "load" });
  await settled(page);
  await page.screenshot({ path: path.join(folder, picture.file), fullPage: asked.whole });
  await context.close();
}

/** Says how far it is: one moving line on a terminal, else a line now and then. */
function tell(done: number, of: number, file: string): void {
  const words = `${String(done).padStart(4)}/${of} ${file}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${words}${done === of ? "\n" : ""}`);
  else if (done % 20 === 0 || done === of) process.stdout.write(`${words}\n`);
}

async function warnOfMissingType(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  if (!(await drawsChinese(page)))
    process.stdout.write("This machine has no Chinese font: signs will be boxes. Debian: apt install fonts-noto-cjk\n");
  await page.close();
}

const wrong = amiss(allRoutes(), pages);
if (wrong.length > 0) throw new Error(`e2e/page-list.ts: ${wrong.join("; ")}`);
const wanted = asked.only?.split(",");
const plan = (asked.to ? planOf(pages) : planForDocuments(pages)).filter(
  ({ page }) => !wanted || wanted.includes(page.name),
);
await mkdir(folder, { recursive: true });
// Agents at work have no page open while others are photographed; they must not count as gone.
const stage = await startStage({ presenceGraceMs: 3_600_000 });
const browser = await chromium.launch(await packagedBrowser());
try {
  await warnOfMissingType(browser);
  const scene = await setScene(stage.origin);
  const failed: string[] = [];
  for (const [index, picture] of plan.entries()) {
    await photograph(browser, scene, picture).catch((error) => failed.push(`${picture.file}: ${String(error)}`));
    tell(index + 1, plan.length, picture.file);
  }
  if (asked.to) await writeFile(path.join(folder, "index.html"), contactSheet(plan));
  process.stdout.write(`The pictures are in ${folder}\n`);
  if (failed.length > 0) throw new Error(`${failed.length} pages could not be photographed:\n${failed.join("\n")}`);
} finally {
  await browser.close();
  await stage.stop();
}
