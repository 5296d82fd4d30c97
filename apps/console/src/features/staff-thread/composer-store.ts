import { useEffect } from "react";
import { create } from "zustand";
import { draftOf, keepDraft, watchDraft } from "../../live/drafts.ts";

export type ComposerMode = "reply" | "note";
type Held = {
  /** Replies and notes are two texts that never touch: what is written in one cannot be sent as the other. */
  replies: Readonly<Record<string, string>>;
  notes: Readonly<Record<string, string>>;
  quotes: Readonly<Record<string, number | undefined>>;
  mode: ComposerMode;
  /** Grows whenever the input should take the focus. */
  focus: number;
};

export const composerStore = create<Held>(() => ({ replies: {}, notes: {}, quotes: {}, mode: "reply", focus: 0 }));

const showReply = (conversationId: string, text: string) =>
  composerStore.setState((held) => ({ replies: { ...held.replies, [conversationId]: text } }));

export function writeReply(conversationId: string, text: string): void {
  keepDraft(conversationId, text);
  showReply(conversationId, text);
}

export function writeNote(conversationId: string, text: string): void {
  composerStore.setState((held) => ({ notes: { ...held.notes, [conversationId]: text } }));
}

export function quoteMessage(conversationId: string, seq: number | undefined): void {
  composerStore.setState((held) => ({ quotes: { ...held.quotes, [conversationId]: seq } }));
  if (seq !== undefined) focusComposer("reply");
}

export function focusComposer(mode: ComposerMode): void {
  composerStore.setState((held) => ({ mode, focus: held.focus + 1 }));
}

/** Puts an answer into the reply, after what is already written; it is not sent. */
export function insertIntoReply(conversationId: string, text: string): void {
  const held = composerStore.getState().replies[conversationId] ?? draftOf(conversationId);
  writeReply(conversationId, held.trim() === "" ? text : `${held.trimEnd()}\n${text}`);
  focusComposer("reply");
}

export function useReply(conversationId: string): string {
  useEffect(() => {
    if (composerStore.getState().replies[conversationId] === undefined)
      writeReply(conversationId, draftOf(conversationId));
    return watchDraft(conversationId, (text) => showReply(conversationId, text));
  }, [conversationId]);
  return composerStore((held) => held.replies[conversationId] ?? "");
}
