import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { machineBrowser } from "./launch-browser.ts";
import { type Login, places, type Scene, setScene } from "./screenshot-scene.ts";
import { startStage } from "./stage.ts";

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
const languages = ["zh", "en"] as const;

/** A device of this person, in this language and of this size. */
async function device(browser: Browser, scene: Scene, who: string, language: string, viewport: (typeof sizes)[number]) {
  const context = await browser.newContext({
    baseURL: scene.origin,
    viewport,
    hasTouch: viewport.width < 600,
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    ...(who === "stranger" ? {} : { storageState: scene.states[who as Login] }),
  });
  await context.addInitScript((value) => localStorage.setItem("recourse.language", value), language);
  return context;
}

/** The page as a person sees it: fonts and pictures there, nothing still loading. */
async function settled(page: Page): Promise<void> {
  await page.locator("h1, [role=log]").first().waitFor({ state: "attached" });
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true], .ant-spin-spinning, .ant-skeleton"));
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
  });
}

async function photograph(context: BrowserContext, pages: Record<string, string>, name: (page: string) => string) {
  const page = await context.newPage();
  for (const [title, address] of Object.entries(pages)) {
    await page.goto(address, { waitUntil: "load" });
    await settled(page);
    await page.screenshot({ path: name(title) });
  }
  await context.close();
}

const folder = path.resolve(process.argv[2] ?? path.join(tmpdir(), "recourse-screenshots"));
await mkdir(folder, { recursive: true });
// Agents at work have no page open while others are photographed; they must not count as gone.
const stage = await startStage({ presenceGraceMs: 3_600_000 });
const browser = await chromium.launch(await machineBrowser());
try {
  const scene = await setScene(stage.origin);
  for (const viewport of sizes)
    for (const language of languages)
      for (const [who, pages] of Object.entries(places(scene)))
        await photograph(await device(browser, scene, who, language, viewport), pages, (title) =>
          path.join(folder, `${title}-${language}-${viewport.width}.png`),
        );
  process.stdout.write(`The pictures are in ${folder}\n`);
} finally {
  await browser.close();
  await stage.stop();
}
