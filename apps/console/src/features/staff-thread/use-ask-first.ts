import type { MessageView } from "@recourse/contract";
import { App } from "antd";
import { useRef } from "react";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { colleagueStore, colleaguesOf } from "../../live/colleagues.ts";
import { openMarks } from "../../pieces/desk/open-marks.ts";

/** Colleagues who answered after `since`, oneself left out. */
export function answeredSince(messages: readonly MessageView[], since: number, me: string): string[] {
  const ours = messages.filter(
    ({ seq, author }) => seq > since && ["merchant", "platform"].includes(author.kind) && author.id !== me,
  );
  return [...new Set(ours.map(({ author }) => author.name))];
}

/** The number the thread stood at when this reply was begun. */
function useBegunAt(text: string, lastSeq: number): number {
  const begun = useRef<number | null>(null);
  if (text.trim() === "") begun.current = null;
  else begun.current ??= lastSeq;
  return begun.current ?? lastSeq;
}

type Talk = { conversationId: string; me: string; text: string; messages: readonly MessageView[]; lastSeq: number };

/**
 * Asks before a reply leaves that still has open places, or that a colleague is writing, too, or has answered
 * meanwhile. True where nothing stands against sending.
 */
export function useAskFirst({ conversationId, me, text, messages, lastSeq }: Talk) {
  const c = useCopy(staffThreadCopy);
  const { modal } = App.useApp();
  const begun = useBegunAt(text, lastSeq);
  const ask = (title: string, content: string): Promise<boolean> =>
    Promise.resolve(
      modal.confirm({ title, content, okText: c.sendAnyway, cancelText: c.goBack, autoFocusButton: "cancel" }),
    );
  return async (): Promise<boolean> => {
    const open = openMarks(text);
    if (open.length > 0 && !(await ask(c.askUnfilled, open.map(({ name }) => name).join(c.comma)))) return false;
    const answered = answeredSince(messages, begun, me);
    if (answered.length > 0) return ask(c.askAnswered(answered.join(c.comma)), c.askTwice);
    const { writing } = colleaguesOf(colleagueStore.getState().at, conversationId, me);
    if (writing.length === 0) return true;
    return ask(c.askWriting(writing.map(({ name }) => name).join(c.comma)), c.askTwice);
  };
}
