import type { ConversationView, MessageView } from "@recourse/contract";
import { useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { clockTime } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import type { Outbox } from "../../live/outbox.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { announce } from "../../pieces/buyer/toast.tsx";
import { Avatar } from "./avatar.tsx";
import { Body } from "./body.tsx";
import { Chips } from "./chips.tsx";
import { excerpt, speaker } from "./excerpt.ts";
import { MessageMenu } from "./message-menu.tsx";
import type { Quoted } from "./quoted.ts";
import { systemNote } from "./system-note.ts";
import { useLongPress } from "./use-long-press.ts";

type Props = {
  message: MessageView;
  /** First of what this speaker says in one go: shows who and when. */
  first: boolean;
  talk: ConversationView;
  isLast: boolean;
  mark: "read" | "sent" | null;
  outbox: Outbox;
  onQuote: (quoted: Quoted) => void;
};

const Byline = ({ message, mine }: { message: MessageView; mine: boolean }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const { author } = message;
  const role = author.kind === "platform" ? t.rolePlatform : author.kind === "merchant" ? t.roleMerchant : "";
  return (
    <p className="byline">
      {mine ? (
        <span className="visually-hidden">{t.you}</span>
      ) : (
        <>
          <strong>{speaker(author, language)}</strong>
          {role && role !== speaker(author, language) && <span className="role">{role}</span>}
          {author.agentNumber && <span className="numbers">{t.agentNumber(author.agentNumber)}</span>}
        </>
      )}
      <time dateTime={message.at}>{clockTime(message.at, language)}</time>
    </p>
  );
};

const Quote = ({ quote }: { quote: NonNullable<MessageView["quote"]> }) => {
  const t = useCopy(conversationsCopy);
  const jump = () => {
    const said = document.getElementById(`m${quote.seq}`);
    if (!said) return announce(t.quoteFar);
    said.scrollIntoView({ block: "center", behavior: "smooth" });
    said.classList.add("said-found");
    setTimeout(() => said.classList.remove("said-found"), 1_600);
  };
  return (
    <button type="button" className="quote" onClick={jump}>
      <strong>{quote.author}</strong> {quote.excerpt}
    </button>
  );
};

const Note = ({ message }: { message: MessageView }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const { body } = message;
  if (body.kind === "system") {
    const words = systemNote(body, language);
    return words ? <li className="note-row">{words}</li> : null;
  }
  const mine = message.author.kind === "buyer";
  return <li className="note-row">{mine ? t.recalledByYou : t.recalledByThem(speaker(message.author, language))}</li>;
};

const Said = (props: Props) => {
  const { message, talk } = props;
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const [menu, setMenu] = useState(false);
  const press = useLongPress(() => setMenu(true));
  const mine = message.author.kind === "buyer";
  const side = message.author.kind === "bot" ? "bot" : message.author.kind === "platform" ? "platform" : "merchant";
  const quote = () =>
    props.onQuote({
      seq: message.seq,
      author: mine ? t.you : speaker(message.author, language),
      excerpt: excerpt(message, language),
    });
  return (
    <li
      id={`m${message.seq}`}
      className={`said ${mine ? "said-mine" : "said-theirs"} ${props.first ? "said-first" : ""}`}
    >
      {!mine && (
        <span className="said-face">
          {props.first && <Avatar kind={side} name={speaker(message.author, language)} />}
        </span>
      )}
      <div className="said-words">
        {props.first && <Byline message={message} mine={mine} />}
        <div className="bubble-line">
          <div className={`bubble bubble-${message.body.kind}`} {...press}>
            {message.quote && <Quote quote={message.quote} />}
            <Body message={message} talk={talk} outbox={props.outbox} />
          </div>
          <button
            type="button"
            className="icon-button more-button"
            aria-label={t.menu}
            aria-expanded={menu}
            onClick={() => setMenu(!menu)}
          >
            <Icon name="dots" size={18} />
          </button>
          {menu && (
            <MessageMenu message={message} conversationId={talk.id} onQuote={quote} onClose={() => setMenu(false)} />
          )}
        </div>
        {props.mark && (
          <p className="mark">
            <Icon name={props.mark === "read" ? "checks" : "check"} size={14} />
            {props.mark === "read" ? t.read : t.sent}
          </p>
        )}
        {props.isLast && message.body.kind === "text" && message.body.chips && (
          <Chips chips={message.body.chips} conversationId={talk.id} outbox={props.outbox} />
        )}
      </div>
    </li>
  );
};

export const MessageRow = (props: Props) =>
  props.message.body.kind === "system" || props.message.body.kind === "recalled" ? (
    <Note message={props.message} />
  ) : (
    <Said {...props} />
  );
