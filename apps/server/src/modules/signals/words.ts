import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

let loaded: Jieba | undefined;
/** The dictionary (5 MB) is loaded at the first call, about a quarter of a second. */
function jieba(): Jieba {
  loaded ??= Jieba.withDict(dict);
  return loaded;
}

/** Chinese words of a normal form, those unknown to the dictionary guessed from their characters. */
export const chineseWords = (normal: string): string[] => jieba().cut(normal, true);

/** The same without guesses: what the dictionary does not know falls apart into characters. */
export const dictionaryWords = (normal: string): string[] => jieba().cut(normal, false);

/** Shorter words of the dictionary that stand inside this one, overlapping ones too. */
export const innerWords = (word: string): string[] =>
  jieba()
    .cutForSearch(word, false)
    .filter((inner) => inner !== word);

const latin = /[a-z0-9]+(?:'[a-z]+)?/y;

/** The run of letters and digits that starts exactly here, if one does. */
export function latinTokenAt(normal: string, at: number): string | undefined {
  const before = normal.charCodeAt(at - 1);
  if ((before >= 97 && before <= 122) || (before >= 48 && before <= 57)) return undefined;
  latin.lastIndex = at;
  return latin.exec(normal)?.[0];
}

export function latinTokens(normal: string): string[] {
  return normal.match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];
}

const irregular: Record<string, string> = {
  ...{
    sent: "send",
    paid: "pay",
    bought: "buy",
    got: "get",
    broke: "break",
    broken: "break",
    lost: "lose",
    chose: "choose",
  },
  ...{ took: "take", taken: "take", came: "come", went: "go", said: "say", told: "tell", left: "leave", kept: "keep" },
  ...{
    wrote: "write",
    written: "write",
    gave: "give",
    given: "give",
    was: "be",
    were: "be",
    is: "be",
    are: "be",
    been: "be",
  },
  ...{ has: "have", had: "have", does: "do", did: "do", done: "do", feet: "foot", children: "child", worn: "wear" },
};

/** Light stemming: inflections go, word families stay apart (pay and payment do not meet here). */
export function stem(token: string): string {
  const word = token.replace(/'(?:s|re|ve|ll|d|m)$/, "");
  if (irregular[word]) return irregular[word];
  if (word.length < 4 || /\d/.test(word)) return word;
  const cut = word
    .replace(/ies$/, "y")
    .replace(/(ss|x|z|ch|sh)es$/, "$1")
    .replace(/([^su])s$/, "$1")
    .replace(/(?:ing|ed)$/, (ending) => (word.length - ending.length >= 3 ? "" : ending));
  return cut.replace(/([bdgmnprt])\1$/, "$1").replace(/e$/, "");
}
