import { EventEmitter } from "node:events";

/** Instants in the life of a message at which a kill can be aimed. */
export type Moment = "posted" | "acknowledged" | "pushed";

/** Where clients say what just happened, and the killer waits for the next time it does. */
export class Moments {
  readonly #emitter = new EventEmitter<Record<Moment, []>>();

  say(moment: Moment): void {
    this.#emitter.emit(moment);
  }
  /** Calls `step` synchronously at the next one, or after `ms` when there is none. */
  next(moment: Moment, ms = 3000): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#emitter.off(moment, done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#emitter.once(moment, done);
    });
  }
}
