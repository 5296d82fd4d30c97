import type { ConversationView } from "@recourse/contract";
import { conversationsCopy } from "../../copy/conversations.ts";
import { shortMoment } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Avatar } from "./avatar.tsx";
import { excerpt } from "./excerpt.ts";
import { orgName } from "./organization-name.ts";
import { serviceLine } from "./service-line.ts";

/** A talk in the list: whose, the last words, what is unread, and who must act while somebody must. */
export const TalkRow = ({ talk }: { talk: ConversationView }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const line = serviceLine(talk, language, new Date());
  const name = orgName(talk.organization, language);
  return (
    <li>
      <Go to={`/chat/${talk.id}`} className="talk">
        <Avatar kind={talk.organization.kind} name={name} ink={talk.organization.name} size="large" />
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
              <span>{[line.who, line.when].filter(Boolean).join(" · ")}</span>
            </span>
          )}
        </span>
      </Go>
    </li>
  );
};
