import type { GetRef, Input } from "antd";
import { type RefObject, useEffect, useRef, useState } from "react";
import { openMarks } from "../../pieces/desk/open-marks.ts";
import { writeReply } from "./composer-store.ts";
import { replaceSlash, type Slash, slashAt } from "./slash.ts";

type Field = RefObject<GetRef<typeof Input.TextArea> | null>;
const elementOf = (field: Field) => field.current?.resizableTextArea?.textArea;

/** Selects a part of the input, for instance what a canned reply left open, so that the next key fills it in. */
export function selectIn(field: Field, from: number, to: number): void {
  const element = elementOf(field);
  element?.focus();
  element?.setSelectionRange(from, to);
}

/** The slash under the caret, and what to do with it; one that was dismissed stays silent until it is typed anew. */
export function useSlash(conversationId: string, text: string, field: Field) {
  const [found, setFound] = useState<Slash | null>(null);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const after = useRef<{ from: number; to: number } | null>(null);
  useEffect(() => {
    if (after.current === null) return;
    selectIn(field, after.current.from, after.current.to);
    after.current = null;
  });
  const look = () => {
    const element = elementOf(field);
    const next = element ? slashAt(element.value, element.selectionStart) : null;
    setFound(next);
    if (next === null) setDismissed(null);
  };
  const insert = (words: string) => {
    if (found === null) return;
    const next = replaceSlash(text, found, words);
    const open = openMarks(next.text)[0];
    after.current = open ?? { from: next.caret, to: next.caret };
    writeReply(conversationId, next.text);
    setFound(null);
  };
  const open = found !== null && found.from !== dismissed ? found : null;
  return { open, look, insert, dismiss: () => setDismissed(found?.from ?? null), close: () => setFound(null) };
}
