import type { ConversationView } from "@recourse/contract";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { useCopy } from "../../copy/pair.ts";
import { queries } from "../../live/queries.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { SearchField } from "../../pieces/buyer/search-field.tsx";
import { Asked, StateNote } from "../../pieces/buyer/states.tsx";
import { go } from "../../pieces/buyer/way.ts";
import { AskSheet } from "./ask-sheet.tsx";
import { waitingForBuyer } from "./centre-order.ts";
import { SaidFound } from "./said-found.tsx";
import { TalkRow } from "./talk-row.tsx";
import { WaitingCard } from "./waiting-card.tsx";
import "./centre.css";
import "./waiting.css";

const Waiting = ({ talks }: { talks: readonly ConversationView[] }) => {
  const t = useCopy(conversationsCopy);
  const waiting = waitingForBuyer(talks);
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t.waitsForYou(waiting.length)}</h2>
      {waiting.length === 0 ? (
        <p className="quiet waits-none">
          <Icon name="check" size={18} />
          {t.waitsForNobody}
        </p>
      ) : (
        <ul className="waits-list">
          {waiting.map((talk) => (
            <WaitingCard key={talk.id} talk={talk} />
          ))}
        </ul>
      )}
    </section>
  );
};

const Talks = ({ talks }: { talks: readonly ConversationView[] }) => {
  const t = useCopy(conversationsCopy);
  return (
    <section aria-labelledby="talks-title">
      <h2 id="talks-title">{t.talks}</h2>
      <ul className="card talks" aria-labelledby="talks-title">
        {talks.map((talk) => (
          <TalkRow key={talk.id} talk={talk} />
        ))}
      </ul>
    </section>
  );
};

const PlatformDoor = () => {
  const t = useCopy(conversationsCopy);
  return (
    <Go to="/chat/new?service=1" className="card service-door">
      <span className="service-door-mark">
        <Icon name="person" size={26} />
      </span>
      <span className="setting-words">
        <strong>{t.serviceCentre}</strong>
        <small>{t.serviceCentreHint}</small>
      </span>
      <Icon name="next" size={18} />
    </Go>
  );
};

const Everything = ({ talks }: { talks: UseQueryResult<ConversationView[]> }) => {
  const t = useCopy(conversationsCopy);
  return (
    <>
      <Asked query={talks} count={5}>
        {(list) =>
          list.length === 0 ? (
            <StateNote icon="chat" title={t.noTalks} hint={t.noTalksHint}>
              <Go to="/" className="button">
                {t.look}
              </Go>
            </StateNote>
          ) : (
            <>
              <Waiting talks={list} />
              <Talks talks={list} />
            </>
          )
        }
      </Asked>
      <PlatformDoor />
    </>
  );
};

/**
 * The buyer's service centre: what waits for them, every talk, the platform's own service, one way to ask, and what
 * was ever said.
 */
export const MessageCentrePage = ({ wanted }: { wanted: string }) => {
  const t = useCopy(conversationsCopy);
  const talks = useQuery(queries.conversations);
  const [asking, setAsking] = useState(false);
  // In the address, so that coming back from a place in a talk finds the results again.
  const search = useCallback(
    (q: string) => go(q === "" ? "/messages" : `/messages?q=${encodeURIComponent(q)}`, { replace: true }),
    [],
  );
  return (
    <main className="page page-narrow centre">
      <h1>{t.centreTitle}</h1>
      <SearchField
        value={wanted}
        onChange={search}
        words={{ label: t.searchSaid, hint: t.searchSaidHint, clear: t.clearSearch }}
      />
      {wanted.trim() === "" ? <Everything talks={talks} /> : <SaidFound wanted={wanted} />}
      <div className="ask-bar">
        <button type="button" className="button button-primary button-wide" onClick={() => setAsking(true)}>
          <Icon name="chat" size={20} />
          {t.ask.button}
        </button>
      </div>
      {asking && <AskSheet onClose={() => setAsking(false)} />}
    </main>
  );
};
