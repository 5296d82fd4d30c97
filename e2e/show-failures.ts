import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import { everySeat } from "./people.ts";

/** What everybody saw when a journey failed, one picture a page, below the temporary directory. */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  const folder = path.join(tmpdir(), "recourse-failed-journeys", task.name.slice(0, 60).replaceAll(/\W+/g, "-"));
  await mkdir(folder, { recursive: true });
  const pages = everySeat().flatMap(({ context }) => context.pages());
  const pictures = pages.map((page, index) => page.screenshot({ path: path.join(folder, `${index + 1}.png`) }));
  await Promise.allSettled(pictures);
  process.stderr.write(`Pictures of the failed journey: ${folder}\n`);
});
