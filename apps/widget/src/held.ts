import type { Place } from "./front.ts";

/** What a browser keeps of one shop's widget. */
export interface Held {
  readonly token: string;
  readonly expiresAt: string;
  readonly guest: boolean;
  readonly conversationId: string | null;
}

const nameOf = ({ host, shop }: Place): string => `recourse:${host}:${shop}`;

/** A guest is the browser's and comes back tomorrow; whom the shop vouched for is the tab's. */
const storeOf = (guest: boolean): Storage => (guest ? localStorage : sessionStorage);

function read(store: Storage, name: string): Held | null {
  const held = JSON.parse(store.getItem(name) ?? "null") as Held | null;
  return held && Date.parse(held.expiresAt) > Date.now() ? held : null;
}

/** Storage may be forbidden on the page: then everything is kept in memory, and forgotten with it. */
export function openHeld(place: Place): { get(): Held | null; set(held: Held | null): void } {
  const name = nameOf(place);
  let memory: Held | null = null;
  return {
    get() {
      try {
        return read(sessionStorage, name) ?? read(localStorage, name) ?? memory;
      } catch {
        return memory;
      }
    },
    set(held) {
      memory = held;
      try {
        sessionStorage.removeItem(name);
        if (!held?.guest) localStorage.removeItem(name);
        if (held) storeOf(held.guest).setItem(name, JSON.stringify(held));
      } catch {
        // Kept in memory alone.
      }
    },
  };
}
export type HeldStore = ReturnType<typeof openHeld>;
