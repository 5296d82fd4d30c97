import type { GetRef, Input } from "antd";
import { useEffect, useRef } from "react";
import { type ComposerMode, composerStore } from "./composer-store.ts";

type TextAreaRef = GetRef<typeof Input.TextArea>;

/** Takes the focus when a key or a button asked for this input, not when the conversation merely changes. */
export function useFocusOnAsk(mode: ComposerMode) {
  const input = useRef<TextAreaRef>(null);
  const asked = composerStore((held) => (held.mode === mode ? held.focus : 0));
  useEffect(() => {
    if (asked > 0) input.current?.focus({ cursor: "end" });
  }, [asked]);
  return input;
}
