import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const nearEnd = 80;
const nearTop = 240;

type Watched = {
  /** Number of the newest row's message; what comes after it is new. */
  readonly lastSeq: number;
  readonly firstSeq: number;
  /** Grows with everything the reader writes themself: that always scrolls to the end. */
  readonly ownCount: number;
  readonly onTop: () => void;
};
export type ThreadScroll = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly inner: RefObject<HTMLDivElement | null>;
  readonly atEnd: boolean;
  readonly unseenFrom: number | null;
  readonly toEnd: () => void;
};

/** Stays at the newest message while the reader is there, and keeps the reader's place when older ones are put above. */
export const useThreadScroll = ({ lastSeq, firstSeq, ownCount, onTop }: Watched): ThreadScroll => {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [unseenFrom, setUnseenFrom] = useState<number | null>(null);
  const sticking = useRef(true);
  const before = useRef({ height: 0, firstSeq, lastSeq, ownCount });

  const toEnd = useCallback(() => {
    const it = box.current;
    if (it) it.scrollTop = it.scrollHeight;
    sticking.current = true;
    setAtEnd(true);
    setUnseenFrom(null);
  }, []);

  useLayoutEffect(() => {
    const it = box.current;
    const held = before.current;
    if (!it) return;
    if (firstSeq < held.firstSeq && !sticking.current) it.scrollTop += it.scrollHeight - held.height;
    if (ownCount > held.ownCount || sticking.current) toEnd();
    else if (lastSeq > held.lastSeq) setUnseenFrom((from) => from ?? held.lastSeq);
    before.current = { height: it.scrollHeight, firstSeq, lastSeq, ownCount };
  }, [firstSeq, lastSeq, ownCount, toEnd]);

  useEffect(() => {
    const it = box.current;
    const content = inner.current;
    if (!it || !content) return;
    const onScroll = () => {
      const end = it.scrollHeight - it.scrollTop - it.clientHeight < nearEnd;
      sticking.current = end;
      setAtEnd(end);
      if (end) setUnseenFrom(null);
      if (it.scrollTop < nearTop) onTop();
    };
    // Pictures that come in late and a keyboard that opens change the heights without any message.
    const sizes = new ResizeObserver(() => {
      if (sticking.current) it.scrollTop = it.scrollHeight;
      before.current = { ...before.current, height: it.scrollHeight };
    });
    it.addEventListener("scroll", onScroll, { passive: true });
    sizes.observe(content);
    sizes.observe(it);
    return () => {
      it.removeEventListener("scroll", onScroll);
      sizes.disconnect();
    };
  }, [onTop]);
  return { box, inner, atEnd, unseenFrom, toEnd };
};
