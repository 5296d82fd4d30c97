import type { ClientEvents, ServerEvents } from "@recourse/contract";
import { io, type Socket } from "socket.io-client";

/** What is heard of the line and on it. */
export interface Heard extends Pick<ServerEvents, "message" | "session" | "queue" | "read" | "typing"> {
  up(): void;
  down(): void;
  /** The session the line goes by is over. */
  over(): void;
}

export interface Line {
  /** Now, instead of after the pause. */
  again(): void;
  typing(conversationId: string): void;
  hangUp(): void;
}

/** Calls the server and keeps calling; the token is asked for anew each time. */
export function dial(host: string, token: () => string | null, heard: Heard): Line {
  const socket: Socket<ServerEvents, ClientEvents> = io(host, {
    // Cookies never go along, and a page's policy names one way.
    transports: ["websocket"],
    auth: (give) => give({ token: token() }),
    forceNew: true,
    reconnectionDelayMax: 8000,
  });
  socket.on("connect", () => heard.up());
  socket.on("disconnect", (reason) => {
    heard.down();
    if (reason === "io server disconnect") socket.connect();
  });
  socket.on("connect_error", (error) => {
    heard.down();
    if (error.message === "session.required") heard.over();
  });
  socket.on("signedOut", () => heard.over());
  socket.on("message", heard.message);
  socket.on("session", heard.session);
  socket.on("queue", heard.queue);
  socket.on("read", heard.read);
  socket.on("typing", heard.typing);
  return {
    again: () => {
      if (!socket.connected) socket.connect();
    },
    typing: (conversationId) => socket.emit("typing", { conversationId }),
    hangUp: () => {
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
