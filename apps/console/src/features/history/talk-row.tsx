import type { TalkView } from "@recourse/contract";
import { Tag } from "antd";
import { momentLabel, shortMoment } from "../../copy/formats.ts";
import { historyCopy } from "../../copy/history.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";

export interface RowProps {
  readonly chosen: boolean;
  readonly showOrganization: boolean;
  readonly onOpen: () => void;
}
const colours: Partial<Record<TalkView["state"], string>> = {
  overdue: "error",
  waiting: "warning",
  serving: "processing",
  resolved: "success",
};

/** One service: who, how it stands, what it was about in the buyer's own first words. */
export function TalkRow({ talk, chosen, showOrganization, onOpen }: RowProps & { talk: TalkView }) {
  const c = useCopy(historyCopy);
  const language = useLanguage();
  const group = talk.group && ((language === "en" && talk.group.nameEn) || talk.group.name);
  const served = talk.agent
    ? [talk.agent.name, talk.agent.agentNumber && c.numbered(talk.agent.agentNumber)].filter(Boolean).join(" ")
    : talk.state === "with_bot" && c.bot;
  const facts = [showOrganization && talk.organization.name, group, served, talk.score && c.score(talk.score)];
  return (
    <li>
      <button type="button" className="history-row" aria-pressed={chosen} onClick={onOpen}>
        <span className="history-row-head">
          <strong>{talk.buyer.name}</strong>
          <Tag color={colours[talk.state] ?? "default"}>{c.states[talk.state]}</Tag>
          <time className="tabular" dateTime={talk.openedAt} title={momentLabel(talk.openedAt, language)}>
            {shortMoment(talk.openedAt, language)}
          </time>
        </span>
        <span className="history-row-words">{talk.firstWords?.text || c.noWords}</span>
        <span className="history-row-facts">
          {facts.filter(Boolean).join(" · ")} <span className="tabular">{talk.caseNumber}</span>
        </span>
      </button>
    </li>
  );
}
