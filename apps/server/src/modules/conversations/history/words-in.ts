import { dictionaryWords, innerWords, normalForm, stem } from "../../signals/index.ts";

/** What one run of text is made of. `whole`: words as they were cut; `inner`: shorter ones inside them and across loose characters. */
interface Cut {
  readonly whole: readonly string[];
  readonly inner: readonly string[];
}

const runs = /[a-z0-9]+(?:'[a-z]+)?|\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** English without its inflection; anything with a digit stays exactly as it is. */
const latinWord = (token: string): string => (/\d/.test(token) ? token : stem(token));

/**
 * Shorter words of which a long one is made: those of the splits that leave the fewest characters over. 南京东路 holds
 * 南京 and 东路, and no 京东.
 */
export function partsOf(word: string): string[] {
  const inner = new Set(word.length < 3 ? [] : innerWords(word));
  if (inner.size === 0) return [];
  const piecesAt = (at: number): string[] => [...inner].filter((piece) => word.startsWith(piece, at));
  // Fewest characters left over from `at` to the end, and from the beginning to `at`.
  const after = new Array<number>(word.length + 1).fill(0);
  for (let at = word.length - 1; at >= 0; at -= 1)
    after[at] = Math.min(1 + after[at + 1]!, ...piecesAt(at).map((piece) => after[at + piece.length]!));
  const before = new Array<number>(word.length + 1).fill(word.length);
  before[0] = 0;
  for (let at = 0; at < word.length; at += 1) {
    before[at + 1] = Math.min(before[at + 1]!, before[at]! + 1);
    for (const piece of piecesAt(at)) before[at + piece.length] = Math.min(before[at + piece.length]!, before[at]!);
  }
  return [...after.keys()].flatMap((at) =>
    piecesAt(at).filter((piece) => before[at]! + after[at + piece.length]! === after[0]),
  );
}

/** Neighbours of which at least one is a loose character: how words meet that the dictionary does not know (盖|碗, 已|退款). */
function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).flatMap((word, at) => {
    const before = words[at]!;
    return before.length === 1 || word.length === 1 ? [before.slice(-1) + word.slice(0, 1)] : [];
  });
}

export function cutHan(run: string): Cut {
  const whole = dictionaryWords(run);
  return { whole, inner: [...whole.flatMap(partsOf), ...pairsOf(whole)] };
}

/** The runs of letters, digits and Chinese characters of a normal form, in order; what stands between them is left out. */
export const runsOf = (normal: string): string[] => normal.match(runs) ?? [];

export interface WordsIn {
  /** Every word the text can be found by, once. */
  readonly words: readonly string[];
  /** Every Chinese character in it, once. */
  readonly characters: readonly string[];
}

/** Everything a text can be found by. */
export function wordsIn(text: string): WordsIn {
  const found = runsOf(normalForm(text));
  const words = found.flatMap((run) => {
    if (!isHan(run)) return [latinWord(run)];
    const { whole, inner } = cutHan(run);
    return [...whole, ...inner];
  });
  const characters = found.filter(isHan).flatMap((run) => [...run]);
  return { words: [...new Set(words)], characters: [...new Set(characters)] };
}

/** What one run of a question asks for: words that must be there, characters that must be there, and how hits are marked. */
export interface Asked {
  readonly words: readonly string[];
  readonly characters: readonly string[];
}

/**
 * A question is cut like a text, but asks for the shorter words of a long one: 保温杯 asks for 保温 and for the
 * character 杯, and so meets texts in which the long word was cut otherwise.
 */
export function askedBy(run: string): Asked {
  if (!isHan(run)) return { words: [latinWord(run)], characters: [] };
  const { whole } = cutHan(run);
  const words = whole
    .filter((word) => word.length > 1)
    .flatMap((word) => (partsOf(word).length ? partsOf(word) : [word]));
  const loose = words.length > 0 ? [] : run.length === 1 ? [run] : pairsOf(whole);
  return { words: [...new Set([...words, ...loose])], characters: [...new Set(run)] };
}
