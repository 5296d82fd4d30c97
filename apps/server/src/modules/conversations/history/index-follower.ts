import type { Database } from "../../../platform/database.ts";
import type { Log } from "../../../platform/log.ts";
import type { ThreadFeed } from "../thread-feed.ts";
import { followNotes, followThreads } from "./follow-threads.ts";
import { notesBehind, threadsBehind } from "./index-store.ts";

/** How long what was just said is gathered before it is indexed together. */
const gatherMs = 250;
const threadsAtOnce = 300;
const messagesAtOnce = 500;
/** How long it rests after a batch, in lengths of the batch: a quarter of one connection at most while people are talking. */
const rest = { whileTalking: 3, otherwise: 0.2 };
const retryMs = 2000;

/**
 * Follows the threads at a distance: hears which ones moved, and indexes what they hold beyond the watermark. What it did
 * not hear of, or did not get to, is found by comparing watermarks at the next start.
 */
export class IndexFollower {
  readonly #database: Database;
  readonly #log: Log;
  readonly #threads = new Set<string>();
  readonly #notes = new Set<string>();
  #running: Promise<void> | null = null;
  #wake: () => void = () => {};
  #stopped = false;
  #idle = false;
  /** Somebody spoke since the last batch began. */
  #heard = false;

  constructor(database: Database, feed: ThreadFeed, log: Log) {
    this.#database = database;
    this.#log = log;
    feed.listen({
      messages: (delivered) => {
        this.#heard = true;
        for (const { draft } of delivered) this.#threads.add(draft.conversationId);
        if (this.#idle) this.#wake();
      },
      note: (_, note) => {
        this.#notes.add(note.id);
        if (this.#idle) this.#wake();
      },
    });
  }

  /** Looks for what is missing, then follows until stopped. Returns how many threads were behind. */
  async start(): Promise<number> {
    const behind = await this.#lookBehind();
    this.#running ??= this.#follow();
    return behind;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
  }

  async #lookBehind(): Promise<number> {
    const [threads, notes] = await Promise.all([
      threadsBehind(this.#database.writer),
      notesBehind(this.#database.writer),
    ]);
    for (const { id } of threads) this.#threads.add(id);
    for (const { id } of notes) this.#notes.add(id);
    if (this.#idle) this.#wake();
    return threads.length;
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      if (this.#threads.size === 0 && this.#notes.size === 0) await this.#untilSpoken();
      if (this.#threads.size < threadsAtOnce) await this.#rest(gatherMs);
      if (this.#stopped) return;
      const begun = performance.now();
      try {
        this.#heard = false;
        await this.#batch();
        await this.#rest((performance.now() - begun) * (this.#heard ? rest.whileTalking : rest.otherwise));
      } catch (error) {
        this.#log.error({ err: error }, "the search index could not be brought forward; it will be tried again");
        await this.#rest(retryMs);
        await this.#lookBehind().catch(() => 0);
      }
    }
  }

  async #batch(): Promise<void> {
    const threads = [...this.#threads].slice(0, threadsAtOnce);
    const notes = [...this.#notes].slice(0, messagesAtOnce);
    // Taken off first: what is said from here on puts its thread back.
    for (const id of threads) this.#threads.delete(id);
    for (const id of notes) this.#notes.delete(id);
    if (notes.length > 0) await this.#database.transact((work) => followNotes(work, notes));
    if (threads.length === 0) return;
    const done = await this.#database.transact((work) => followThreads(work, threads, messagesAtOnce));
    if (done >= messagesAtOnce) for (const id of threads) this.#threads.add(id);
  }

  async #untilSpoken(): Promise<void> {
    this.#idle = true;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#idle = false;
  }

  /** A pause that only the end of the program cuts short. */
  #rest(ms: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
