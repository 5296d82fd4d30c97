// Starts Recourse from a fresh clone: installs and builds when needed, then runs the server.
// This file and require-node.mjs keep to syntax that an old Node can read, so that it can say what is wrong.
import "./lib/require-node.mjs";

import("./lib/start-server.mjs").then((module) => module.startServer());
