import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { draftOf, keepDraft, watchDraft } from "../../live/drafts.ts";
import { maxTextLength } from "../../live/limits.ts";
import type { Outbox } from "../../live/outbox.ts";
import { tellTyping } from "../../live/typing.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { AttachButtons } from "./attach-buttons.tsx";
import { sendsNow } from "./ime.ts";
import type { Quoted } from "./quoted.ts";
import type { Uploads } from "./use-uploads.ts";

type Props = { conversationId: string; outbox: Outbox; uploads: Uploads; quoted: Quoted | null; onUnquote: () => void };

const tallest = 140;

/** The field grows with what is written, up to a few lines. */
const useGrowing = (text: string) => {
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const it = field.current;
    if (!it) return;
    it.style.height = "auto";
    it.style.height = `${Math.min(tallest, it.scrollHeight)}px`;
  }, [text]);
  return field;
};

const useDraft = (conversationId: string) => {
  const [text, setText] = useState(() => draftOf(conversationId));
  useEffect(() => keepDraft(conversationId, text), [conversationId, text]);
  useEffect(() => watchDraft(conversationId, setText), [conversationId]);
  return [text, setText] as const;
};

/** Whether a word is being composed, and when the last one was done. */
const useComposing = () => {
  const state = useRef({ now: false, ended: 0 });
  return {
    state,
    onCompositionStart: () => {
      state.current.now = true;
    },
    onCompositionEnd: () => {
      state.current = { now: false, ended: performance.now() };
    },
  };
};

const Quoting = ({ quoted, onUnquote }: { quoted: Quoted; onUnquote: () => void }) => {
  const t = useCopy(conversationsCopy);
  return (
    <div className="quoting">
      <p>
        <strong>{t.quoting(quoted.author)}</strong> {quoted.excerpt}
      </p>
      <button type="button" className="icon-button" aria-label={t.dropQuote} onClick={onUnquote}>
        <Icon name="close" size={18} />
      </button>
    </div>
  );
};

export const Composer = ({ conversationId, outbox, uploads, quoted, onUnquote }: Props) => {
  const t = useCopy(conversationsCopy).composer;
  const [text, setText] = useDraft(conversationId);
  const [tools, setTools] = useState(false);
  const field = useGrowing(text);
  const { state: composing, ...compositionEvents } = useComposing();
  const over = text.length - maxTextLength;
  const ready = text.trim() !== "" && over <= 0;

  useEffect(() => {
    if (quoted) field.current?.focus();
  }, [quoted, field]);

  const send = () => {
    if (!ready) return;
    outbox.put(conversationId, { body: { kind: "text", text: text.trim() }, quoteSeq: quoted?.seq });
    setText("");
    onUnquote();
    field.current?.focus();
  };
  const onKeyDown = (e: KeyboardEvent) => {
    const key = { key: e.key, keyCode: e.keyCode, shiftKey: e.shiftKey, isComposing: e.nativeEvent.isComposing };
    const { now, ended } = composing.current;
    if (!sendsNow(key, now, performance.now() - ended)) return;
    e.preventDefault();
    send();
  };
  const onPaste = (e: ClipboardEvent) => {
    const files = [...e.clipboardData.files];
    if (files.length === 0) return;
    e.preventDefault();
    uploads.add(files);
  };
  return (
    <form
      className="composer"
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      {quoted && <Quoting quoted={quoted} onUnquote={onUnquote} />}
      {over > 0 && (
        <p className="field-error" role="alert">
          {t.tooLong(over)}
        </p>
      )}
      <div className="composer-line">
        <button
          type="button"
          className={`icon-button composer-add ${tools ? "is-open" : ""}`}
          aria-label={t.attach}
          aria-expanded={tools}
          onClick={() => setTools(!tools)}
        >
          <Icon name="add" size={26} />
        </button>
        <textarea
          ref={field}
          rows={1}
          aria-label={t.label}
          placeholder={t.placeholder}
          enterKeyHint="send"
          value={text}
          onChange={(e) => {
            setText(e.target.value);
            tellTyping(conversationId);
          }}
          onFocus={() => setTools(false)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          {...compositionEvents}
        />
        {/* The field keeps the focus, so the keyboard stays open for the next message. */}
        <button
          type="submit"
          className="send"
          aria-label={t.send}
          disabled={!ready}
          onPointerDown={(e) => e.preventDefault()}
        >
          <Icon name="send" />
        </button>
      </div>
      {tools && <AttachButtons onFiles={uploads.add} onDone={() => setTools(false)} />}
    </form>
  );
};
