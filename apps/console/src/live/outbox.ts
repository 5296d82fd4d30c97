import type { PostBody, PostMessage, PostReceipt } from "@recourse/contract";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { EntryStore, OutboxEntry, Preview } from "./outbox-store.ts";
import { passes, RefusalError } from "./refusal-error.ts";
import type { TabLock } from "./tab-lock.ts";

export type OutboxParts = {
  readonly entries: EntryStore;
  readonly lock: TabLock;
  readonly send: (message: PostMessage) => Promise<PostReceipt>;
  readonly newId: () => string;
  readonly now: () => number;
  /** Calls back later; returns how to call it off. */
  readonly later: (ms: number, act: () => void) => () => void;
};

export type Outgoing = { body: PostBody; quoteSeq?: number | undefined; preview?: Preview | undefined };
export type Outbox = {
  readonly store: StoreApi<{ readonly entries: readonly OutboxEntry[] }>;
  /** Kept before it is sent; returns the client's name of the message. */
  readonly put: (conversationId: string, message: Outgoing) => string;
  readonly retry: (clientId: string) => void;
  /** Takes back what was not sent. */
  readonly drop: (clientId: string) => void;
  /** The thread holds the message now: the entry has done its work. */
  readonly settle: (clientId: string) => void;
  /** Sends whatever waits: at start, and when the line is back. */
  readonly wake: () => void;
  /** Another tab changed something: shows it, and leaves the sending to that tab. */
  readonly look: () => void;
  readonly close: () => void;
};

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const pauseAfter = (attempts: number) => pauses[Math.min(attempts, pauses.length) - 1] ?? 1_000;

/**
 * The durable outbox: an entry stays in storage until the server acknowledged it, is retried in order within its
 * conversation, and keeps the name it was given, so that the server can tell a repetition from a second message.
 */
export const createOutbox = (parts: OutboxParts): Outbox => {
  const store = createStore<{ readonly entries: readonly OutboxEntry[] }>(() => ({ entries: parts.entries.list() }));
  const sent = new Map<string, OutboxEntry>();
  const draining = new Set<string>();
  const waiting = new Map<string, () => void>();
  let closed = false;

  const show = () => {
    const kept = parts.entries.list();
    const names = new Set(kept.map((e) => e.clientId));
    store.setState({
      entries: [...[...sent.values()].filter((e) => !names.has(e.clientId)), ...kept].sort((a, b) => a.order - b.order),
    });
  };
  /** Saves only what is still wanted: it may have been dropped, or sent by another tab, in the meantime. */
  const change = (clientId: string, by: Partial<OutboxEntry>) => {
    const held = parts.entries.find(clientId);
    if (held) parts.entries.save({ ...held, ...by });
    show();
  };
  const acknowledge = (entry: OutboxEntry, receipt: PostReceipt) => {
    sent.set(entry.clientId, { ...entry, state: "sent", receipt });
    parts.entries.drop(entry.clientId);
    show();
  };
  const refuse = (entry: OutboxEntry, error: unknown) => {
    const refusal = error instanceof RefusalError ? { code: error.code, detail: error.detail } : undefined;
    change(entry.clientId, { state: "failed", attempts: entry.attempts + 1, refusal });
  };
  const next = (conversationId: string) =>
    parts.entries.list().find((e) => e.conversationId === conversationId && e.state === "sending");

  /** Sends the oldest; false when the line failed and the rest must wait. */
  const sendOne = async (entry: OutboxEntry): Promise<boolean> => {
    const { conversationId, clientId, body, quoteSeq } = entry;
    try {
      const message = { conversationId, clientId, body, ...(quoteSeq === undefined ? {} : { quoteSeq }) };
      acknowledge(entry, await parts.send(message));
      return true;
    } catch (error) {
      if (!passes(error)) {
        refuse(entry, error);
        return true;
      }
      change(clientId, { attempts: entry.attempts + 1 });
      if (!closed) postpone(conversationId, pauseAfter(entry.attempts + 1));
      return false;
    }
  };
  const postpone = (conversationId: string, ms: number) => {
    waiting.get(conversationId)?.();
    waiting.set(
      conversationId,
      parts.later(ms, () => {
        waiting.delete(conversationId);
        void drain(conversationId);
      }),
    );
  };
  const drain = async (conversationId: string): Promise<void> => {
    if (draining.has(conversationId) || closed) return;
    draining.add(conversationId);
    await parts.lock(`outbox.${conversationId}`, async () => {
      for (let entry = next(conversationId); entry && !closed; entry = next(conversationId))
        if (!(await sendOne(entry))) break;
    });
    draining.delete(conversationId);
    // Something may have been put in between the last look and here.
    if (next(conversationId) && !waiting.has(conversationId)) postpone(conversationId, 0);
  };
  const wake = () => {
    show();
    for (const stop of waiting.values()) stop();
    waiting.clear();
    for (const id of new Set(parts.entries.list().map((e) => e.conversationId))) void drain(id);
  };

  return {
    store,
    put: (conversationId, message) => {
      const clientId = parts.newId();
      const order = Math.max(parts.now(), ...parts.entries.list().map((e) => e.order + 1));
      const createdAt = new Date(parts.now()).toISOString();
      parts.entries.save({ clientId, conversationId, createdAt, order, state: "sending", attempts: 0, ...message });
      show();
      void drain(conversationId);
      return clientId;
    },
    retry: (clientId) => {
      change(clientId, { state: "sending", refusal: undefined });
      wake();
    },
    drop: (clientId) => {
      parts.entries.drop(clientId);
      show();
    },
    settle: (clientId) => {
      const had = sent.delete(clientId);
      if (parts.entries.find(clientId)) parts.entries.drop(clientId);
      else if (!had) return;
      show();
    },
    wake,
    look: show,
    close: () => {
      closed = true;
      for (const stop of waiting.values()) stop();
    },
  };
};
