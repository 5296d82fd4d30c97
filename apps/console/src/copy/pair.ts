import type { Language } from "@recourse/contract";
import { currentLanguage, useLanguage } from "./language.ts";

/** English must have every key of the Chinese copy, with the same parameters, and no other. */
export type InBoth<Zh> = {
  readonly [K in keyof Zh]: Zh[K] extends (...given: infer G) => string
    ? (...given: G) => string
    : Zh[K] extends string
      ? string
      : InBoth<Zh[K]>;
};
export type Pair<Zh> = { readonly zh: InBoth<Zh>; readonly en: InBoth<Zh> };

/** Sentences are plain values and functions: checked by the compiler, no look-up by text, nothing to parse. */
export const pair = <const Zh>(zh: Zh, en: InBoth<Zh>): Pair<Zh> => ({ zh: zh as InBoth<Zh>, en });

export const copyIn = <Zh>(copy: Pair<Zh>, language: Language): InBoth<Zh> => copy[language];
/** Outside React: the copy in the reader's language of this moment. */
export const copyNow = <Zh>(copy: Pair<Zh>): InBoth<Zh> => copy[currentLanguage()];
/** In React: the copy in the reader's language, and again when it is switched. */
export const useCopy = <Zh>(copy: Pair<Zh>): InBoth<Zh> => copy[useLanguage()];
