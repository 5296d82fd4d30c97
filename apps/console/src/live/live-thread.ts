import type { MessagePage, MessageView } from "@recourse/contract";
import { createStore, type StoreApi } from "zustand/vanilla";
import { get, put } from "./http.ts";
import { NoAnswer } from "./refusal-error.ts";
import { ask, connectionStore, liveSocket } from "./socket.ts";
import {
  applyEarlier,
  applyMessage,
  applyPage,
  applyRead,
  emptyThread,
  hasEarlier,
  hasGap,
  heldFrom,
  heldTo,
  type Thread,
} from "./thread.ts";

export type LiveThreadState = {
  readonly thread: Thread;
  /** Why the first page could not be had; null while it may still come. */
  readonly error: unknown;
  readonly loadingEarlier: boolean;
};
export type LiveThread = {
  readonly store: StoreApi<LiveThreadState>;
  /** True when an older page was added. */
  readonly loadEarlier: () => Promise<boolean>;
  /** Tells the server how far this side has read; never goes back, never twice. */
  readonly markRead: (seq: number) => void;
  /** Asks again for what is missing: after an error, or to be sure. */
  readonly refresh: () => Promise<void>;
  /** Begins to listen and to load; returns how to stop. */
  readonly start: () => () => void;
};

const pageSize = 50;
const path = (id: string, query: string) => `/api/conversations/${id}/messages?limit=${pageSize}${query}`;

const missed = async (conversationId: string, afterSeq: number): Promise<MessagePage> => {
  try {
    return await ask("resume", { conversationId, afterSeq });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return get<MessagePage>(path(conversationId, `&afterSeq=${afterSeq}`));
  }
};

const tellRead = async (conversationId: string, seq: number): Promise<void> => {
  try {
    await ask("read", { conversationId, seq });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    await put(`/api/conversations/${conversationId}/read`, { seq });
  }
};

/**
 * Keeps one conversation equal to the server's: first page, pushes, whatever a gap or a broken line left out.
 * `onMessages` hears of every message that newly stands in the thread (the outbox settles by it).
 */
export const openThread = (conversationId: string, onMessages: (added: readonly MessageView[]) => void): LiveThread => {
  const store = createStore<LiveThreadState>(() => ({ thread: emptyThread, error: null, loadingEarlier: false }));
  const socket = liveSocket();
  let asking: Promise<void> | undefined;
  let closed = true;
  let marked = 0;

  const become = (thread: Thread) => {
    const before = store.getState().thread;
    if (thread === before || closed) return;
    store.setState({ thread });
    const held = heldTo(before);
    const added = before.loaded ? thread.messages.filter((m) => m.seq > held) : thread.messages;
    if (added.length > 0) onMessages(added);
  };
  const thread = () => store.getState().thread;

  // A page is joined to the thread as it is when the page comes: what was pushed meanwhile must not fall out again.
  const fill = async () => {
    if (!thread().loaded) {
      const newest = await get<MessagePage>(path(conversationId, ""));
      become(applyPage(thread(), newest));
      if (!hasGap(thread())) return;
    }
    // At least once after a break: only the server knows whether anything was missed.
    do {
      const page = await missed(conversationId, heldTo(thread()));
      become(applyPage(thread(), page));
    } while (hasGap(thread()) && !closed);
  };
  const refresh = (): Promise<void> => {
    asking ??= fill()
      .then(() => store.setState({ error: null }))
      .catch((error: unknown) => store.setState({ error }))
      .finally(() => {
        asking = undefined;
        if (hasGap(thread()) && !closed && store.getState().error === null) void refresh();
      });
    return asking;
  };

  const onMessage = (message: MessageView) => {
    if (message.conversationId !== conversationId) return;
    become(applyMessage(thread(), message));
    if (hasGap(thread())) void refresh();
  };
  const onRead = (mark: { conversationId: string; side: "buyer" | "staff"; seq: number }) => {
    if (mark.conversationId === conversationId) become(applyRead(thread(), mark));
  };
  const onVisible = () => {
    if (document.visibilityState === "visible") void refresh();
  };
  const start = () => {
    closed = false;
    const offLine = connectionStore.subscribe((now, before) => {
      if (now.state === "online" && before.state !== "online") void refresh();
    });
    socket.on("message", onMessage);
    socket.on("read", onRead);
    document.addEventListener("visibilitychange", onVisible);
    void refresh();
    return () => {
      closed = true;
      offLine();
      socket.off("message", onMessage);
      socket.off("read", onRead);
      document.removeEventListener("visibilitychange", onVisible);
    };
  };

  return {
    store,
    refresh,
    loadEarlier: async () => {
      if (!hasEarlier(thread()) || store.getState().loadingEarlier) return false;
      store.setState({ loadingEarlier: true });
      const from = heldFrom(thread());
      try {
        const earlier = await get<MessagePage>(path(conversationId, `&beforeSeq=${from}`));
        become(applyEarlier(thread(), earlier));
      } finally {
        store.setState({ loadingEarlier: false });
      }
      return heldFrom(thread()) < from;
    },
    markRead: (seq) => {
      if (seq <= marked) return;
      marked = seq;
      void tellRead(conversationId, seq).catch(() => {
        marked = Math.min(marked, seq - 1);
      });
    },
    start,
  };
};
