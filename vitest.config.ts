import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

const globalSetup = "apps/server/src/testing/global-setup.ts";

export default defineConfig({
  test: {
    include: [
      "apps/**/src/**/*.test.{ts,tsx}",
      "packages/**/src/**/*.test.ts",
      "scripts/**/*.test.mjs",
      "{bench,demo,e2e}/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**", "e2e/journeys/**"],
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    // Two, because a database works beside each; more only wait for one another on a small machine.
    pool: "forks",
    maxWorkers: 2,
    // A whole program on a database, beside another one, on two busy cores.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
