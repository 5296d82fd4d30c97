import { useEffect, useRef, useState } from "preact/hooks";
import { Composer } from "./composer.tsx";
import type { Context } from "./context.ts";
import { copyIn } from "./copy.ts";
import { RatingCard } from "./rating-card.tsx";
import { serviceLine } from "./service-line.ts";
import type { Talk } from "./talk.ts";
import type { TalkState } from "./talk-state.ts";
import { ThreadView } from "./thread-view.tsx";

type Props = { talk: Talk; context: Context; onClose: () => void };

function useTalk(talk: Talk): TalkState {
  const [state, setState] = useState(talk.state);
  useEffect(() => {
    setState(talk.state);
    return talk.listen(() => setState(talk.state));
  }, [talk]);
  return state;
}

const reachable = 'button:not([disabled]),textarea,input:not([hidden]),a[href],[tabindex="0"]';

/** Tab goes round inside, Escape closes: the page behind is not lost to whoever uses keys. */
function keepFocus(event: KeyboardEvent, panel: HTMLElement, onClose: () => void): void {
  if (event.isComposing || event.keyCode === 229) return;
  event.stopPropagation();
  if (event.key === "Escape") onClose();
  if (event.key !== "Tab") return;
  const all = [...panel.querySelectorAll<HTMLElement>(reachable)].filter((one) => one.offsetParent !== null);
  const [first, last] = [all[0], all.at(-1)];
  const now = (panel.getRootNode() as ShadowRoot).activeElement;
  const wraps = event.shiftKey ? now === first : now === last;
  if (!wraps) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

export function Panel({ talk, context, onClose }: Props) {
  const { language } = context.place;
  const t = copyIn(language);
  const state = useTalk(talk);
  const panel = useRef<HTMLElement>(null);
  const { shop, greeting, greetingEn } = context.front;
  const name = (language === "en" && shop.nameEn) || shop.name;
  const hello = (language === "en" && greetingEn) || greeting;
  return (
    <section
      ref={panel}
      class="panel"
      role="dialog"
      aria-label={t.service(name)}
      onKeyDown={(event) => panel.current && keepFocus(event, panel.current, onClose)}
    >
      <header class="head">
        <div class="title">
          <strong>{name}</strong>
          {hello ? <span>{hello}</span> : null}
        </div>
        <button type="button" class="icon" aria-label={t.close} onClick={onClose}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </header>
      <Body talk={talk} state={state} context={context} />
    </section>
  );
}

function Body({ talk, state, context }: { talk: Talk; state: TalkState; context: Context }) {
  const { language } = context.place;
  const t = copyIn(language);
  const [refused, setRefused] = useState("");
  const session = state.view?.session ?? null;
  const may = (move: string) => session?.movesOpen.includes(move) ?? false;
  const move = (method: "POST" | "PUT", rest: string, body?: object) => {
    setRefused("");
    talk.move(method, rest, body).catch((error: Error) => setRefused(error.message || t.stopped));
  };
  if (state.phase === "stopped")
    return (
      <div class="state" role="alert">
        <p>{state.reason || t.stopped}</p>
        <button type="button" class="plain" onClick={() => void talk.enter()}>
          {t.retry}
        </button>
      </div>
    );
  if (state.phase === "entering" && !state.thread.loaded)
    return (
      <p class="state" role="status">
        {t.entering}
      </p>
    );
  return (
    <>
      <div class="line">
        <span role="status">{state.online ? serviceLine(session, language) : t.away}</span>
        {may("resolve") && session?.state === "serving" ? (
          <button type="button" class="plain" onClick={() => move("POST", "resolution")}>
            {t.solved}
          </button>
        ) : null}
        {session === null || ["with_bot", "resolved", "closed", "lapsed"].includes(session.state) ? (
          <button
            type="button"
            class="plain"
            onClick={() => (may("hand_over") ? move("POST", "handover") : talk.say(t.human))}
          >
            {t.human}
          </button>
        ) : null}
      </div>
      <ThreadView talk={talk} state={state} context={context} />
      {refused ? (
        <p class="refused" role="alert">
          {refused}
        </p>
      ) : null}
      <RatingCard session={session} language={language} onRate={(score) => move("PUT", "rating", { score })} />
      <Composer talk={talk} context={context} />
    </>
  );
}
