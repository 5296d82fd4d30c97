import { create } from "zustand";

type Overlay = "command" | "shortcuts" | "transfer" | "snooze" | "context";

const store = create<{ open: Overlay | null }>(() => ({ open: null }));

/** One thing at a time lies over the page. */
export const overlays = {
  show: (open: Overlay) => store.setState({ open }),
  hide: () => store.setState({ open: null }),
  isOpen: () => store.getState().open !== null,
};

export function useOverlay(overlay: Overlay): boolean {
  return store((held) => held.open === overlay);
}
