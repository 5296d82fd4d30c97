import { Refusal } from "../../platform/refusal.ts";
import type { Sql } from "../../platform/sql-type.ts";
import { isDisconnection, isTransient, isUniqueViolationOf } from "../../platform/violation.ts";
import { type MessageDraft, type SealedDraft, seal } from "./message-draft.ts";
import { type Stored, storeMessages } from "./message-store.ts";

interface Pending {
  readonly draft: SealedDraft;
  readonly promise: Promise<Stored>;
  resolve(stored: Stored): void;
  reject(error: unknown): void;
}

const largestFlush = 400;
/** How long a flush waits for a database that went away; shorter than a client waits for its acknowledgement. */
const patienceMs = 8000;
const betweenTriesMs = 100;
const keyOf = (m: { readonly conversationId: string; readonly clientId: string }): string =>
  `${m.conversationId} ${m.clientId}`;

function pendingOf(draft: SealedDraft): Pending {
  let resolve: Pending["resolve"] = () => {};
  let reject: Pending["reject"] = () => {};
  const promise = new Promise<Stored>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { draft, promise, resolve, reject };
}

/**
 * Group commit: messages that arrive together are stored together. One flush is under way at a time; what arrives
 * meanwhile is the next one. A message is acknowledged (its promise fulfilled) only when its flush is durable.
 */
export class MessageGate {
  readonly #sql: Sql;
  readonly #onStored: (flushed: readonly { draft: MessageDraft; stored: Stored }[]) => void;
  #waiting: Pending[] = [];
  /** Told of each flush: how many messages, how long, and whether it became durable. */
  onFlush: (messages: number, ms: number, durable: boolean) => void = () => {};
  readonly #underWay = new Map<string, Pending>();
  #flushing = false;

  constructor(sql: Sql, onStored: (flushed: readonly { draft: MessageDraft; stored: Stored }[]) => void) {
    this.#sql = sql;
    this.#onStored = onStored;
  }

  /** Refuses with conversation.unknown, or message.client_id_reused when the id names other content. */
  post(draft: MessageDraft): Promise<Stored> {
    const same = this.#underWay.get(keyOf(draft));
    if (same) return this.#joinRetry(same, draft);
    const pending = pendingOf(seal(draft));
    this.#underWay.set(keyOf(draft), pending);
    this.#waiting.push(pending);
    if (!this.#flushing) void this.#flushAll();
    return pending.promise;
  }

  async #joinRetry(first: Pending, retry: MessageDraft): Promise<Stored> {
    const differs =
      first.draft.authorId !== retry.authorId || JSON.stringify(first.draft.body) !== JSON.stringify(retry.body);
    const stored = await first.promise;
    if (differs) throw new Refusal("message.client_id_reused");
    return { ...stored, repeated: true };
  }

  async #flushAll(): Promise<void> {
    this.#flushing = true;
    // The turn of the event loop in which the first message came may bring more: let it end first.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, largestFlush);
      await this.#flush(batch);
      for (const pending of batch) this.#underWay.delete(keyOf(pending.draft));
    }
    this.#flushing = false;
  }

  async #flush(batch: readonly Pending[]): Promise<void> {
    const began = performance.now();
    try {
      const stored = await this.#store(batch);
      this.onFlush(batch.length, performance.now() - began, true);
      this.#settle(batch, stored);
    } catch (error) {
      this.onFlush(batch.length, performance.now() - began, false);
      // One message PostgreSQL will not take must not take the others with it.
      if (batch.length === 1 || isDisconnection(error)) for (const pending of batch) pending.reject(error);
      else for (const pending of batch) await this.#flush([pending]);
    }
  }

  /** Goes again over a broken connection too: what was stored unseen is found as repeated. */
  async #store(batch: readonly Pending[]): Promise<Stored[]> {
    const giveUpAt = performance.now() + patienceMs;
    for (let tries = 1; ; tries += 1) {
      try {
        return await storeMessages(
          this.#sql,
          batch.map((pending) => pending.draft),
        );
      } catch (error) {
        if (isDisconnection(error) && performance.now() < giveUpAt) {
          await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
          continue;
        }
        const again = isTransient(error) || isUniqueViolationOf(error, "messages_client");
        if (!again || tries >= 4) throw error;
      }
    }
  }

  /** A repeated message is passed on once more: whoever stored it first may have died before its push. */
  #settle(batch: readonly Pending[], stored: readonly Stored[]): void {
    const found = new Map(stored.map((one) => [keyOf(one), one]));
    const flushed = batch.flatMap((pending) => {
      const one = found.get(keyOf(pending.draft));
      return one && !one.differs && !one.recalled ? [{ draft: pending.draft, stored: one }] : [];
    });
    for (const pending of batch) {
      const one = found.get(keyOf(pending.draft));
      if (!one) pending.reject(new Refusal("conversation.unknown"));
      else if (one.differs) pending.reject(new Refusal("message.client_id_reused"));
      else pending.resolve(one);
    }
    this.#onStored(flushed.sort((a, b) => a.stored.seq - b.stored.seq));
  }
}
