import type { ConversationView } from "@recourse/contract";
import { useState } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { duration, momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Icon, type IconName } from "../../pieces/buyer/icon.tsx";
import { type ServiceLine, serviceLine } from "./service-line.ts";
import { useNow } from "./use-now.ts";

const marks: Record<ServiceLine["tone"], IconName> = { calm: "person", waiting: "clock", late: "alert", done: "check" };

/** The first line of the talk; a tap tells the exact instant, the office hours and what follows. */
export const FirstLine = ({ talk }: { talk: ConversationView }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  useNow(15_000);
  const now = new Date();
  const [open, setOpen] = useState(false);
  const line = serviceLine(talk, language, now);
  if (!line) return null;
  const left = line.dueAt ? (Date.parse(line.dueAt) - now.getTime()) / 1000 : 0;
  const mark = talk.session?.state === "with_bot" ? "bot" : marks[line.tone];
  const soon = left > 0 && left < 3600 && talk.session?.wait.owner !== "nobody" && line.tone !== "done";
  return (
    <section className={`first-line tone-${line.tone}`} aria-live="polite">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={mark} size={18} />
        <span className="first-line-words">
          <strong>{line.who}</strong>
          {line.when && <span>{line.when}</span>}
        </span>
        {soon && <span className="first-line-left">{t.line.left(duration(left, language, "down"))}</span>}
        <Icon name="down" size={14} />
      </button>
      {open && (
        <div className="first-line-more">
          {line.dueAt && <p>{momentLabel(line.dueAt, language, now)}</p>}
          {line.otherwise && <p>{line.otherwise}</p>}
          {talk.officeHours.text && <p>{t.officeHours(talk.officeHours.text)}</p>}
          {talk.session && <p className="numbers">{talk.session.caseNumber}</p>}
        </div>
      )}
      {!open && line.otherwise && line.tone !== "calm" && <p className="first-line-otherwise">{line.otherwise}</p>}
    </section>
  );
};
