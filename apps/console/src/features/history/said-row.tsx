import { FileOutlined } from "@ant-design/icons";
import type { MessageView } from "@recourse/contract";
import { clockTime, momentLabel } from "../../copy/formats.ts";
import { historyCopy } from "../../copy/history.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";

type Props = { message: MessageView; here: boolean; place?: React.RefObject<HTMLElement | null> };

/** One message of a transcript, plain: who, when, what. */
export function SaidRow({ message, here, place }: Props) {
  const c = useCopy(historyCopy);
  const language = useLanguage();
  const { author, body } = message;
  if (body.kind === "recall") return null;
  if (body.kind === "system")
    return (
      <p className={here ? "transcript-event said-here" : "transcript-event"}>
        {c.event(clockTime(message.at, language))}
      </p>
    );
  const who = author.kind === "bot" ? c.bot : author.name;
  return (
    <article ref={place ?? null} className={`said said-by-${author.kind}${here ? " said-here" : ""}`}>
      <header>
        <strong>{who}</strong>
        {author.agentNumber ? <span className="tabular">{c.numbered(author.agentNumber)}</span> : null}
        <time className="tabular" dateTime={message.at} title={momentLabel(message.at, language)}>
          {clockTime(message.at, language)}
        </time>
      </header>
      <SaidBody body={body} />
    </article>
  );
}

function SaidBody({ body }: { body: MessageView["body"] }) {
  const c = useCopy(historyCopy);
  switch (body.kind) {
    case "text":
      return <p className="said-text">{body.text}</p>;
    case "picture":
      return (
        <img className="said-picture" src={`/api/files/${body.fileId}`} alt={c.picture(body.name)} loading="lazy" />
      );
    case "video":
    case "file":
      return (
        <a href={`/api/files/${body.fileId}?download=1`} download={body.name}>
          <FileOutlined aria-hidden /> {body.name}
        </a>
      );
    case "product_card":
      return <p className="said-card">{body.title}</p>;
    case "order_card":
      return (
        <p className="said-card">
          <span className="tabular">{body.number}</span> {body.title}
        </p>
      );
    case "form":
      return (
        <p className="said-card">{[body.orderNumber, body.problem, body.demand].filter(Boolean).join(" · ") || "–"}</p>
      );
    case "recalled":
      return <p className="said-recalled">{c.recalled}</p>;
    default:
      return null;
  }
}
