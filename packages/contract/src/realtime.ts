import type { NoteView, MessagePage as Page, QueueView, ServiceSessionView } from "./conversations.ts";
import type { MessageView, PostMessage, PostReceipt } from "./messages.ts";
import type { Problem } from "./problem.ts";

/** Every acknowledgement is either the value or a refusal; a missing one means: try again, nothing is lost. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type Colleague = { id: string; name: string; agentNumber: string | null };

/** Exactly what a client that was away missed: everything after the last number it holds. */
export type ResumeRequest = { conversationId: string; afterSeq: number };

export interface ClientEvents {
  post: (message: PostMessage, reply: (r: Reply<PostReceipt>) => void) => void;
  resume: (request: ResumeRequest, reply: (r: Reply<Page>) => void) => void;
  read: (mark: { conversationId: string; seq: number }, reply?: (r: Reply<null>) => void) => void;
  typing: (at: { conversationId: string }) => void;
  /** Staff: be told of this conversation's messages though it is not assigned to me. */
  watch: (at: { conversationId: string }, reply: (r: Reply<null>) => void) => void;
  unwatch: (at: { conversationId: string }) => void;
}

export interface ServerEvents {
  message: (message: MessageView) => void;
  note: (note: NoteView) => void;
  read: (mark: { conversationId: string; side: "buyer" | "staff"; seq: number }) => void;
  /** Staff: who else of my side has this thread open now; never sent to the buyer. */
  colleagues: (view: { conversationId: string; people: Colleague[] }) => void;
  /** Staff: a colleague writes an answer in this thread. */
  colleagueTyping: (at: { conversationId: string; person: Colleague }) => void;
  typing: (who: { conversationId: string; side: "buyer" | "staff"; name: string }) => void;
  /** A conversation's session changed; the view is made for the reader. */
  session: (change: { conversationId: string; session: ServiceSessionView }) => void;
  queue: (change: { conversationId: string; queue: QueueView | null }) => void;
  /** The desk's lists changed: ask for the snapshot again. */
  desk: (hint: { organizationId: string }) => void;
  /** Whether anything can be saved at the moment; told on connecting when it cannot, and at each change. */
  writable: (now: { writable: boolean }) => void;
  signedOut: (reason: { code: "session.revoked" | "session.expired" }) => void;
}

/** Every event a browser may send, and every one it may be sent; the compiler holds both lists to the shapes above. */
export const clientEvents = {
  post: true,
  resume: true,
  read: true,
  typing: true,
  watch: true,
  unwatch: true,
} as const satisfies Record<keyof ClientEvents, true>;
export const serverEvents = {
  message: true,
  note: true,
  read: true,
  colleagues: true,
  colleagueTyping: true,
  typing: true,
  session: true,
  queue: true,
  desk: true,
  writable: true,
  signedOut: true,
} as const satisfies Record<keyof ServerEvents, true>;
