import { useEffect, useRef, useState } from "preact/hooks";
import type { Context } from "./context.ts";
import { copyIn } from "./copy.ts";
import type { Talk } from "./talk.ts";

/** Safari ends the composition before the key that ended it. */
const justEndedMs = 60;
const maxLength = 4000;
const pictures = "image/png,image/jpeg,image/webp,image/gif";

function useDraft(name: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => {
    try {
      return sessionStorage.getItem(name) ?? "";
    } catch {
      return "";
    }
  });
  const put = (next: string): void => {
    setText(next);
    try {
      sessionStorage.setItem(name, next);
    } catch {
      // Storage is forbidden on the page.
    }
  };
  return [text, put];
}

export function Composer({ talk, context }: { talk: Talk; context: Context }) {
  const { place } = context;
  const t = copyIn(place.language);
  const [text, put] = useDraft(`recourse-draft:${place.host}:${place.shop}`);
  const box = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const composing = useRef({ now: false, endedAt: 0 });
  useEffect(() => box.current?.focus(), []);
  // It grows with what is written, up to what its sheet allows.
  useEffect(() => {
    const { current } = box;
    if (current) current.rows = Math.min(5, Math.max(1, text.split("\n").length));
  }, [text]);

  const send = (): void => {
    const said = text.trim();
    if (said === "") return;
    talk.say(said);
    put("");
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { now, endedAt } = composing.current;
    const byInputMethod = now || event.isComposing || event.keyCode === 229 || Date.now() - endedAt < justEndedMs;
    if (event.key !== "Enter" || event.shiftKey || byInputMethod) return;
    event.preventDefault();
    send();
  };
  const attach = (): void => {
    for (const file of files.current?.files ?? []) talk.attach(file);
    if (files.current) files.current.value = "";
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <input ref={files} type="file" accept={pictures} multiple hidden onChange={attach} aria-label={t.attach} />
      <button type="button" class="icon" aria-label={t.attach} onClick={() => files.current?.click()}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01" />
        </svg>
      </button>
      <textarea
        ref={box}
        rows={1}
        maxLength={maxLength}
        aria-label={t.label}
        placeholder={t.placeholder}
        value={text}
        onInput={(event) => {
          put(event.currentTarget.value);
          talk.typing();
        }}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          composing.current.now = true;
        }}
        onCompositionEnd={() => {
          composing.current = { now: false, endedAt: Date.now() };
        }}
      />
      <button type="submit" class="send" disabled={text.trim() === ""}>
        {t.send}
      </button>
    </form>
  );
}
