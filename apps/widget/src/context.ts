import type { WidgetFrontView } from "@recourse/contract";
import type { Place } from "./front.ts";
import type { HeldStore } from "./held.ts";

/** What the page is about, by the shop's own ids. */
export interface Subject {
  readonly product: string | null;
  readonly order: string | null;
}

/** What the small script hands to the chat it fetched. */
export interface Context {
  readonly place: Place;
  readonly front: WidgetFrontView;
  readonly root: ShadowRoot;
  readonly held: HeldStore;
  /** A fresh token of the shop; null when it names nobody. */
  readonly identity: () => Promise<string | null>;
  readonly subject: () => Subject;
  readonly onUnread: (count: number) => void;
  readonly onClose: () => void;
}

export interface Chat {
  open(): void;
  close(): void;
  /** The shop said who it is, or that they signed out. */
  identityChanged(left: boolean): void;
  subjectChanged(): void;
  destroy(): void;
}
