import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./root.mjs";

const driver = path.join(root, "node_modules/postgres/src");
const connection = path.join(driver, "connection.js");

/**
 * postgres 3.4.9 holds small writes back until the end of the turn. When the connection dies in between (PostgreSQL
 * was killed, a transaction wants to roll back) it writes to a socket that is gone, which ends the whole process; or it
 * keeps the stale bytes and the spent timer, and that connection of the pool never sends anything again
 * (porsager/postgres issues 1154 and 1208). What is held back is dropped with the connection it was meant for, and whoever
 * waits for an answer is told so.
 */
const mends = [
  {
    from: "function nextWrite(fn) {\n",
    to: `function nextWrite(fn) {
    if (!socket) {
      clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
`,
  },
  {
    from: "clearImmediate(nextWriteTimer)\n    socket.removeListener",
    to: "clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener",
  },
  {
    from: "clearImmediate(nextWriteTimer)\n    if (socket) {",
    to: "clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    if (socket) {",
  },
];

/** The source of the driver's connection.js with the faults mended; fails loudly once the driver reads differently. */
export function mended(source) {
  return mends.reduce((text, { from, to }) => {
    if (text.split(from).length !== 2)
      throw new Error(
        "The postgres driver has changed: see whether scripts/lib/mend-postgres-driver.mjs is still needed.",
      );
    return text.replace(from, () => to);
  }, source);
}

/** For esbuild: takes the driver into the bundle, mended; every other package stays outside. */
export const mendPostgresDriver = {
  name: "mend-postgres-driver",
  setup(build) {
    build.onResolve({ filter: /^postgres$/ }, () => ({ path: path.join(driver, "index.js") }));
    build.onLoad({ filter: /[\\/]node_modules[\\/]postgres[\\/]src[\\/]connection\.js$/ }, async () => ({
      contents: mended(await readFile(connection, "utf8")),
      loader: "js",
    }));
  },
};
