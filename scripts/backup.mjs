// Backs the installation up while it runs, or checks a backup.
import "./lib/require-node.mjs";

import("./lib/run-program.mjs").then((module) => module.runProgram("backup"));
