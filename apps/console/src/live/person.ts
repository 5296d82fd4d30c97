import type { QueryClient } from "@tanstack/react-query";
import { createStore } from "zustand/vanilla";
import { languageStore } from "../copy/language.ts";
import { applyFacts } from "./facts-to-cache.ts";
import { patch } from "./http.ts";
import { openOutbox } from "./live-outbox.ts";
import type { Outbox } from "./outbox.ts";
import { connect, disconnect } from "./socket.ts";

/** Who is at work in this tab; null until somebody signed in. */
export type Present = { readonly personId: string; readonly outbox: Outbox };
export const presentStore = createStore<{ present: Present | null }>(() => ({ present: null }));

let leave: (() => void) | undefined;

/** Somebody is signed in: opens their outbox and the line. Calling it again for the same person changes nothing. */
export const arrive = (personId: string, cache: QueryClient): void => {
  if (presentStore.getState().present?.personId === personId) return;
  depart();
  const stopFacts = applyFacts(cache);
  const { outbox, close } = openOutbox(personId);
  // A language chosen on one device greets the person on the next one, and the bot speaks it.
  const stopLanguage = languageStore.subscribe(({ language }, before) => {
    if (language !== before.language) void patch("/api/session", { language }).catch(() => undefined);
  });
  leave = () => {
    stopLanguage();
    close();
    stopFacts();
    disconnect();
  };
  presentStore.setState({ present: { personId, outbox } });
  connect();
};

/** Signed out, or the session ended: closes the line. What was not sent stays on the device for the same person. */
export const depart = (): void => {
  leave?.();
  leave = undefined;
  presentStore.setState({ present: null });
};
