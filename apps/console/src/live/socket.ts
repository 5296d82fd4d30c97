import type { ClientEvents, Reply, ServerEvents } from "@recourse/contract";
import { io, type Socket } from "socket.io-client";
import { createStore } from "zustand/vanilla";
import { NoAnswer, RefusalError } from "./refusal-error.ts";
import { writableStore } from "./writable.ts";

/** `idle`: nobody signed in; `away`: the line broke and is being rebuilt; `ended`: the session is over. */
export type ConnectionState = "idle" | "connecting" | "online" | "away" | "ended";
export type Connection = { readonly state: ConnectionState; readonly since: number; readonly times: number };

export const connectionStore = createStore<Connection>(() => ({ state: "idle", since: Date.now(), times: 0 }));

const become = (state: ConnectionState) => {
  const held = connectionStore.getState();
  if (held.state !== state)
    connectionStore.setState({ state, since: Date.now(), times: held.times + (state === "online" ? 1 : 0) });
};

export type LiveSocket = Socket<ServerEvents, ClientEvents>;
let made: LiveSocket | undefined;

const make = (): LiveSocket => {
  const socket: LiveSocket = io({
    autoConnect: false,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.5,
    timeout: 8_000,
  });
  socket.on("connect", () => {
    // A server that cannot save says so right after this.
    writableStore.setState({ writable: true });
    become("online");
  });
  socket.on("writable", (now) => writableStore.setState(now));
  socket.on("disconnect", (reason) => {
    if (connectionStore.getState().state === "ended") return;
    become("away");
    // The server closed the line itself (a restart, a sign-in): the library would stay away for good.
    if (reason === "io server disconnect") setTimeout(() => socket.connect(), 1_000);
  });
  socket.on("connect_error", () => {
    if (connectionStore.getState().times > 0) become("away");
    // Refused at the door (the session is not known): the library gives up, a person who signs in connects again.
    if (!socket.active) setTimeout(() => wanted && socket.connect(), 5_000);
  });
  socket.on("signedOut", () => {
    wanted = false;
    become("ended");
    socket.disconnect();
  });
  if (typeof window !== "undefined") {
    window.addEventListener("online", () => wanted && reconnectNow());
    // The browser knows at once; the line itself would be missed only when a heartbeat fails, much later.
    window.addEventListener("offline", () => {
      if (!wanted) return;
      socket.disconnect();
      // Some networks are only said to be gone; trying again costs nothing.
      setTimeout(() => wanted && socket.connect(), 3_000);
    });
  }
  return socket;
};

let wanted = false;

/** The one socket of this page. It does nothing until `connect`. */
export const liveSocket = (): LiveSocket => {
  made ??= make();
  return made;
};

/** To be called once somebody is signed in; the cookie tells the server who. */
export const connect = (): void => {
  const socket = liveSocket();
  wanted = true;
  if (socket.connected) return;
  if (connectionStore.getState().state !== "away") become("connecting");
  socket.connect();
};

export const reconnectNow = (): void => {
  const socket = liveSocket();
  if (!socket.connected) socket.disconnect().connect();
};

export const disconnect = (): void => {
  wanted = false;
  made?.disconnect();
  become("idle");
};

type Asking = "post" | "resume" | "read" | "watch";
type Given<E extends Asking> = Parameters<ClientEvents[E]>[0];
type Answer<E extends Asking> =
  NonNullable<Parameters<ClientEvents[E]>[1]> extends (r: Reply<infer T>) => void ? T : never;

/** Emits and waits for the acknowledgement. Throws RefusalError for a "no", NoAnswer when none came in time. */
export const ask = async <E extends Asking>(event: E, given: Given<E>, wait = 8_000): Promise<Answer<E>> => {
  const socket = liveSocket();
  if (!socket.connected) throw new NoAnswer();
  // The library's types cannot follow a generic event name; the two aliases above tie both ends together.
  const emit = socket.timeout(wait).emitWithAck.bind(socket.timeout(wait)) as unknown as (
    event: E,
    given: Given<E>,
  ) => Promise<Reply<Answer<E>>>;
  const reply = await emit(event, given).catch(() => {
    throw new NoAnswer();
  });
  if (!reply.ok) throw new RefusalError(reply.problem);
  return reply.value;
};
