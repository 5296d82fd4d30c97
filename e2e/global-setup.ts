import path from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { packagedChromium } from "./packaged-chromium.ts";
import { startStage } from "./stage.ts";

declare module "vitest" {
  interface ProvidedContext {
    origin: string;
    browser: string;
  }
}

/** The whole product as a new user starts it, on a free port and an empty data directory, and a browser beside it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = path.resolve(import.meta.dirname, "../node_modules/.cache/recourse");
  const [stage, { executablePath, env }] = await Promise.all([startStage(), packagedChromium(cache)]);
  const browser = await chromium.launchServer({
    executablePath,
    headless: true,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--use-fake-ui-for-media-stream",
    ],
  });
  project.provide("origin", stage.origin);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await stage.stop();
  };
}
