import type { MessageView } from "@recourse/contract";
import { useEffect, useState } from "preact/hooks";
import type { Context } from "./context.ts";
import { copyIn } from "./copy.ts";
import type { Talk } from "./talk.ts";

type Props = { message: MessageView; talk: Talk; context: Context; mark: string };

const recallMs = 120_000;
const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;

export function MessageRow({ message, talk, context, mark }: Props) {
  const { author, body, seq, at } = message;
  const t = copyIn(context.place.language);
  const own = author.kind === "buyer";
  if (body.kind === "system") {
    const note = t.notes[body.code];
    return note ? <p class="note">{note}</p> : null;
  }
  const name = author.kind === "bot" ? t.bot : t.agent(author.name, author.agentNumber);
  const fresh = own && body.kind !== "recalled" && Date.now() - Date.parse(at) < recallMs;
  return (
    <div class={own ? "row own" : "row"}>
      {own ? null : <span class="name">{name}</span>}
      <div class="said">
        <Content message={message} talk={talk} context={context} />
      </div>
      {own && (mark || fresh) ? (
        <span class="mark">
          {fresh ? (
            <button
              type="button"
              class="link"
              onClick={() => void talk.move("POST", "recall", { seq }).catch(() => null)}
            >
              {t.recall}
            </button>
          ) : null}
          {mark}
        </span>
      ) : null}
    </div>
  );
}

function Content({ message: { body }, talk, context }: Omit<Props, "mark">) {
  const t = copyIn(context.place.language);
  const { host } = context.place;
  switch (body.kind) {
    case "text":
      return <p class="text">{body.text}</p>;
    case "picture":
      return <Picture fileId={body.fileId} name={body.name} label={t.picture} talk={talk} />;
    case "product_card":
      return <Card image={body.image && host + body.image} title={body.title} below={yuan(body.priceFen)} />;
    case "order_card":
      return <Card image={body.image && host + body.image} title={body.title} below={t.order(body.number)} />;
    case "recalled":
      return <p class="text faint">{t.recalled}</p>;
    default:
      return <p class="text faint">{t.notShown}</p>;
  }
}

function Card({ image, title, below }: { image: string | null; title: string; below: string }) {
  return (
    <div class="card">
      {image ? <img src={image} alt="" width={56} height={56} /> : null}
      <div>
        <p>{title}</p>
        <p class="below">{below}</p>
      </div>
    </div>
  );
}

/** Only this session may see it, so it is fetched with its token and shown from memory. */
function Picture({ fileId, name, label, talk }: { fileId: string; name: string; label: string; talk: Talk }) {
  const [source, setSource] = useState("");
  useEffect(() => {
    let made = "";
    let gone = false;
    void talk.picture(fileId).then(
      (blob) => {
        if (gone) return;
        made = URL.createObjectURL(blob);
        setSource(made);
      },
      () => null,
    );
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [fileId, talk]);
  return source ? <img class="photo" src={source} alt={name} /> : <p class="text faint">{label}</p>;
}
