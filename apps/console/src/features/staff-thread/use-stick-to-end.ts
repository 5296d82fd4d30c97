import { type RefObject, useEffect, useRef } from "react";
import type { VirtuosoHandle } from "react-virtuoso";

/**
 * Keeps the newest message in sight when the list is made lower (a quote, an attachment, a banner) or its last row
 * grows, as long as the reader stood at the end. The frame is to be set as `ref` of the element around the list.
 */
export function useStickToEnd(list: RefObject<VirtuosoHandle | null>, atEnd: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const standing = useRef(atEnd);
  standing.current = atEnd;
  useEffect(() => {
    if (frame.current === null) return;
    const watch = new ResizeObserver(() => {
      if (standing.current) list.current?.scrollToIndex({ index: "LAST", align: "end" });
    });
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, [list]);
  const onHeight = () => {
    if (standing.current) list.current?.autoscrollToBottom();
  };
  return { frame, onHeight };
}
