import { CheckOutlined, CopyOutlined, RobotOutlined, RollbackOutlined, UndoOutlined } from "@ant-design/icons";
import type { MessageView } from "@recourse/contract";
import { Button, Tooltip } from "antd";
import type { ReactNode } from "react";
import { clockTime, momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { recallWindowSeconds } from "../../live/limits.ts";
import { secondsSince } from "../../pieces/desk/spans.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { quoteMessage } from "./composer-store.ts";
import { useRecall } from "./conversation-moves.ts";
import { MessageBody } from "./message-body.tsx";
import { SystemRow } from "./system-row.tsx";

type Props = { message: MessageView; joined: boolean; mine: boolean; read: boolean; onGoTo: (seq: number) => void };

export function MessageRow({ message, joined, mine, read, onGoTo }: Props) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  const { author, body } = message;
  if (body.kind === "system") return <SystemRow message={message} />;
  const side = author.kind === "buyer" ? "theirs" : "ours";
  const recalled = body.kind === "recalled";
  return (
    <article
      className={`message message-${side} message-by-${author.kind}${joined ? " message-joined" : ""}`}
      aria-label={c.messageOf(author.name)}
    >
      {joined ? null : (
        <header>
          {author.kind === "bot" ? <RobotOutlined aria-hidden /> : null}
          <strong>{author.kind === "bot" ? c.bot : author.name}</strong>
          {author.agentNumber ? <span className="tabular">{c.numbered(author.agentNumber)}</span> : null}
          {author.kind === "platform" ? <span className="party">{c.platform}</span> : null}
          <time className="tabular" dateTime={message.at} title={momentLabel(message.at, language)}>
            {clockTime(message.at, language)}
          </time>
        </header>
      )}
      <div className="message-line">
        <div className={recalled ? "message-plain" : `message-bubble bubble-${body.kind}`}>
          {message.quote && !recalled ? <Quote quote={message.quote} onGoTo={onGoTo} /> : null}
          <MessageBody body={body} author={author.name} />
        </div>
        {side === "ours" && author.kind !== "bot" && !recalled ? <ReadMark read={read} /> : null}
        {recalled ? null : <MessageTools message={message} mine={mine} />}
      </div>
    </article>
  );
}

function Quote({ quote, onGoTo }: { quote: NonNullable<MessageView["quote"]>; onGoTo: (seq: number) => void }) {
  const c = useCopy(staffThreadCopy);
  return (
    <button type="button" className="message-quote" aria-label={c.goToQuoted} onClick={() => onGoTo(quote.seq)}>
      <strong>{quote.author}</strong> {quote.excerpt}
    </button>
  );
}

function ReadMark({ read }: { read: boolean }) {
  const c = useCopy(staffThreadCopy);
  return (
    <span className="read-mark">
      {read ? <CheckOutlined aria-hidden /> : null} {read ? c.read : c.delivered}
    </span>
  );
}

function MessageTools({ message, mine }: { message: MessageView; mine: boolean }) {
  const c = useCopy(staffThreadCopy);
  const tell = useTell();
  const recall = useRecall(message.conversationId);
  const { body } = message;
  const fresh = mine && secondsSince(message.at, Date.now()) < recallWindowSeconds;
  const copyText = () =>
    body.kind === "text" && void navigator.clipboard?.writeText(body.text).then(() => tell.done(c.copied));
  return (
    <span className="message-tools">
      <Tool
        name={c.quote}
        icon={<RollbackOutlined aria-hidden />}
        onClick={() => quoteMessage(message.conversationId, message.seq)}
      />
      {body.kind === "text" ? <Tool name={c.copy} icon={<CopyOutlined aria-hidden />} onClick={copyText} /> : null}
      {fresh ? (
        <Tool
          name={c.recall}
          icon={<UndoOutlined aria-hidden />}
          onClick={() => recall.mutate(message.seq, { onError: tell.refused })}
        />
      ) : null}
    </span>
  );
}

function Tool({ name, icon, onClick }: { name: string; icon: ReactNode; onClick: () => void }) {
  return (
    <Tooltip title={name}>
      <Button type="text" size="small" icon={icon} aria-label={name} onClick={onClick} />
    </Tooltip>
  );
}
