import { createServer } from "node:http";
import { Server } from "socket.io";
import { answering } from "./program.ts";

/**
 * The upper limit: the same socket library, the same sizes, and nothing else. No sign-in, no policy, no database; a
 * post is numbered in memory, passed to the other side and acknowledged.
 */
const http = createServer();
const io = new Server(http, {
  serveClient: false,
  maxHttpBufferSize: 64 * 1024,
  pingInterval: 20_000,
  pingTimeout: 15_000,
});
const author = { kind: "buyer", id: "00000000-0000-7000-8000-000000000000", name: "买家 1000", agentNumber: null };
let seq = 0;

export interface RelayQuestion {
  readonly port: number;
}
interface Post {
  readonly conversationId: string;
  readonly clientId: string;
  readonly body: unknown;
}

io.on("connection", (socket) => {
  socket.on("watch", async ({ conversationId }: Post, reply: (value: unknown) => void) => {
    await socket.join(conversationId);
    reply({ ok: true, value: null });
  });
  socket.on("post", ({ conversationId, clientId, body }: Post, reply: (value: unknown) => void) => {
    seq += 1;
    const at = new Date().toISOString();
    socket.to(conversationId).emit("message", { conversationId, seq, clientId, author, at, body, quote: null });
    reply({ ok: true, value: { seq, at, repeated: false } });
  });
});

answering<RelayQuestion>(({ port }) => new Promise((resolve) => http.listen(port, "127.0.0.1", () => resolve(null))));
