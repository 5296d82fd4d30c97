import { App } from "antd";
import { useMemo } from "react";
import { sentenceOf } from "../../live/refusal-error.ts";

/** Short words after an act: what was done, or the server's own sentence on why not. */
export function useTell() {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      done: (words: string) => void message.success(words),
      warned: (words: string) => void message.warning(words, 5),
      refused: (error: unknown) => void message.error(sentenceOf(error), 5),
    }),
    [message],
  );
}
