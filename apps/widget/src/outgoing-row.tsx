import { copyIn } from "./copy.ts";
import type { Language } from "./front.ts";
import type { Outgoing } from "./outbox.ts";
import type { Talk } from "./talk.ts";

/** What is not in the thread yet: on its way, or refused with a way to try again. */
export function OutgoingRow({ outgoing, talk, language }: { outgoing: Outgoing; talk: Talk; language: Language }) {
  const { body, clientId, state, reason } = outgoing;
  const t = copyIn(language);
  return (
    <div class="row own">
      <div class="said">
        {body.kind === "upload" ? (
          <img class="photo" src={body.preview} alt={body.file.name} />
        ) : (
          <p class="text">{body.kind === "text" ? body.text : ""}</p>
        )}
      </div>
      {state === "failed" ? (
        <span class="mark wrong" role="alert">
          {reason || t.failed}
          <button type="button" class="link" onClick={() => talk.again(clientId)}>
            {t.retry}
          </button>
          <button type="button" class="link" onClick={() => talk.drop(clientId)}>
            {t.discard}
          </button>
        </span>
      ) : (
        <span class="mark">{state === "sent" ? t.sent : t.sending}</span>
      )}
    </div>
  );
}
