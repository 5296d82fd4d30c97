import type { Page } from "playwright-core";

const waiting = ".bone, .ant-spin-spinning, .ant-skeleton, [aria-busy=true]";

/** Returns when the page is as a person sees it: its content, fonts and pictures there, nothing still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1, main, [role=log]").first().waitFor({ state: "attached" });
  await page.waitForFunction((there) => !document.querySelector(there), waiting);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What is far below comes when somebody scrolls there; it must not be waited for.
    const seen = Array.from(document.images).filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
  });
}
