import { setTimeout as pause } from "node:timers/promises";
import { bringUp, type Running } from "./bring-up.ts";
import type { DatabaseHome } from "./data-directory.ts";
import { stopPostmaster } from "./postmaster.ts";
import { removeSocketDirectory } from "./socket-directory.ts";

export interface KeeperLog {
  info(message: string): void;
  warn(message: string): void;
}

const longestPause = 5_000;

/** Keeps a database up from its first start to `stop()`: brings PostgreSQL back when it dies under us. */
export class Keeper {
  readonly url: string;
  readonly attached: boolean;
  readonly #home: DatabaseHome;
  readonly #log: KeeperLog;
  readonly #abandon = new AbortController();
  #running: Running | undefined;
  #pid: number;
  #revival: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(home: DatabaseHome, first: Running, log: KeeperLog) {
    this.#home = home;
    this.#log = log;
    this.url = first.url;
    this.attached = first.attached;
    this.#pid = first.pid;
    this.#watch(first);
  }

  get pid(): number {
    return this.#pid;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#shutDown();
    return this.#stopped;
  }

  #watch(running: Running): void {
    this.#running = running;
    this.#pid = running.pid;
    void running.session.lost.then(() => {
      if (this.#abandon.signal.aborted) return;
      this.#running = undefined;
      this.#revival = this.#revive();
    });
  }

  async #revive(): Promise<void> {
    this.#log.warn("The connection to PostgreSQL broke off; bringing it back.");
    for (let wait = 100; !this.#abandon.signal.aborted; wait = Math.min(wait * 2, longestPause)) {
      try {
        this.#watch(await bringUp(this.#home, this.#abandon.signal));
        return this.#log.info(`PostgreSQL is back (process ${this.#pid}).`);
      } catch (error) {
        if (!this.#abandon.signal.aborted) this.#log.warn((error as Error).message);
        await pause(wait, undefined, { signal: this.#abandon.signal }).catch(() => undefined);
      }
    }
  }

  /** The session is held to the end, so that no other server takes over a database that is shutting down. */
  async #shutDown(): Promise<void> {
    this.#abandon.abort();
    await this.#revival;
    if (!this.#running) return;
    await stopPostmaster(this.#home.cluster);
    await this.#running.session.end();
    await removeSocketDirectory(this.#home);
  }
}
