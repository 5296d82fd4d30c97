import type { Signals } from "../../signals/index.ts";
import type { TalkContext, Understanding } from "../understand.ts";
import type { ComplaintElements } from "./elements.ts";

interface Lines {
  zh: readonly string[];
  en: readonly string[];
}

/** As much of a topic as understanding needs: what it is called, who asks it, and how. */
export interface UnderstandableTopic {
  id: string;
  audience: "buyer" | "merchant";
  intent: string;
  title: { zh: string; en: string };
  questions: Lines;
  keywords: Lines;
}

/** As much of small talk: its id and what people say. */
export interface UnderstandableTalk {
  id: string;
  questions: Lines;
}

/** A talk's context; without an audience nobody's topics are left out. */
export type SentenceContext = Omit<TalkContext, "audience"> & {
  readonly audience?: TalkContext["audience"] | undefined;
};

export interface RankedTopic {
  id: string;
  /** Calibrated, 0 to 1. */
  score: number;
}

export interface Understood extends Understanding {
  readonly topics: readonly RankedTopic[];
  readonly elements: ComplaintElements;
  readonly signals: Signals;
}
