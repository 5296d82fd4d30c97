import { type MouseEvent, type PointerEvent, useRef } from "react";

const held = 450;
const slip = 10;

/** A long press on glass, a right click with a mouse. Selecting text with a mouse stays possible. */
export const useLongPress = (act: () => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef({ x: 0, y: 0 });
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown: (e: PointerEvent) => {
      if (e.pointerType === "mouse") return;
      start.current = { x: e.clientX, y: e.clientY };
      timer.current = setTimeout(act, held);
    },
    onPointerMove: (e: PointerEvent) => {
      if (Math.hypot(e.clientX - start.current.x, e.clientY - start.current.y) > slip) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onContextMenu: (e: MouseEvent) => {
      e.preventDefault();
      stop();
      act();
    },
  };
};
