import { useRef } from "react";
import type { ThreadItem } from "./thread-items.ts";

const start = 1_000_000;

/**
 * The index the list gives its first row. It falls by as many rows as were added above, so that the reader's place
 * stays where it is when an earlier page arrives.
 */
export function useAnchor(items: readonly ThreadItem[]): number {
  const held = useRef({ key: "", at: 0, first: start });
  const known = items.findIndex((item) => item.key === held.current.key);
  if (known >= 0) {
    held.current = { ...held.current, at: known, first: held.current.first - (known - held.current.at) };
  } else {
    const at = items.findIndex((item) => item.kind === "message");
    held.current = { key: items[at]?.key ?? "", at: Math.max(0, at), first: start };
  }
  return held.current.first;
}
