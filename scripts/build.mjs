// Builds the server, the console and the widget, whether or not they have changed.
import "./lib/require-node.mjs";

import("./lib/parts.mjs").then((module) => module.buildAll());
