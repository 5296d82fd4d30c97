import path from "node:path";
import type { LaunchOptions } from "playwright-core";
import { packagedChromium } from "./packaged-chromium.ts";

const quiet = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--use-fake-ui-for-media-stream",
];

/** How to launch the browser that travels with the packages. */
export async function packagedBrowser(): Promise<LaunchOptions> {
  const cache = path.resolve(import.meta.dirname, "../node_modules/.cache/recourse");
  const { executablePath, env } = await packagedChromium(cache);
  return { executablePath, headless: true, args: quiet, env: { ...process.env, ...env } as Record<string, string> };
}
