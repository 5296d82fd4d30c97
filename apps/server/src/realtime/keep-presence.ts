import { changePresence, presentAgents } from "../modules/routing/index.ts";
import type { Database } from "../platform/database.ts";
import type { Log } from "../platform/log.ts";
import { Refusal } from "../platform/refusal.ts";

/** How long a lost connection may come back before the agent counts as gone. */
export const connectionGraceMs = 25_000;
const tryAgainMs = 1000;

/** Ties agents' presence to their sockets: gone beyond the grace is offline, back again is what it was before. */
export class PresenceKeeper {
  readonly #database: Database;
  readonly #log: Log;
  readonly #graceMs: number;
  readonly #sockets = new Map<string, number>();
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  #stopped = false;

  constructor(database: Database, log: Log, graceMs = connectionGraceMs) {
    this.#database = database;
    this.#log = log;
    this.#graceMs = graceMs;
  }

  /** At start nobody is connected yet: everyone present gets the grace to come back. */
  async start(): Promise<void> {
    for (const agent of await presentAgents(this.#database.writer))
      if (!this.#sockets.has(agent.personId)) this.#startLeaving(agent.personId);
  }
  connected(personId: string): void {
    this.#sockets.set(personId, (this.#sockets.get(personId) ?? 0) + 1);
    clearTimeout(this.#leaving.get(personId));
    this.#leaving.delete(personId);
    this.#change(personId, "online");
  }
  gone(personId: string): void {
    const left = (this.#sockets.get(personId) ?? 1) - 1;
    if (left > 0) {
      this.#sockets.set(personId, left);
      return;
    }
    this.#sockets.delete(personId);
    this.#startLeaving(personId);
  }
  stop(): void {
    this.#stopped = true;
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }

  #startLeaving(personId: string): void {
    clearTimeout(this.#leaving.get(personId));
    const timer = setTimeout(() => {
      this.#leaving.delete(personId);
      this.#change(personId, "offline");
    }, this.#graceMs);
    this.#leaving.set(personId, timer.unref());
  }
  #change(personId: string, presence: "online" | "offline"): void {
    this.#database
      .transact((work) => changePresence(work, personId, presence, "connection"))
      .catch((error: unknown) => {
        // Staff without a seat at the desk (legal, arbitrators) have no presence to keep.
        if (error instanceof Refusal) return;
        this.#log.warn({ err: error, personId }, "presence not kept; it will be tried again");
        setTimeout(() => this.#changeIfStillSo(personId, presence), tryAgainMs).unref();
      });
  }
  #changeIfStillSo(personId: string, presence: "online" | "offline"): void {
    const isConnected = this.#sockets.has(personId);
    if (!this.#stopped && isConnected === (presence === "online")) this.#change(personId, presence);
  }
}
