// Everything that can be said about the code without running it.
import "./lib/require-node.mjs";

import("./lib/checks.mjs").then((module) => module.check());
