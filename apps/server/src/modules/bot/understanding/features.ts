import { chineseWords, latinTokens, normalForm, stem } from "../../signals/index.ts";
import { blankWords } from "./concepts/blank-words.ts";
import { deliveryWords } from "./concepts/delivery-words.ts";
import { goodsWords } from "./concepts/goods-words.ts";
import { type ConceptHit, ConceptReader } from "./concepts/read-concepts.ts";
import { serviceWords } from "./concepts/service-words.ts";
import { tradeWords } from "./concepts/trade-words.ts";
import { measuresIn } from "./measures.ts";

const concepts = new ConceptReader([blankWords, goodsWords, tradeWords, deliveryWords, serviceWords]);

/** How much each kind of evidence counts before rarity is weighed in. */
const weights = { word: 1, pair: 0.6, characters: 0.7, concept: 1.6, conceptPair: 1 };

/** A sentence as named evidence with weights: words, character pairs, concepts and concepts that stand together. */
export function featuresOf(text: string): Map<string, number> {
  const normal = normalForm(text).replace(/\s+/g, " ").trim();
  const features = new Map<string, number>();
  const add = (name: string, weight: number) => features.set(name, Math.max(features.get(name) ?? 0, weight));
  const words = chineseWords(normal);
  addChinese(normal, words, add);
  addLatin(normal, add);
  for (const kind of measuresIn(normal)) add(`k:#${kind}`, weights.concept);
  addConcepts(normal, add);
  return features;
}

/** The concepts a sentence names, in its order. */
export function conceptsIn(text: string): ConceptHit[] {
  return concepts.read(normalForm(text));
}

type Add = (name: string, weight: number) => void;

function addChinese(normal: string, words: readonly string[], add: Add): void {
  for (const word of words) if (/^\p{Script=Han}+$/u.test(word)) add(`w:${word}`, weights.word);
  for (const run of normal.match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) add(`c:${run.slice(at, at + 2)}`, weights.characters);
  }
}

function addLatin(normal: string, add: Add): void {
  const stems = latinTokens(normal).map((token) => (/^\d+$/.test(token) ? numberKind(token) : stem(token)));
  stems.forEach((word, at) => {
    add(`w:${word}`, weights.word);
    if (at > 0) add(`p:${stems[at - 1]} ${word}`, weights.pair);
  });
}

/** Numbers matter by their kind, not by their value. */
function numberKind(digits: string): string {
  return `#${Math.min(digits.length, 7)}`;
}

function addConcepts(normal: string, add: Add): void {
  const hits = concepts.read(normal);
  const seen: string[][] = [];
  for (const hit of hits) {
    for (const concept of hit.concepts) {
      add(`k:${concept}`, weights.concept);
      for (const earlier of seen.slice(-4).flat()) {
        if (earlier !== concept) add(`q:${[earlier, concept].sort().join("+")}`, weights.conceptPair);
      }
    }
    seen.push([...hit.concepts]);
  }
}
