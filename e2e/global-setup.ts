import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { gatherCast, type StaffLogin } from "./cast.ts";
import { packagedBrowser } from "./launch-browser.ts";
import { startStage } from "./stage.ts";

declare module "vitest" {
  interface ProvidedContext {
    origin: string;
    browser: string;
    sessions: Record<StaffLogin, string>;
  }
}

/** The whole product as a new user starts it, on a free port and an empty data directory, and a browser beside it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [stage, options] = await Promise.all([startStage(), packagedBrowser()]);
  try {
    const browser = await chromium.launchServer(options);
    project.provide("origin", stage.origin);
    project.provide("browser", browser.wsEndpoint());
    project.provide("sessions", await gatherCast(stage.origin));
    return async () => {
      await browser.close();
      await stage.stop();
    };
  } catch (error) {
    await stage.stop();
    throw error;
  }
}
