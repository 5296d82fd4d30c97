import type { QueueFacts } from "./work-store.ts";

/** What a group without history is assumed to need for one piece of work. */
const assumedHandlingSeconds = 240;

export interface QueuePlace {
  /** 1 is next. */
  readonly position: number;
  /** Null when nobody is online: an estimate would be a guess. */
  readonly estimateSeconds: number | null;
  readonly agentsOnline: number;
}

/**
 * Everybody online works `capacityOnline` pieces side by side, each taking the usual handling time: a slot frees
 * every handling / capacity seconds, and the buyer needs `position` of them. Rounded up to half minutes.
 */
export function queuePlace(facts: QueueFacts): QueuePlace {
  const position = facts.ahead + 1;
  if (facts.capacityOnline === 0) return { position, estimateSeconds: null, agentsOnline: 0 };
  const handling = facts.handlingSeconds ?? assumedHandlingSeconds;
  const seconds = (position * handling) / facts.capacityOnline;
  return { position, estimateSeconds: Math.ceil(seconds / 30) * 30, agentsOnline: facts.agentsOnline };
}
