import { useEffect, useState } from "react";

type Match = (text: string, typed: string) => number[] | null;
let match: Match | null = null;
let loading: Promise<void> | null = null;

/** The dictionary is large: it is fetched when somebody types the first Latin letter into a search, not before. */
function load(): Promise<void> {
  loading ??= import("pinyin-pro").then((library) => {
    match = (text, typed) => library.match(text, typed, { precision: "start", continuous: true });
  });
  return loading;
}

const latin = /[a-z]/i;
const chinese = /[\u3400-\u9fff]/;

/** True when a text holds the word as it is written or, once the dictionary is there, as it is spelt or abbreviated. */
export function holdsWord(text: string, word: string): boolean {
  if (text.toLowerCase().includes(word)) return true;
  if (match === null || !latin.test(word) || !chinese.test(text)) return false;
  return match(text, word) !== null;
}

/** True when every word that was typed stands somewhere in the texts; nothing typed is held by everything. */
export function holdsAll(texts: readonly string[], typed: string): boolean {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => texts.some((text) => holdsWord(text, word)));
}

/** Fetches the dictionary when `typed` may be a spelling; changes once it is there, so that the list is sifted again. */
export function useSpelling(typed: string): boolean {
  const [ready, setReady] = useState(match !== null);
  const wanted = latin.test(typed);
  useEffect(() => {
    if (!wanted || ready) return;
    let there = true;
    void load().then(() => there && setReady(true));
    return () => {
      there = false;
    };
  }, [wanted, ready]);
  return ready;
}

export const spellingLoaded = load;
