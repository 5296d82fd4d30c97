import { pages } from "./page-list.ts";
import { allRoutes, amiss } from "./page-routes.ts";

const wrong = amiss(allRoutes(), pages);
if (wrong.length > 0) {
  process.stderr.write(`${wrong.join("\n")}\nAdd one line for each to e2e/page-list.ts: it is photographed and
walked by the accessibility journey from then on (docs/how-to/take-pictures.md).\n`);
  process.exitCode = 1;
}
