import { type ReactNode, useEffect, useId, useRef } from "react";
import { useCopy } from "../../copy/pair.ts";
import { piecesCopy } from "../../copy/pieces.ts";
import { Icon } from "./icon.tsx";

/** A question over the page: from below on a phone, in the middle on a wide screen. Escape and the shade close it. */
export const Sheet = (props: { title: string; onClose: () => void; children: ReactNode; foot?: ReactNode }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useCopy(piecesCopy);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the shade is a shortcut; Escape and the button do the same.
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onClose={props.onClose}
      onClick={(e) => e.target === dialog.current && props.onClose()}
    >
      <div className="sheet-inner">
        <header className="sheet-head">
          <h2 id={titleId}>{props.title}</h2>
          <button type="button" className="icon-button" aria-label={t.close} onClick={props.onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div className="sheet-body">{props.children}</div>
        {props.foot && <footer className="sheet-foot">{props.foot}</footer>}
      </div>
    </dialog>
  );
};
