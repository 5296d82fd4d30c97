import type { MessageView } from "@recourse/contract";
import { useEffect, useMemo } from "react";
import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";
import { type LiveThread, type LiveThreadState, openThread } from "./live-thread.ts";
import type { Outbox } from "./outbox.ts";
import type { OutboxEntry } from "./outbox-store.ts";
import { presentStore } from "./person.ts";
import { type Connection, connectionStore } from "./socket.ts";
import { listenForTyping, typingStore } from "./typing.ts";

export const useConnection = (): Connection => useStore(connectionStore);
/** The outbox of the person signed in; null before. */
export const useOutbox = (): Outbox | null => useStore(presentStore, (s) => s.present?.outbox ?? null);

const noEntries = createStore<{ readonly entries: readonly OutboxEntry[] }>(() => ({ entries: [] }));
/** What this device still holds for one conversation, in the order of writing. */
export const useOutgoing = (conversationId: string): readonly OutboxEntry[] => {
  const entries = useStore(useOutbox()?.store ?? noEntries, (s) => s.entries);
  return useMemo(() => entries.filter((e) => e.conversationId === conversationId), [entries, conversationId]);
};

/** What stands in the thread, or is numbered below what stands there, is on its way no more. */
const settleBy = (conversationId: string, added: readonly MessageView[]) => {
  const outbox = presentStore.getState().present?.outbox;
  if (!outbox) return;
  const last = added.at(-1)?.seq ?? 0;
  for (const { clientId } of added) outbox.settle(clientId);
  for (const entry of outbox.store.getState().entries)
    if (entry.conversationId === conversationId && entry.receipt && entry.receipt.seq <= last)
      outbox.settle(entry.clientId);
};

export type OpenedThread = LiveThreadState & Pick<LiveThread, "loadEarlier" | "markRead" | "refresh">;
/** Opens the thread while the component lives, and settles the outbox by what arrives in it. */
export const useThread = (conversationId: string): OpenedThread => {
  const live = useMemo(() => openThread(conversationId, (added) => settleBy(conversationId, added)), [conversationId]);
  useEffect(() => live.start(), [live]);
  const state = useStore(live.store);
  return { ...state, loadEarlier: live.loadEarlier, markRead: live.markRead, refresh: live.refresh };
};

/** Who of the other side is typing in this conversation, or null. */
export const useTyping = (conversationId: string): { name: string; side: "buyer" | "staff" } | null => {
  useEffect(listenForTyping, []);
  return useStore(typingStore, (s) => s.at[conversationId] ?? null);
};
