import type { CannedReplyView, Language } from "@recourse/contract";
import { useEffect, useRef, useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { repliesCopy } from "../../copy/replies.ts";
import { useSpelling } from "../../pieces/desk/spelling.ts";
import { fillReply, type ReplyValues, textFor } from "./fill-reply.ts";
import { countReplyUse, useReplies } from "./reply-queries.ts";
import { siftReplies } from "./sift-replies.ts";
import "./replies.css";

type Props = {
  organizationId: string;
  /** What was typed after the slash. */
  typed: string;
  values: ReplyValues;
  /** The language the buyer writes. */
  language: Language;
  onPick: (text: string) => void;
  onClose: () => void;
};

const shownAtMost = 50;

/** The list over the composer: arrows choose, Enter or Tab takes, Escape leaves what was typed as it is. */
export function ReplyPalette({ organizationId, typed, values, language, onPick, onClose }: Props) {
  const c = useCopy(repliesCopy);
  const replies = useReplies(organizationId);
  useSpelling(typed);
  const found = siftReplies(replies.data ?? [], typed).slice(0, shownAtMost);
  const [at, setAt] = useState(0);
  const chosen = found[Math.min(at, found.length - 1)];
  const mark = (name: string) => c.mark(c.variables[name as keyof typeof c.variables] ?? name);
  const take = (reply: CannedReplyView) => {
    countReplyUse(reply.id);
    onPick(fillReply(textFor(reply, language), values, mark));
  };
  usePaletteKeys({ found, chosen, onStep: setAt, onTake: take, onClose });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word begins at the best one again
  useEffect(() => setAt(0), [typed]);
  return (
    <div className="reply-palette" role="listbox" aria-label={c.title}>
      {found.map((reply) => (
        <button
          key={reply.id}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={reply === chosen}
          className={reply === chosen ? "reply-option reply-option-chosen" : "reply-option"}
          ref={(node) => {
            if (reply === chosen) node?.scrollIntoView({ block: "nearest" });
          }}
          // The composer keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(reply)}
        >
          <strong>{reply.title}</strong>
          {reply.shortcut ? <kbd>/{reply.shortcut}</kbd> : null}
          <span className="reply-scope">{c.scopes[reply.scope]}</span>
          <span className="reply-words">{fillReply(textFor(reply, language), values, mark)}</span>
        </button>
      ))}
      <p className="reply-palette-hint" role="status">
        {replies.isPending ? c.loading : found.length === 0 ? c.noneFits : c.paletteHint}
      </p>
    </div>
  );
}

type Keys = {
  found: CannedReplyView[];
  chosen: CannedReplyView | undefined;
  onStep: (change: (held: number) => number) => void;
  onTake: (reply: CannedReplyView) => void;
  onClose: () => void;
};

/** Heard before the composer hears it, so that Enter takes a reply instead of sending; an input method is left alone. */
function usePaletteKeys(keys: Keys): void {
  const held = useRef(keys);
  held.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { found, chosen, onStep, onTake, onClose } = held.current;
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (event.key === "Escape") onClose();
      else if (step !== 0 && found.length > 0)
        onStep((at) => (Math.min(at, found.length - 1) + step + found.length) % found.length);
      else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && chosen) onTake(chosen);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
