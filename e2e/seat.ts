import type { BrowserContext, Page } from "playwright-core";

/** One person at one browser. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about: errors nobody caught, and what its security policy forbade. */
  readonly complaints: string[];
}
