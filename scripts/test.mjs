// All that has to hold before a change goes in: packages, checks, tests, build, browser journeys.
import "./lib/require-node.mjs";

import("./lib/run-everything.mjs").then(async (module) => process.exit(await module.runEverything()));
