import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";
import { sentenceOf } from "../../live/refusal-error.ts";

const toastStore = createStore<{ text: string; at: number }>(() => ({ text: "", at: 0 }));
let hiding: ReturnType<typeof setTimeout> | undefined;

/** One short sentence that goes by itself; never the only place where something important is said. */
export const announce = (text: string): void => {
  clearTimeout(hiding);
  toastStore.setState({ text, at: Date.now() });
  hiding = setTimeout(() => toastStore.setState({ text: "", at: 0 }), 4_000);
};
export const announceError = (error: unknown): void => announce(sentenceOf(error));

export const Toasts = () => {
  const { text } = useStore(toastStore);
  return (
    <div className="toast-place" role="status" aria-live="polite">
      {text && <p className="toast">{text}</p>}
    </div>
  );
};
