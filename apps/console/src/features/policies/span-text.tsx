import type { ClockSpan } from "@recourse/contract";
import { useCopy } from "../../copy/pair.ts";
import { policiesCopy } from "../../copy/policies.ts";
import { spanWords } from "./span-words.ts";

export function SpanText({ span }: { span: ClockSpan }) {
  const { length, notes } = spanWords(span, useCopy(policiesCopy));
  return (
    <>
      <span className="tabular">{length}</span>
      {notes.length > 0 ? <span className="soft span-notes">{notes.join(" · ")}</span> : null}
    </>
  );
}
