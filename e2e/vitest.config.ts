import path from "node:path";
import { defineConfig } from "vitest/config";

const here = import.meta.dirname;

/** Browser journeys: one server with the demonstration marketplace and one browser for all of them. */
export default defineConfig({
  root: path.resolve(here, ".."),
  test: {
    include: ["e2e/journeys/**/*.test.ts"],
    globalSetup: [path.join(here, "global-setup.ts")],
    setupFiles: [path.join(here, "show-failures.ts")],
    pool: "forks",
    // Journeys share agents and queues of one marketplace; they run one after another.
    fileParallelism: false,
    // A browser on a busy machine may miss a beat; what is broken fails every time.
    retry: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
