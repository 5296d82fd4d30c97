import type { Signals } from "../../signals/index.ts";
import type { Understanding } from "../understand.ts";

/** What was weighed about one sentence before anything is decided. */
export interface Weighed {
  signals: Signals;
  /** Calibrated score of the best topic, and of all that lies outside every topic. */
  best: number;
  second: number;
  outside: number;
  smallTalk: string | undefined;
  /** Whether the sentence has words at all besides numbers and marks. */
  hasWords: boolean;
  misses: number;
}

export interface Verdict {
  decision: Understanding["decision"];
  reason: string;
}

/** Score, and lead over the next topic, from which one is answered outright; and score from which it is worth offering. */
export const thresholds = { answer: 0.58, lead: 0.15, suggest: 0.25 };

/**
 * What to do with a sentence. A wish for a person goes before everything, then anger and risk; an answer needs certainty;
 * the second miss in a row hands over, so that nobody talks to a wall.
 */
export function judge(weighed: Weighed): Verdict {
  const { signals } = weighed;
  if (signals.wantsHuman) return { decision: "handoff", reason: "explicit_wish" };
  if (signals.risk.length > 0) return { decision: "handoff", reason: "risk" };
  if (["angry", "abuse", "threat"].includes(signals.emotion)) return { decision: "handoff", reason: "anger" };
  if (weighed.smallTalk !== undefined) return { decision: "smalltalk", reason: weighed.smallTalk };
  if (isSure(weighed)) return { decision: "answer", reason: "topic" };
  if (weighed.misses >= 1) return { decision: "handoff", reason: "misses" };
  if (!weighed.hasWords)
    return { decision: "clarify", reason: signals.orderNumbers.length > 0 ? "order_only" : "no_words" };
  if (weighed.best >= thresholds.suggest) return { decision: "suggest", reason: "unsure" };
  return { decision: "clarify", reason: "out_of_scope" };
}

function isSure({ best, second, outside }: Weighed): boolean {
  return best >= thresholds.answer && best - second >= thresholds.lead && best > outside;
}
