import type { ConversationView } from "@recourse/contract";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { shortMoment } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { queries } from "../../live/queries.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { SearchField } from "../../pieces/buyer/search-field.tsx";
import { Asked, StateNote } from "../../pieces/buyer/states.tsx";
import { go } from "../../pieces/buyer/way.ts";
import { Avatar } from "./avatar.tsx";
import { excerpt } from "./excerpt.ts";
import { orgName } from "./organization-name.ts";
import { SaidFound } from "./said-found.tsx";
import { serviceLine } from "./service-line.ts";
import "./centre.css";

const Talk = ({ talk }: { talk: ConversationView }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const line = serviceLine(talk, language, new Date());
  const name = orgName(talk.organization, language);
  return (
    <li>
      <Go to={`/chat/${talk.id}`} className="talk">
        <Avatar kind={talk.organization.kind} name={name} size="large" />
        <span className="talk-words">
          <span className="talk-head">
            <strong>{name}</strong>
            {talk.lastMessageAt && (
              <time dateTime={talk.lastMessageAt}>{shortMoment(talk.lastMessageAt, language)}</time>
            )}
          </span>
          <span className="talk-last">
            <span className="talk-excerpt">{talk.lastMessage && excerpt(talk.lastMessage, language)}</span>
            {talk.unread > 0 && (
              <span className="badge">
                <span aria-hidden="true">{talk.unread > 99 ? "99+" : talk.unread}</span>
                <span className="visually-hidden">{t.unread(talk.unread)}</span>
              </span>
            )}
          </span>
          {line && line.tone !== "done" && (
            <span className={`talk-line tone-${line.tone}`}>
              <Icon name={line.tone === "late" ? "alert" : "clock"} size={14} />
              <span className="talk-excerpt">{[line.who, line.when].filter(Boolean).join(" · ")}</span>
            </span>
          )}
        </span>
      </Go>
    </li>
  );
};

const Talks = ({ talks }: { talks: UseQueryResult<ConversationView[]> }) => {
  const t = useCopy(conversationsCopy);
  return (
    <>
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
      <Asked query={talks} count={5}>
        {(list) =>
          list.length === 0 ? (
            <StateNote icon="chat" title={t.noTalks} hint={t.noTalksHint}>
              <Go to="/" className="button button-primary">
                {t.look}
              </Go>
            </StateNote>
          ) : (
            <ul className="card talks" aria-label={t.centreTitle}>
              {list.map((talk) => (
                <Talk key={talk.id} talk={talk} />
              ))}
            </ul>
          )
        }
      </Asked>
    </>
  );
};

/** Every talk of the buyer, the newest first, the door to the platform's own service, and what was ever said. */
export const MessageCentrePage = ({ wanted }: { wanted: string }) => {
  const t = useCopy(conversationsCopy);
  const talks = useQuery(queries.conversations);
  // In the address, so that coming back from a place in a talk finds the results again.
  const search = useCallback(
    (q: string) => go(q === "" ? "/messages" : `/messages?q=${encodeURIComponent(q)}`, { replace: true }),
    [],
  );
  return (
    <main className="page page-narrow">
      <h1>{t.centreTitle}</h1>
      <SearchField
        value={wanted}
        onChange={search}
        words={{ label: t.searchSaid, hint: t.searchSaidHint, clear: t.clearSearch }}
      />
      {wanted.trim() === "" ? <Talks talks={talks} /> : <SaidFound wanted={wanted} />}
    </main>
  );
};
