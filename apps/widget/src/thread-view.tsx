import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Context } from "./context.ts";
import { copyIn } from "./copy.ts";
import { MessageRow } from "./message-row.tsx";
import { OutgoingRow } from "./outgoing-row.tsx";
import type { Talk } from "./talk.ts";
import type { TalkState } from "./talk-state.ts";
import { heldFrom } from "./thread.ts";

type Props = { talk: Talk; state: TalkState; context: Context };

const nearEnd = 80;

/** Stays at the newest while the reader is there, and where they were when they looked back. */
function useEnd(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const { current } = box;
    if (current && atEnd.current && count >= 0) current.scrollTop = current.scrollHeight;
  }, [count]);
  useEffect(() => {
    const { current } = box;
    const look = (): void => {
      if (current) atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < nearEnd;
    };
    // A picture that comes late makes the thread longer.
    const stay = (): void => {
      if (current && atEnd.current) current.scrollTop = current.scrollHeight;
    };
    current?.addEventListener("scroll", look, { passive: true });
    current?.addEventListener("load", stay, true);
    return () => {
      current?.removeEventListener("scroll", look);
      current?.removeEventListener("load", stay, true);
    };
  }, []);
  return box;
}

export function ThreadView({ talk, state, context }: Props) {
  const { thread, outgoing, typing } = state;
  const t = copyIn(context.place.language);
  const [asking, setAsking] = useState(false);
  const box = useEnd(thread.messages.length + outgoing.length + (typing ? 0.5 : 0));
  const shown = thread.messages.filter(({ body }) => body.kind !== "recall");
  const lastOwn = shown.findLast(({ author }) => author.kind === "buyer")?.seq ?? 0;
  const last = shown.at(-1);
  const chips = last?.body.kind === "text" && last.author.kind === "bot" ? (last.body.chips ?? []) : [];
  const earlier = (): void => {
    setAsking(true);
    void talk
      .earlier()
      .catch(() => null)
      .finally(() => setAsking(false));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no wheel scrolls it by keys
    <div ref={box} class="thread" role="log" aria-live="polite" aria-label={t.log} tabIndex={0}>
      {heldFrom(thread) > 1 ? (
        <button type="button" class="plain earlier" disabled={asking} onClick={earlier}>
          {t.earlier}
        </button>
      ) : null}
      {shown.map((message) => (
        <MessageRow
          key={message.seq}
          message={message}
          talk={talk}
          context={context}
          mark={message.seq !== lastOwn ? "" : thread.staffReadSeq >= message.seq ? t.read : t.sent}
        />
      ))}
      {outgoing.map((one) => (
        <OutgoingRow key={one.clientId} outgoing={one} talk={talk} language={context.place.language} />
      ))}
      {chips.length > 0 && outgoing.length === 0 ? (
        <div class="chips">
          {chips.map((chip) => (
            <button key={chip} type="button" class="chip" onClick={() => talk.say(chip)}>
              {chip}
            </button>
          ))}
        </div>
      ) : null}
      {typing ? <p class="typing">{t.typing(typing)}</p> : null}
    </div>
  );
}
