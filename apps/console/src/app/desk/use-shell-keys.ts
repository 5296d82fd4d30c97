import { useEffect } from "react";
import { isWriting } from "./key-press.ts";
import { overlays } from "./overlays.ts";

/** Keys that work on every page: the command bar and the sheet of keys. */
export function useShellKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        overlays.show("command");
      } else if (event.key === "?" && !isWriting(event.target) && !overlays.isOpen()) {
        event.preventDefault();
        overlays.show("shortcuts");
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
