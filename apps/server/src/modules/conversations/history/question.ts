import { normalForm } from "../../signals/index.ts";
import { askedBy, runsOf } from "./words-in.ts";

/** What somebody searches for, made ready. */
export interface Question {
  /** Words every hit must hold. */
  readonly words: readonly string[];
  /** Characters every hit must hold. */
  readonly characters: readonly string[];
  /** Quoted in the question: must stand there in this order, with nothing but blanks and punctuation between. */
  readonly phrases: readonly (readonly string[])[];
  /** Every run of the question, in order: hits in which they stand together come first. */
  readonly runs: readonly string[];
}

const longestQuestion = 12;
const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”„«»「」『』]/g;

/** Reads a question: several words mean all of them, quotes mean together. At most twelve runs count. */
export function readQuestion(text: string): Question {
  const phrases = [...text.matchAll(quoted)].map((match) => runsOf(normalForm(match[1]!))).filter((p) => p.length > 0);
  const runs = runsOf(normalForm(text)).slice(0, longestQuestion);
  const asked = runs.map(askedBy);
  return {
    words: [...new Set(asked.flatMap((one) => one.words))],
    characters: [...new Set(asked.flatMap((one) => one.characters))],
    phrases,
    runs,
  };
}

/** The text with everything between its runs folded to one blank; Chinese runs need none between them. */
const folded = (runs: readonly string[]): string => ` ${runs.join(" ")} `;
const han = /\p{Script=Han}/u;

/** Do these runs stand in the text one after another? Chinese within longer runs too, anything else as whole words. */
export function standsTogether(text: string, runs: readonly string[]): boolean {
  if (runs.length === 0) return true;
  const inText = folded(runsOf(normalForm(text)));
  const wanted = runs.join(" ");
  const open = han.test(runs[0]![0]!) ? "" : " ";
  const close = han.test(runs.at(-1)![0]!) ? "" : " ";
  return inText.includes(open + wanted + close);
}
