import type { ClockSpan } from "@recourse/contract";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { policiesCopy } from "../../copy/policies.ts";
import { usePreview } from "./policy-queries.ts";

/** "Begun now, it would be due ...": counted by the server, with its calendar. */
export function DuePreview({ span, warnHours }: { span: ClockSpan | null; warnHours: number | null }) {
  const c = useCopy(policiesCopy);
  const language = useLanguage();
  const warnBeforeMinutes = warnHours ? Math.round(warnHours * 60) : null;
  const { data } = usePreview(span ? { span, warnBeforeMinutes } : null);
  if (!data) return null;
  const said = (at: string) => momentLabel(at, language);
  return (
    <output className="due-preview">
      <span className="soft">{c.preview}</span>
      <strong className="tabular">{c.previewDue(said(data.dueAt))}</strong>
      {data.targetAt === data.dueAt ? null : <span className="soft">{c.previewTarget(said(data.targetAt))}</span>}
      {data.warnAt ? <span className="soft">{c.previewWarn(said(data.warnAt))}</span> : null}
      {data.provisional ? <span className="due-provisional">{c.provisional}</span> : null}
    </output>
  );
}
