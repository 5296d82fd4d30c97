import type { Page } from "playwright-core";

/** A line and a processor, as slow as somebody's. Milliseconds, and bytes a second. */
interface Hardship {
  readonly latency: number;
  readonly down: number;
  readonly up: number;
  /** How many times slower the processor is than this machine's. */
  readonly processor: number;
}

export const slowPhone: Hardship = { latency: 150, down: 200_000, up: 93_750, processor: 4 };
export const officeDesk: Hardship = { latency: 40, down: 1_250_000, up: 625_000, processor: 2 };

/** Milliseconds from asking for the page: to the first thing drawn, and to the largest, which is its content. */
export interface Paint {
  readonly first: number;
  readonly content: number;
}

export async function endure(page: Page, { latency, down, up, processor }: Hardship): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  });
  await line.send("Emulation.setCPUThrottlingRate", { rate: processor });
}

/** Opens the address on an empty cache and returns when `there` stands on the page. */
export async function paintOf(page: Page, address: string, there: string): Promise<Paint> {
  await page.goto(address);
  await page.locator(there).first().waitFor();
  return page.evaluate(
    () =>
      new Promise<Paint>((resolve) => {
        const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY;
        const watch = new PerformanceObserver((list) =>
          resolve({ first, content: list.getEntries().at(-1)?.startTime ?? Number.POSITIVE_INFINITY }),
        );
        watch.observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}
