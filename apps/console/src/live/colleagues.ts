import type { Colleague } from "@recourse/contract";
import { createStore } from "zustand/vanilla";
import { connectionStore, liveSocket } from "./socket.ts";

/** A sign of writing counts this long after the last one. */
const writesFor = 5_000;

type Here = { readonly people: readonly Colleague[]; readonly writing: readonly Colleague[] };
const nobody: Here = { people: [], writing: [] };
/** By conversation: who of one's own side has it open, and who of them is writing. */
export const colleagueStore = createStore<{ at: Readonly<Record<string, Here>> }>(() => ({ at: {} }));
const timers = new Map<string, ReturnType<typeof setTimeout>>();

const alter = (conversationId: string, change: (held: Here) => Here) => {
  const { at } = colleagueStore.getState();
  colleagueStore.setState({ at: { ...at, [conversationId]: change(at[conversationId] ?? nobody) } });
};
const without = (people: readonly Colleague[], id: string) => people.filter((one) => one.id !== id);

const stopped = (conversationId: string, id: string) => {
  clearTimeout(timers.get(`${conversationId} ${id}`));
  timers.delete(`${conversationId} ${id}`);
  alter(conversationId, (held) => ({ ...held, writing: without(held.writing, id) }));
};

/** Begins to listen; returns how to stop. A line that broke knows of nobody until it is back. */
export const listenForColleagues = (): (() => void) => {
  const socket = liveSocket();
  const onPeople = (view: { conversationId: string; people: Colleague[] }) =>
    alter(view.conversationId, ({ writing }) => ({
      people: view.people,
      writing: writing.filter(({ id }) => view.people.some((one) => one.id === id)),
    }));
  const onWriting = ({ conversationId, person }: { conversationId: string; person: Colleague }) => {
    const key = `${conversationId} ${person.id}`;
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => stopped(conversationId, person.id), writesFor),
    );
    alter(conversationId, (held) => ({ ...held, writing: [...without(held.writing, person.id), person] }));
  };
  const onMessage = (message: { conversationId: string; author: { id: string | null } }) =>
    message.author.id !== null && stopped(message.conversationId, message.author.id);
  const offLine = connectionStore.subscribe(({ state }) => state === "away" && colleagueStore.setState({ at: {} }));
  socket.on("colleagues", onPeople);
  socket.on("colleagueTyping", onWriting);
  socket.on("message", onMessage);
  return () => {
    offLine();
    socket.off("colleagues", onPeople);
    socket.off("colleagueTyping", onWriting);
    socket.off("message", onMessage);
  };
};

/** Who else is here as of now, oneself left out. */
export const colleaguesOf = (at: Readonly<Record<string, Here>>, conversationId: string, me: string): Here => {
  const held = at[conversationId];
  if (held === undefined) return nobody;
  return { people: without(held.people, me), writing: without(held.writing, me) };
};
