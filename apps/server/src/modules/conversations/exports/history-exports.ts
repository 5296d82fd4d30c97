import path from "node:path";
import type { Log } from "../../../platform/log.ts";
import type { Conversations } from "../conversations.ts";
import { ExportFiles } from "./export-files.ts";
import { deleteExpired, type ExportRow, exportOf, nextUnderWay, saveEnd } from "./export-store.ts";
import { type ExportParts, writePage } from "./write-page.ts";

const sweepEveryMs = 60_000;
const lookEveryMs = 5000;
const retryMs = 1000;
const triesOfAPage = 5;
/** How long it rests after a page, in lengths of the page: people who talk come first. */
const restAfterPage = 1;

/**
 * Writes exports in the background, one after another, a page at a time, and deletes what has expired. Everything it
 * knows is in the database: whatever a stop or a kill interrupts goes on at the next start, from the last saved page.
 */
export class HistoryExports implements ExportParts {
  readonly conversations: Conversations;
  readonly files: ExportFiles;
  readonly #log: Log;
  #mayWrite: () => boolean = () => true;
  #running: Promise<void> | null = null;
  #stopped = false;
  #asked = false;
  #wake: () => void = () => {};
  #failing = { key: "", tries: 0 };
  #sweptAt = 0;

  constructor(conversations: Conversations, dataDir: string, log: Log) {
    this.conversations = conversations;
    this.files = new ExportFiles(path.join(dataDir, "exports"));
    this.#log = log;
  }

  /** On a full disk everything waits until there is room. */
  start(mayWrite: () => boolean = () => true): void {
    this.#mayWrite = mayWrite;
    this.#stopped = false;
    this.#running ??= this.#run();
  }
  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#running;
    this.#running = null;
  }
  /** There is something to write. */
  wake(): void {
    this.#asked = true;
    this.#wake();
  }

  /** Deletes what has expired, files and rows, and files without a row. Returns how many exports went. */
  async sweep(): Promise<number> {
    const { database, clock } = this.conversations;
    const gone = await deleteExpired(database.writer, clock());
    for (const one of gone) await this.files.remove(one);
    for (const one of await this.files.all())
      if (!(await exportOf(database.writer, one.personId, one.id))) await this.files.remove(one);
    return gone.length;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const ms = await this.#step().catch((error: unknown) => {
        this.#log.error({ err: error }, "exports of history could not be looked after");
        return retryMs;
      });
      await this.#nap(ms);
    }
  }

  /** Returns how long to rest, in milliseconds. */
  async #step(): Promise<number> {
    this.#asked = false;
    if (performance.now() - this.#sweptAt > sweepEveryMs || this.#sweptAt === 0) {
      await this.sweep();
      this.#sweptAt = performance.now();
    }
    const row = this.#mayWrite() ? await nextUnderWay(this.conversations.database.writer) : null;
    if (!row) return lookEveryMs;
    const began = performance.now();
    try {
      await writePage(this, row);
    } catch (error) {
      await this.#failed(row, error);
      return retryMs;
    }
    this.#asked = true;
    return (performance.now() - began) * restAfterPage;
  }

  async #failed(row: ExportRow, error: unknown): Promise<void> {
    const key = `${row.personId}.${row.id}`;
    const tries = this.#failing.key === key ? this.#failing.tries + 1 : 1;
    this.#failing = { key, tries };
    this.#log.error({ err: error, export: row.id, tries }, "a page of an export could not be written");
    if (tries < triesOfAPage) return;
    await saveEnd(this.conversations.database.writer, row, "failed", row.expiresAt);
    await this.files.remove(row);
  }

  #nap(ms: number): Promise<void> {
    if (this.#stopped || (this.#asked && ms >= lookEveryMs)) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
