import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

export const phone = { width: 390, height: 844 } as const;
export const desktop = { width: 1440, height: 900 } as const;
export const demoPassword = "youju-demo-2026";

let connected: Promise<Browser> | null = null;
const opened: BrowserContext[] = [];

export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about: errors nobody caught. */
  readonly complaints: string[];
}

/** A fresh browser profile of one person, at one size and in one language. */
export async function sit(options: {
  size: { width: number; height: number };
  language?: "zh-CN" | "en-US";
  touch?: boolean;
}): Promise<Seat> {
  connected ??= chromium.connect(inject("browser"));
  const browser = await connected;
  const context = await browser.newContext({
    baseURL: inject("origin"),
    viewport: options.size,
    locale: options.language ?? "zh-CN",
    timezoneId: "Asia/Shanghai",
    hasTouch: options.touch ?? options.size.width < 600,
    serviceWorkers: "block",
  });
  opened.push(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.setDefaultTimeout(15_000);
  return { page, context, complaints };
}

/** Signs a person in through the product's own door, without the form; journeys about signing in use the form. */
export async function signIn(seat: Seat, login: string, password = demoPassword): Promise<void> {
  const reply = await seat.context.request.post("/api/session", {
    data: { login, password },
    headers: { "x-recourse": "1" },
  });
  if (!reply.ok()) throw new Error(`sign-in of ${login}: ${await reply.text()}`);
}

/** Ends every profile of a test file. */
export async function leaveAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((context) => context.close()));
}
