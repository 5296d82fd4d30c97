/** A token the shop signed, or how to get one: asked again whenever a session ends. */
export type Identity = string | (() => Promise<string | null> | string | null);
export interface Told {
  readonly unread: (count: number) => void;
  readonly open: () => void;
  readonly close: () => void;
}

/** What the page may call; before the script is there, calls are queued: `Recourse.push(["open"])`. */
export interface PageApi {
  open(): void;
  close(): void;
  /** Null: the buyer signed out of the shop. */
  identify(identity: Identity | null): void;
  setProduct(externalId: string | null): void;
  setOrder(externalId: string | null): void;
  on<E extends keyof Told>(event: E, told: Told[E]): () => void;
  destroy(): void;
  push(...calls: readonly Call[]): void;
}
export type Call = readonly [method: string, ...given: readonly unknown[]];

declare global {
  interface Window {
    Recourse?: PageApi | Call[] | undefined;
  }
}

/** Puts the calls in the window's place for them, and makes those that were queued. */
export function installApi(api: Omit<PageApi, "push">): void {
  const make = ([method, ...given]: Call): void => {
    const call = (api as unknown as Record<string, unknown>)[method];
    if (typeof call === "function") call(...given);
    else console.warn(`[Recourse] there is no “${method}”`);
  };
  const queued = Array.isArray(window.Recourse) ? window.Recourse : [];
  window.Recourse = { ...api, push: (...calls) => calls.forEach(make) };
  queued.forEach(make);
}
