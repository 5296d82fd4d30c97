import { AlertFilled, CheckOutlined, ClockCircleOutlined } from "@ant-design/icons";
import type { DeskRow } from "@recourse/contract";
import { Badge } from "antd";
import { deskCopy } from "../../copy/desk.ts";
import { shortMoment } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { secondsSince, timer } from "../../pieces/desk/spans.ts";
import { useNow } from "../../pieces/desk/use-now.ts";
import { waitLevel } from "./desk-order.ts";
import type { SectionName } from "./desk-sections.ts";
import { useExcerpt } from "./use-excerpt.ts";

type Props = { row: DeskRow; section: SectionName; selected: boolean; onSelect: (conversationId: string) => void };

const tones = { fresh: "calm", soon: "warn", late: "bad" } as const;

export function DeskRowButton({ row, section, selected, onSelect }: Props) {
  const excerpt = useExcerpt(row);
  return (
    <button
      type="button"
      className={selected ? "desk-row desk-row-selected" : "desk-row"}
      aria-current={selected}
      onClick={() => onSelect(row.conversationId)}
    >
      <span className="desk-row-name">{row.buyerName}</span>
      <span className="desk-row-time">
        <Waiting row={row} section={section} />
      </span>
      <span className="desk-row-words">{excerpt}</span>
      <Badge count={row.unread} size="small" overflowCount={99} />
    </button>
  );
}

/** How long the buyer has waited for us; when they do not, when something last happened. */
function Waiting({ row, section }: { row: DeskRow; section: SectionName }) {
  const c = useCopy(deskCopy);
  const language = useLanguage();
  const now = useNow();
  const since =
    section === "waiting"
      ? (row.session.queuedAt ?? row.session.openedAt)
      : section === "mine"
        ? row.waitingSince
        : null;
  if (since === null) {
    const at = row.lastMessage?.at ?? row.session.openedAt;
    return (
      <span className="desk-row-quiet tabular">
        {section === "mine" ? <CheckOutlined aria-label={c.answered} /> : null} {shortMoment(at, language)}
      </span>
    );
  }
  const seconds = secondsSince(since, now);
  const late = row.session.state === "overdue";
  const level = late ? "late" : waitLevel(seconds);
  return (
    <span className={`desk-row-wait tone-${tones[level]} tabular`} title={c.waitedFor(timer(seconds))}>
      {level === "late" ? <AlertFilled aria-label={c.late} /> : <ClockCircleOutlined aria-label={c.waits} />}{" "}
      {timer(seconds)}
    </span>
  );
}
