import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";

/** Whether the server can save anything at the moment; false while its disk is full. */
export const writableStore = createStore<{ readonly writable: boolean }>(() => ({ writable: true }));
export const useWritable = (): boolean => useStore(writableStore, (s) => s.writable);
