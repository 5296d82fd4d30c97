import type { MessageView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { post } from "../../live/http.ts";
import { queries } from "../../live/queries.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { announce, announceError } from "../../pieces/buyer/toast.tsx";
import { recallable } from "./recall-window.ts";

type Props = { message: MessageView; conversationId: string; onQuote: () => void; onClose: () => void };

const turn = (e: KeyboardEvent<HTMLDivElement>, by: 1 | -1) => {
  e.preventDefault();
  const items = [...e.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + by + items.length) % items.length]?.focus();
};

/** What can be done with one message. */
export const MessageMenu = ({ message, conversationId, onQuote, onClose }: Props) => {
  const t = useCopy(conversationsCopy);
  const me = useQuery(queries.me).data;
  const menu = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(false);
  useLayoutEffect(() => {
    const room = menu.current?.closest(".thread")?.getBoundingClientRect();
    const taken = menu.current?.getBoundingClientRect();
    if (room && taken) setAbove(taken.bottom > room.bottom);
  }, []);
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
    const outside = (e: Event) => !menu.current?.contains(e.target as Node) && onClose();
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [onClose]);
  const text = message.body.kind === "text" ? message.body.text : null;
  const recall = () =>
    void post(`/api/conversations/${conversationId}/recall`, { seq: message.seq }).catch(announceError);
  const items = [
    { name: t.quote, icon: "quote", act: onQuote, shown: true },
    {
      name: t.copy,
      icon: "copy",
      act: () => void navigator.clipboard.writeText(text ?? "").then(() => announce(t.copied)),
      shown: text !== null && "clipboard" in navigator,
    },
    { name: t.recall, icon: "undo", act: recall, shown: me ? recallable(message, me.id, Date.now()) : false },
  ] as const;
  return (
    <div
      ref={menu}
      className={`menu ${above ? "menu-above" : ""}`}
      role="menu"
      tabIndex={-1}
      aria-label={t.menu}
      onKeyDown={(e) => {
        if (e.key === "Escape") onClose();
        if (e.key === "ArrowDown") turn(e, 1);
        if (e.key === "ArrowUp") turn(e, -1);
      }}
    >
      {items
        .filter((i) => i.shown)
        .map((i) => (
          <button
            key={i.name}
            type="button"
            role="menuitem"
            onClick={() => {
              onClose();
              i.act();
            }}
          >
            <Icon name={i.icon} size={18} />
            {i.name}
          </button>
        ))}
    </div>
  );
};
