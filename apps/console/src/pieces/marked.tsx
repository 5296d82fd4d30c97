import type { FoundMessage } from "@recourse/contract";

/** A snippet with its hits marked, from offsets; the text is text and never HTML. */
export function Marked({ text, marks }: FoundMessage["snippet"]) {
  const edges = marks.map((mark, at) => ({ ...mark, before: marks[at - 1]?.to ?? 0 }));
  return (
    <>
      {edges.map((mark) => (
        <span key={mark.from}>
          {text.slice(mark.before, mark.from)}
          <mark>{text.slice(mark.from, mark.to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}
