const shownMs = 4000;
const tellEveryMs = 2500;

/** Who is writing now, and how often the other side hears that the buyer is. */
export class Writing {
  readonly #changed: (name: string) => void;
  #name = "";
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #toldAt = 0;

  constructor(changed: (name: string) => void) {
    this.#changed = changed;
  }

  of(name: string): void {
    clearTimeout(this.#quiet);
    this.#become(name);
    this.#quiet = setTimeout(() => this.over(), shownMs);
  }
  over(): void {
    clearTimeout(this.#quiet);
    this.#become("");
  }
  mayTell(now: number): boolean {
    if (now - this.#toldAt < tellEveryMs) return false;
    this.#toldAt = now;
    return true;
  }

  #become(name: string): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#changed(name);
  }
}
