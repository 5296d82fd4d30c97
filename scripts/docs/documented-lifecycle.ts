import type { Lifecycle } from "../../apps/server/src/platform/lifecycle.ts";

/** How long a state lasts when nobody does anything, before the move that the clock then makes. */
export interface Silence {
  readonly move: string;
  /** At most, in milliseconds. */
  readonly ms: number;
  readonly when?: string;
}

export interface DocumentedLifecycle {
  /** The page's file name. */
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly about: string;
  readonly begins: string;
  readonly table: Lifecycle<string, string, string, string>;
  readonly silences: Readonly<Record<string, readonly Silence[]>>;
}
