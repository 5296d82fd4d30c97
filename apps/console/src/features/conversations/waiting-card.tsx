import type { ConversationView } from "@recourse/contract";
import { conversationsCopy } from "../../copy/conversations.ts";
import { duration } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { Avatar } from "./avatar.tsx";
import { asksOfBuyer } from "./centre-order.ts";
import { excerpt } from "./excerpt.ts";
import { orgName } from "./organization-name.ts";
import { serviceLine } from "./service-line.ts";
import { useNow } from "./use-now.ts";

/** One thing that waits for the buyer: who acts, until when, what follows otherwise, and the way to do it. */
export const WaitingCard = ({ talk }: { talk: ConversationView }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const now = useNow(30_000);
  const asks = asksOfBuyer(talk);
  const line = serviceLine(talk, language, now);
  if (!asks || !line) return null;
  const name = orgName(talk.organization, language);
  const left = line.dueAt && asks === "answer" ? (Date.parse(line.dueAt) - now.getTime()) / 1000 : 0;
  return (
    <li className={`card waits waits-${asks}`}>
      <Go to={`/chat/${talk.id}`} className="waits-open">
        <span className="waits-head">
          <Avatar kind={talk.organization.kind} name={name} ink={talk.organization.name} />
          <strong>{name}</strong>
          {left > 0 && (
            <span className="waits-left">
              <Icon name="clock" size={16} />
              {t.line.left(duration(left, language, "down"))}
            </span>
          )}
        </span>
        <span className="waits-what">{t.asks[asks]}</span>
        {asks === "answer" && talk.lastMessage && (
          <span className="waits-words">{excerpt(talk.lastMessage, language)}</span>
        )}
        <span className="waits-otherwise">{asks === "answer" ? line.otherwise || line.who : line.when}</span>
        <span className="button button-soft waits-go">{t.asksGo[asks]}</span>
      </Go>
    </li>
  );
};
