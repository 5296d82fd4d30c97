import type { Server as HttpServer } from "node:http";
import { PostMessage, type Problem, type Reply } from "@recourse/contract";
import { Server } from "socket.io";
import { z } from "zod";
import { problemFor, problemOf } from "../http/problem-reply.ts";
import { type Conversations, markRead, messagePage, postMessage } from "../modules/conversations/index.ts";
import {
  type Authenticator,
  leadsDesk,
  type PersonCaller,
  sessionCookie,
  shopTokenMark,
} from "../modules/identity/index.ts";
import type { WidgetFronts } from "../modules/widget/index.ts";
import { newId } from "../platform/ids.ts";
import type { Log } from "../platform/log.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Room } from "../platform/room.ts";
import { tellColleagues, tellColleagueTyping } from "./colleagues.ts";
import { readCookie } from "./read-cookie.ts";
import {
  deskRoom,
  type LiveServer,
  type LiveSocket,
  operationsRoom,
  personRoom,
  sessionRoom,
  watchRoom,
} from "./rooms.ts";

const At = z.object({ conversationId: z.uuid() });
const Resume = At.extend({ afterSeq: z.int().min(0) });
const Mark = At.extend({ seq: z.int().min(0) });

export interface LiveDeps {
  readonly conversations: Conversations;
  readonly authenticator: Authenticator;
  readonly fronts: WidgetFronts;
  readonly log: Log;
  readonly room: Room;
  readonly onStaffConnected: (personId: string) => void;
  readonly onStaffGone: (personId: string) => void;
}

const ShopToken = z.string().startsWith(shopTokenMark).max(200);

/** A shop's page carries its buyer's token in the handshake, since no cookie of ours reaches it; our own pages a cookie. */
function tokenOf({ handshake }: LiveSocket): string | undefined {
  const given = ShopToken.safeParse((handshake.auth as { readonly token?: unknown }).token);
  return given.success ? given.data : readCookie(handshake.headers.cookie, sessionCookie);
}

/** No page of another origin speaks through a cookie, and a widget only through the pages of its shop. */
async function callerOf(socket: LiveSocket, token: string | undefined, deps: LiveDeps): Promise<PersonCaller> {
  const { origin, host } = socket.handshake.headers;
  const atShop = token?.startsWith(shopTokenMark) ?? false;
  if (!atShop && origin !== undefined && !isOwn(origin, host)) throw new Refusal("request.cross_site");
  const caller = await (atShop ? deps.authenticator.byShopToken(token) : deps.authenticator.byCookie(token));
  if (caller.kind !== "buyer" && caller.kind !== "staff") throw new Refusal("session.required");
  if (caller.kind === "staff" && caller.mustEnrol) throw new Refusal("second_factor.demanded");
  if (caller.kind === "buyer" && caller.shop) await deps.fronts.byId(caller.shop.id, origin);
  return caller;
}

async function admit(socket: LiveSocket, deps: LiveDeps): Promise<void> {
  const token = tokenOf(socket);
  socket.data = { caller: await callerOf(socket, token, deps), token: token! };
}

/** The caller as of now: a revoked session loses its sockets, and until then every event is checked anew. */
const callerNow = (socket: LiveSocket, deps: LiveDeps): Promise<PersonCaller> =>
  callerOf(socket, socket.data.token, deps);

/** A host without its port counts too: behind a proxy the port may be another than the page's. */
function isOwn(origin: string, host: string | undefined): boolean {
  const page = URL.canParse(origin) ? new URL(origin) : null;
  if (!page || !host) return false;
  return page.host === host || (page.port === "" && page.hostname === host.replace(/:\d+$/, ""));
}

/** Answers one event: the value, or the problem in the reader's language. Nothing thrown leaves here. */
async function answer<T>(
  socket: LiveSocket,
  deps: LiveDeps,
  reply: ((r: Reply<T>) => void) | undefined,
  step: (caller: PersonCaller) => Promise<T>,
): Promise<void> {
  try {
    const value = await step(await callerNow(socket, deps));
    reply?.({ ok: true, value });
  } catch (error) {
    const shape =
      error instanceof z.ZodError
        ? new Refusal("input.invalid", { where: error.issues.map((issue) => issue.path.join(".")).join(", ") })
        : error;
    deps.room.noticed(error);
    const problem: Problem = problemFor(shape, socket.data.caller.language, deps.log, newId());
    reply?.({ ok: false, problem });
  }
}

const callable = <T>(reply: unknown): ((r: Reply<T>) => void) | undefined =>
  typeof reply === "function" ? (reply as (r: Reply<T>) => void) : undefined;

function serve(io: LiveServer, socket: LiveSocket, deps: LiveDeps): void {
  const { conversations } = deps;
  socket.on("post", (message, reply) => {
    void answer(socket, deps, callable(reply), (caller) => {
      deps.room.require();
      return postMessage(conversations, caller, PostMessage.parse(message));
    });
  });
  socket.on("resume", (request, reply) => {
    void answer(socket, deps, callable(reply), (caller) => {
      const { conversationId, afterSeq } = Resume.parse(request);
      return messagePage(conversations, caller, conversationId, { afterSeq, limit: 200 });
    });
  });
  socket.on("read", (mark, reply) => {
    void answer(socket, deps, callable<null>(reply), async (caller) => {
      const { conversationId, seq } = Mark.parse(mark);
      deps.room.require();
      await markRead(conversations, caller, conversationId, seq);
      return null;
    });
  });
  socket.on("typing", (at) => {
    void answer(socket, deps, undefined, async (caller) => {
      const { conversationId } = At.parse(at);
      const { side, parties } = await conversations.access.enter(caller, conversationId);
      const rooms = side === "buyer" ? [watchRoom(conversationId)] : [personRoom(parties.buyerId)];
      socket.to(rooms).emit("typing", { conversationId, side, name: caller.name });
      if (caller.kind === "staff") tellColleagueTyping(socket, conversationId, caller);
    });
  });
  socket.on("watch", (at, reply) => {
    void answer(socket, deps, callable<null>(reply), async (caller) => {
      const { conversationId } = At.parse(at);
      const { side } = await conversations.access.enterToRead(caller, conversationId);
      if (side !== "staff") throw new Refusal("access.not_yours");
      await socket.join(watchRoom(conversationId));
      tellColleagues(io, conversationId);
      return null;
    });
  });
  socket.on("unwatch", (at) => {
    const parsed = At.safeParse(at);
    if (parsed.success) void socket.leave(watchRoom(parsed.data.conversationId));
  });
}

function welcome(io: LiveServer, socket: LiveSocket, deps: LiveDeps): void {
  const { caller } = socket.data;
  void socket.join([personRoom(caller.personId), sessionRoom(caller.sessionId)]);
  if (caller.kind === "staff") {
    void socket.join(deskRoom(caller.orgId));
    if (leadsDesk(caller, null)) void socket.join(operationsRoom);
    deps.onStaffConnected(caller.personId);
    socket.on("disconnect", () => deps.onStaffGone(caller.personId));
  }
  if (deps.room.scarce) socket.emit("writable", { writable: false });
  serve(io, socket, deps);
}

/** What the library answers by itself passes no hook of the web server, so it gets the same walls here. */
function wallHandshakes(http: HttpServer): void {
  http.prependListener("request", (request, reply) => {
    if (!request.url?.startsWith("/socket.io")) return;
    reply.setHeader("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    reply.setHeader("x-content-type-options", "nosniff");
    reply.setHeader("referrer-policy", "no-referrer");
    reply.setHeader("cache-control", "no-store");
  });
}

/** The socket way in: signed-in people only, every event parsed, checked and answered. */
export function openSockets(http: HttpServer, deps: LiveDeps): LiveServer {
  const io: LiveServer = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    cors: { origin: false },
  });
  wallHandshakes(http);
  io.use((socket, next) => {
    admit(socket, deps).then(
      () => next(),
      (error: unknown) => {
        // A database that is away says nothing about the session.
        const code = error instanceof Refusal ? error.code : "server.not_ready";
        next(Object.assign(new Error(code), { data: problemOf(code, "zh") }));
      },
    );
  });
  io.on("connection", (socket) => welcome(io, socket, deps));
  io.of("/").adapter.on("leave-room", (room: string) => {
    const watched = /^watch:(.+)$/.exec(room)?.[1];
    if (watched) tellColleagues(io, watched);
  });
  return io;
}

/** Ends every socket of these sessions, after telling them why. */
export function endSockets(io: LiveServer, sessionIds: readonly string[]): void {
  if (sessionIds.length === 0) return;
  const rooms = sessionIds.map(sessionRoom);
  io.to(rooms).emit("signedOut", { code: "session.revoked" });
  io.in(rooms).disconnectSockets(true);
}
