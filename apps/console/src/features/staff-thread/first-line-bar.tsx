import type { ServiceSessionView } from "@recourse/contract";
import { Tooltip } from "antd";
import { duration, momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { useNow } from "../../pieces/desk/use-now.ts";
import { WaitRing } from "../../pieces/desk/wait-ring.tsx";
import { firstLine } from "./first-line.ts";

/** "轮到您回复 · 还剩 12 分 · 否则会话回到队列": owner, time left and consequence, in one line. */
export function FirstLineBar({ session, mine }: { session: ServiceSessionView; mine: boolean }) {
  const c = useCopy(staffThreadCopy);
  const language = useLanguage();
  const now = useNow();
  const line = firstLine(session, now);
  const owner = line.owner === "agent" && mine ? c.owners.me : c.owners[line.owner];
  const consequence = line.consequence === null ? null : c.consequences[line.consequence];
  if (line.dueAt === null) return <p className="first-line">{owner}</p>;
  const left = (Date.parse(line.dueAt) - now) / 1000;
  const exact = c.exact(momentLabel(line.dueAt, language, new Date(now)), consequence ?? "");
  return (
    <Tooltip title={exact} placement="bottomLeft">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact instant must be reachable by keyboard too */}
      <p className={`first-line tone-${line.urgency}`} tabIndex={0}>
        <WaitRing share={line.share} tone={line.urgency} />
        <strong>{owner}</strong>
        <span className="tabular">
          {left >= 0 ? c.left(duration(left, language)) : c.late(duration(-left, language))}
        </span>
        {consequence ? <span className="first-line-then">{c.otherwise(consequence)}</span> : null}
      </p>
    </Tooltip>
  );
}
