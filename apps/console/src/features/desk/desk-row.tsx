import { AlertFilled, CheckOutlined, ClockCircleOutlined, HistoryOutlined } from "@ant-design/icons";
import type { DeskRow } from "@recourse/contract";
import { Badge } from "antd";
import { deskCopy } from "../../copy/desk.ts";
import { shortMoment } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { timer } from "../../pieces/desk/spans.ts";
import { TagChip } from "../../pieces/desk/tag-chip.tsx";
import { useNow } from "../../pieces/desk/use-now.ts";
import type { SectionName } from "./desk-sections.ts";
import { useExcerpt } from "./use-excerpt.ts";
import { waitBound, waitLevel } from "./wait-bound.ts";

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
      <span className="desk-row-second">
        {row.tags.slice(0, 2).map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
        <span className="desk-row-words">{excerpt}</span>
      </span>
      <Badge count={row.unread} size="small" overflowCount={99} />
    </button>
  );
}

/** How long the buyer has waited for us; when they do not, when something last happened or comes back. */
function Waiting({ row, section }: { row: DeskRow; section: SectionName }) {
  const c = useCopy(deskCopy);
  const language = useLanguage();
  const now = useNow();
  const bound = section === "recent" ? null : waitBound(row);
  if (bound === null) {
    const back = row.session.state === "snoozed" ? row.session.wait.dueAt : null;
    const at = back ?? row.lastMessage?.at ?? row.session.openedAt;
    return (
      <span className="desk-row-quiet tabular" title={back ? c.backAt : undefined}>
        {back ? <HistoryOutlined aria-label={c.backAt} /> : null}
        {section === "mine" ? <CheckOutlined aria-label={c.answered} /> : null} {shortMoment(at, language)}
      </span>
    );
  }
  const seconds = Math.max(0, Math.floor((now - bound.since) / 1000));
  const level = waitLevel(bound, now);
  const left = Math.ceil((bound.due - now) / 1000);
  const told = left > 0 ? c.bounds[bound.kind](timer(left)) : c.boundPassed(timer(-left));
  return (
    <span
      className={`desk-row-wait tone-${tones[level]} tabular`}
      title={`${c.waitedFor(timer(seconds))}${c.comma}${told}`}
    >
      {level === "late" ? <AlertFilled aria-label={c.late} /> : <ClockCircleOutlined aria-label={c.waits} />}{" "}
      {timer(seconds)}
    </span>
  );
}
