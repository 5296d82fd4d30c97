import type { Signals } from "../signals/index.ts";

/** What is known besides the sentence itself. */
export interface TalkContext {
  readonly language?: "zh" | "en" | undefined;
  /** Whose questions these are; without one, nobody's topics are left out. */
  readonly audience?: "buyer" | "merchant" | undefined;
  /** How often in a row the bot has not understood. */
  readonly misses: number;
  readonly order?: { readonly stage: string } | undefined;
  readonly product?: { readonly title: string } | undefined;
  /** The topic answered last, for "and how long does that take?". */
  readonly lastTopic?: string | undefined;
}

export interface Understanding {
  /** Best first; scores between 0 and 1. */
  readonly topics: readonly { readonly id: string; readonly score: number }[];
  readonly intent: string;
  readonly confidence: number;
  readonly decision: "answer" | "suggest" | "handoff" | "smalltalk" | "clarify";
  /** Why, in one word: explicit_wish, anger, risk, misses, out_of_scope ... or the small talk's id. */
  readonly reason: string;
  readonly elements: {
    readonly orderNumber?: string | undefined;
    readonly problem?: string | undefined;
    readonly demand?: string | undefined;
  };
  readonly signals: Signals;
}

/** The seam of understanding: a sentence and its context in, ranked topics and a decision out. Pure. */
export type Understand = (text: string, context: TalkContext) => Understanding;
