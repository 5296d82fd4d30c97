import { createStore } from "zustand/vanilla";
import { liveSocket } from "./socket.ts";

/** A sign of typing is shown this long after the last one. */
const shownFor = 5_000;
const toldEvery = 2_500;

export type Typists = Readonly<Record<string, { readonly name: string; readonly side: "buyer" | "staff" }>>;
/** By conversation: who of the other side is typing now. */
export const typingStore = createStore<{ at: Typists }>(() => ({ at: {} }));

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const stopped = (conversationId: string) => {
  timers.delete(conversationId);
  const { [conversationId]: _, ...rest } = typingStore.getState().at;
  typingStore.setState({ at: rest });
};

/** Begins to listen; returns how to stop. */
export const listenForTyping = (): (() => void) => {
  const socket = liveSocket();
  const onTyping = (who: { conversationId: string; side: "buyer" | "staff"; name: string }) => {
    clearTimeout(timers.get(who.conversationId));
    timers.set(
      who.conversationId,
      setTimeout(() => stopped(who.conversationId), shownFor),
    );
    typingStore.setState({
      at: { ...typingStore.getState().at, [who.conversationId]: { name: who.name, side: who.side } },
    });
  };
  const onMessage = (m: { conversationId: string }) => stopped(m.conversationId);
  socket.on("typing", onTyping);
  socket.on("message", onMessage);
  return () => {
    socket.off("typing", onTyping);
    socket.off("message", onMessage);
  };
};

const told = new Map<string, number>();
/** Tells the other side; called on every key, sent every few seconds. */
export const tellTyping = (conversationId: string): void => {
  const now = Date.now();
  if (now - (told.get(conversationId) ?? 0) < toldEvery || !liveSocket().connected) return;
  told.set(conversationId, now);
  liveSocket().volatile.emit("typing", { conversationId });
};
