// Puts a backup back in place.
import "./lib/require-node.mjs";

import("./lib/run-program.mjs").then((module) => module.runProgram("restore"));
