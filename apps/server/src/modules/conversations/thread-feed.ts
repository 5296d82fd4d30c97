import type { NoteView } from "@recourse/contract";
import type { Parties } from "./conversation-access.ts";
import type { MessageDraft } from "./message-draft.ts";
import type { ServiceRow } from "./service-store.ts";

/** A message that is durable now and wants to reach the other side. */
export interface Delivered {
  readonly draft: MessageDraft;
  readonly seq: number;
}
export interface ReadMoved {
  readonly parties: Parties;
  readonly side: "buyer" | "staff";
  readonly seq: number;
}

export interface FeedListener {
  messages(delivered: readonly Delivered[]): void;
  service(service: ServiceRow): void;
  /** `only`: a note for these people and nobody else at the desk; null for the whole desk. */
  note(orgId: string, note: NoteView, only: readonly string[] | null): void;
  read(moved: ReadMoved): void;
  /** A desk's lists changed in a way no other word tells. */
  desk(orgId: string): void;
}

/**
 * What leaves the module after commit. Volatile on purpose: whoever misses something here sees the gap in the
 * numbers and asks again.
 */
export class ThreadFeed {
  readonly #listeners: Partial<FeedListener>[] = [];

  listen(listener: Partial<FeedListener>): void {
    this.#listeners.push(listener);
  }
  messages(delivered: readonly Delivered[]): void {
    if (delivered.length > 0) for (const listener of this.#listeners) listener.messages?.(delivered);
  }
  service(service: ServiceRow): void {
    for (const listener of this.#listeners) listener.service?.(service);
  }
  note(orgId: string, note: NoteView, only: readonly string[] | null): void {
    for (const listener of this.#listeners) listener.note?.(orgId, note, only);
  }
  desk(orgId: string): void {
    for (const listener of this.#listeners) listener.desk?.(orgId);
  }
  read(moved: ReadMoved): void {
    for (const listener of this.#listeners) listener.read?.(moved);
  }
}
