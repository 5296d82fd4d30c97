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

const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const pauseAfter = (attempts: number) => pauses[Math.min(attempts, pauses.length) - 1] ?? 1_000;
const byOrder = (a: OutboxEntry, b: OutboxEntry) => a.order - b.order;

const messageOf = ({ conversationId, clientId, body, quoteSeq }: OutboxEntry): PostMessage => ({
  conversationId,
  clientId,
  body,
  ...(quoteSeq === undefined ? {} : { quoteSeq }),
});

/**
 * The durable outbox: an entry stays in storage until the server acknowledged it, is retried in order within its
 * conversation, and keeps the name it was given, so that the server can tell a repetition from a second message.
 */
export class Outbox {
  readonly store: StoreApi<{ readonly entries: readonly OutboxEntry[] }>;
  readonly #parts: OutboxParts;
  /** Acknowledged, and not yet seen in the thread. */
  readonly #sent = new Map<string, OutboxEntry>();
  /** Seen in the thread; the acknowledgement may come after the push. */
  readonly #settled = new Set<string>();
  readonly #draining = new Set<string>();
  readonly #waiting = new Map<string, () => void>();
  #closed = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.store = createStore<{ readonly entries: readonly OutboxEntry[] }>(() => ({ entries: parts.entries.list() }));
  }

  /** Kept before it is sent; returns the client's name of the message. */
  put(conversationId: string, message: Outgoing): string {
    const { entries, newId, now } = this.#parts;
    const clientId = newId();
    const order = Math.max(now(), ...entries.list().map((e) => e.order + 1));
    const createdAt = new Date(now()).toISOString();
    entries.save({ clientId, conversationId, createdAt, order, state: "sending", attempts: 0, ...message });
    this.look();
    void this.#drain(conversationId);
    return clientId;
  }

  retry(clientId: string): void {
    this.#change(clientId, { state: "sending", refusal: undefined });
    this.wake();
  }

  /** Takes back what was not sent. */
  drop(clientId: string): void {
    this.#parts.entries.drop(clientId);
    this.look();
  }

  /** The thread holds the message now: the entry has done its work. */
  settle(clientId: string): void {
    const had = this.#sent.delete(clientId);
    const kept = this.#parts.entries.find(clientId) !== undefined;
    if (kept) {
      this.#settled.add(clientId);
      this.#parts.entries.drop(clientId);
    }
    if (had || kept) this.look();
  }

  /** Sends whatever waits: at start, and when the line is back. */
  wake(): void {
    this.look();
    this.#stopWaiting();
    for (const id of new Set(this.#parts.entries.list().map((e) => e.conversationId))) void this.#drain(id);
  }

  /** Another tab changed something: shows it, and leaves the sending to that tab. */
  look(): void {
    const kept = this.#parts.entries.list();
    const names = new Set(kept.map((e) => e.clientId));
    const sent = [...this.#sent.values()].filter((e) => !names.has(e.clientId));
    this.store.setState({ entries: [...sent, ...kept].sort(byOrder) });
  }

  close(): void {
    this.#closed = true;
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    for (const stop of this.#waiting.values()) stop();
    this.#waiting.clear();
  }

  /** Changes only what is still wanted: it may have been dropped, or sent by another tab, in the meantime. */
  #change(clientId: string, by: Partial<OutboxEntry>): void {
    const held = this.#parts.entries.find(clientId);
    if (held) this.#parts.entries.save({ ...held, ...by });
    this.look();
  }

  #next(conversationId: string): OutboxEntry | undefined {
    return this.#parts.entries.list().find((e) => e.conversationId === conversationId && e.state === "sending");
  }

  async #drain(conversationId: string): Promise<void> {
    if (this.#draining.has(conversationId) || this.#closed) return;
    this.#draining.add(conversationId);
    await this.#parts.lock(`outbox.${conversationId}`, () => this.#sendAll(conversationId));
    this.#draining.delete(conversationId);
    // Something may have been put in between the last look and here.
    if (this.#next(conversationId) && !this.#waiting.has(conversationId)) this.#postpone(conversationId, 0);
  }

  async #sendAll(conversationId: string): Promise<void> {
    for (let entry = this.#next(conversationId); entry && !this.#closed; entry = this.#next(conversationId))
      if (!(await this.#sendOne(entry))) return;
  }

  /** False when the line failed and the rest must wait. */
  async #sendOne(entry: OutboxEntry): Promise<boolean> {
    const attempts = entry.attempts + 1;
    try {
      const receipt = await this.#parts.send(messageOf(entry));
      if (!this.#settled.has(entry.clientId)) this.#sent.set(entry.clientId, { ...entry, state: "sent", receipt });
      this.drop(entry.clientId);
      return true;
    } catch (error) {
      if (passes(error)) {
        this.#change(entry.clientId, { attempts });
        if (!this.#closed) this.#postpone(entry.conversationId, pauseAfter(attempts));
        return false;
      }
      const refusal = error instanceof RefusalError ? { code: error.code, detail: error.detail } : undefined;
      this.#change(entry.clientId, { state: "failed", attempts, refusal });
      return true;
    }
  }

  #postpone(conversationId: string, ms: number): void {
    this.#waiting.get(conversationId)?.();
    const again = () => {
      this.#waiting.delete(conversationId);
      void this.#drain(conversationId);
    };
    this.#waiting.set(conversationId, this.#parts.later(ms, again));
  }
}
