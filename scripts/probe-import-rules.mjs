// Proves that each import rule catches what it forbids.
import "./lib/require-node.mjs";

import("./lib/probe-import-rules.mjs").then((module) => module.reportSilentRules());
