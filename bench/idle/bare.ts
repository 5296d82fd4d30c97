import { createServer } from "node:http";
import { Server } from "socket.io";
import { answering } from "../chat/program.ts";

/** The same socket library with the same settings, and nobody behind it: what a connection costs before it is anybody's. */
const http = createServer();
new Server(http, { serveClient: false, maxHttpBufferSize: 64 * 1024, pingInterval: 20_000, pingTimeout: 15_000 });

export interface BareQuestion {
  readonly port: number;
}

answering<BareQuestion>(
  ({ port }) => new Promise((resolve) => http.listen(port, "127.0.0.1", () => resolve(process.pid))),
);
