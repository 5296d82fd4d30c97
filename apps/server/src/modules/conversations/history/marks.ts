import { normalForm, stem } from "../../signals/index.ts";
import type { Question } from "./question.ts";
import { askedBy } from "./words-in.ts";

/** Half-open, in UTF-16 units of the snippet. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}
export interface Snippet {
  readonly text: string;
  readonly marks: Mark[];
}

const longestSnippet = 96;
const ahead = 10;
const latinRun = /[a-z0-9]+(?:'[a-z]+)?/g;

/** The normal form with, for each of its units, where in the text it came from. */
function mapped(text: string): { normal: string; from: number[] } {
  let normal = "";
  const from: number[] = [];
  let at = 0;
  for (const point of text) {
    const form = normalForm(point);
    for (let unit = 0; unit < form.length; unit += 1) from.push(at);
    normal += form;
    at += point.length;
  }
  from.push(at);
  return { normal, from };
}

function occurrences(normal: string, piece: string): Mark[] {
  const found: Mark[] = [];
  for (let at = normal.indexOf(piece); at >= 0; at = normal.indexOf(piece, at + piece.length))
    found.push({ from: at, to: at + piece.length });
  return found;
}

/** Chinese pieces wherever they stand; English words wherever their stem is the one asked for. */
function hitsIn(normal: string, question: Question): Mark[] {
  const latin = new Set(
    question.runs.filter((run) => /^[a-z0-9]/.test(run)).map((run) => (/\d/.test(run) ? run : stem(run))),
  );
  const words = [...normal.matchAll(latinRun)].filter(([run]) => latin.has(/\d/.test(run) ? run : stem(run)));
  const chinese = question.runs.filter((run) => !/^[a-z0-9]/.test(run));
  const pieces = [...chinese, ...chinese.flatMap((run) => askedBy(run).words)];
  return [
    ...words.map((match) => ({ from: match.index, to: match.index + match[0].length })),
    ...pieces.flatMap((piece) => occurrences(normal, piece)),
  ];
}

/** Overlapping and touching marks as one, in order. */
function joined(marks: readonly Mark[]): Mark[] {
  const done: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = done.at(-1);
    if (last && mark.from <= last.to) done[done.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) };
    else done.push(mark);
  }
  return done;
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The part of a text around its first hit, one line, with every hit in it marked. */
export function snippetOf(text: string, question: Question): Snippet {
  const line = text.replace(/\s/g, " ");
  const { normal, from } = mapped(line);
  const marks = joined(
    hitsIn(normal, question).map((mark) => ({ from: from[mark.from]!, to: from[mark.to] ?? line.length })),
  );
  let start = Math.max(0, (marks[0]?.from ?? 0) - ahead);
  if (line.length - start < longestSnippet) start = Math.max(0, Math.min(start, line.length - longestSnippet));
  if (isLowSurrogate(line, start)) start -= 1;
  let end = Math.min(line.length, start + longestSnippet);
  if (isLowSurrogate(line, end)) end -= 1;
  const [lead, tail] = [start > 0 ? "…" : "", end < line.length ? "…" : ""];
  return {
    text: lead + line.slice(start, end) + tail,
    marks: marks
      .filter((mark) => mark.from < end)
      .map((mark) => ({ from: mark.from - start + lead.length, to: Math.min(mark.to, end) - start + lead.length })),
  };
}
