import { useLayoutEffect, useSyncExternalStore } from "react";
import { type Mode, paint } from "./desk-theme.ts";
import { usePreferences } from "./preferences.ts";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function watchMachine(changed: () => void): () => void {
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}

/** Light or dark as this person chose, or as their machine prefers; the page is painted before it shows. */
export function useMode(): Mode {
  const shade = usePreferences((p) => p.shade);
  const machine = useSyncExternalStore<Mode>(watchMachine, () => (dark.matches ? "dark" : "light"));
  const mode = shade === "system" ? machine : shade;
  useLayoutEffect(() => paint(mode, document.documentElement), [mode]);
  return mode;
}
