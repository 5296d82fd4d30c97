import { useEffect, useRef, useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { piecesCopy } from "../../copy/pieces.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";

/** One picture over everything; a tap on it shows it in its real size. */
export const Lightbox = ({ src, name, onClose }: { src: string; name: string; onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [real, setReal] = useState(false);
  const t = useCopy(conversationsCopy);
  const { close } = useCopy(piecesCopy);
  useEffect(() => {
    const it = dialog.current;
    if (it && !it.open) it.showModal();
    return () => it?.close();
  }, []);
  return (
    <dialog ref={dialog} className="lightbox" aria-label={name} onClose={onClose}>
      <div className="lightbox-bar">
        <span>{name}</span>
        <a className="icon-button" href={`${src}?download=1`} download={name} aria-label={`${t.download} ${name}`}>
          <Icon name="down" />
        </a>
        <button type="button" className="icon-button" aria-label={close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <button
        type="button"
        className={`lightbox-picture ${real ? "is-real" : ""}`}
        aria-label={t.openPicture(name)}
        aria-pressed={real}
        onClick={() => setReal(!real)}
      >
        <img src={src} alt={name} />
      </button>
    </dialog>
  );
};
