// Builds what has changed, then takes pictures of every page: npm run screenshots -- --to FOLDER
import "./lib/require-node.mjs";

import("./lib/take-screenshots.mjs").then(async (module) => process.exit(await module.takeScreenshots()));
