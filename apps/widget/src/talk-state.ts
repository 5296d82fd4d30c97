import type { ConversationView } from "@recourse/contract";
import type { Outgoing } from "./outbox.ts";
import { emptyThread, type Thread } from "./thread.ts";

/** What the panel draws. */
export interface TalkState {
  readonly phase: "entering" | "ready" | "stopped";
  /** Why it could not be entered, in the reader's language; empty when nobody answered. */
  readonly reason: string;
  readonly view: ConversationView | null;
  readonly thread: Thread;
  readonly outgoing: readonly Outgoing[];
  readonly online: boolean;
  readonly typing: string;
}

/** Before anybody answered: what was left unsent stands there already. */
export const stateAtFirst = (outgoing: readonly Outgoing[]): TalkState => ({
  phase: "entering",
  reason: "",
  view: null,
  thread: emptyThread,
  outgoing,
  online: true,
  typing: "",
});
