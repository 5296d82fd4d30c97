import type { FoundMessage } from "@recourse/contract";
import { Tag } from "antd";
import { momentLabel, shortMoment } from "../../copy/formats.ts";
import { historyCopy } from "../../copy/history.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Marked } from "../../pieces/marked.tsx";
import type { RowProps } from "./talk-row.tsx";

const kindName = (kind: string): string => (kind.endsWith("_card") ? "card" : kind);

/** One message or note that holds the words, with the hits marked. */
export function FoundRow({ found, chosen, showOrganization, onOpen }: RowProps & { found: FoundMessage }) {
  const c = useCopy(historyCopy);
  const language = useLanguage();
  const { author } = found;
  const who = author.kind === "bot" ? c.bot : author.kind === "buyer" ? c.buyerSays : author.name;
  const kinds: Readonly<Record<string, string>> = c.kinds;
  const kind = kindName(found.kind);
  return (
    <li>
      <button type="button" className="history-row" aria-pressed={chosen} onClick={onOpen}>
        <span className="history-row-head">
          <strong>{found.buyer.name}</strong>
          {kind === "text" || kinds[kind] === undefined ? null : (
            <Tag color={kind === "note" ? "gold" : "default"}>{kinds[kind]}</Tag>
          )}
          <time className="tabular" dateTime={found.at} title={momentLabel(found.at, language)}>
            {shortMoment(found.at, language)}
          </time>
        </span>
        <span className="history-row-words history-row-snippet">
          <Marked {...found.snippet} />
        </span>
        <span className="history-row-facts">
          {[showOrganization && found.organization.name, who, author.agentNumber && c.numbered(author.agentNumber)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </button>
    </li>
  );
}
