import type { OfficeHours, ServiceState } from "@recourse/contract";
import { nextOpening } from "../clocks/index.ts";

const minutes = (n: number): number => n * 60_000;
const hours = (n: number): number => minutes(n * 60);

/** How long each wait lasts; calendar time, except the promise, which starts when the office opens. */
export const serviceTimes = {
  botSilence: hours(2),
  promise: minutes(10),
  promiseWithoutHours: hours(24),
  overdue: hours(24),
  agentSilence: minutes(30),
  buyerSilence: hours(2),
  rating: hours(24),
  snooze: hours(72),
} as const;

/** By when a person will answer: ten minutes into the next office hours, or within a day where there are none. */
export function promiseAt(officeHours: OfficeHours, now: Date): Date {
  const opens = nextOpening(officeHours.windows, now);
  return opens
    ? new Date(opens.getTime() + serviceTimes.promise)
    : new Date(now.getTime() + serviceTimes.promiseWithoutHours);
}

export interface Silence {
  /** When the buyer began to wait; null while the last word is the agent's. */
  readonly waitingSince: Date | null;
  readonly lastMessageAt: Date | null;
  readonly servedAt: Date;
  /** How long this desk lets an agent be silent. */
  readonly agentSilenceMs: number;
}
export type SilenceVerdict =
  | { readonly then: "wait"; readonly until: Date }
  | { readonly then: "return_to_queue" | "resolve_quietly" };

const later = (a: Date | null, b: Date): Date => (a && a > b ? a : b);

export interface SilenceWait {
  readonly owner: "agent" | "buyer";
  readonly until: Date;
  readonly then: "return_to_queue" | "resolve_quietly";
}

/** Who owes the next word in a service in progress, until when, and what their silence leads to. */
export function silenceWait(silence: Silence): SilenceWait {
  const { waitingSince, lastMessageAt, servedAt, agentSilenceMs } = silence;
  const after = (since: Date, ms: number): Date => new Date(since.getTime() + ms);
  if (waitingSince) {
    return {
      owner: "agent",
      until: after(later(waitingSince, servedAt), agentSilenceMs),
      then: "return_to_queue",
    };
  }
  return {
    owner: "buyer",
    until: after(later(lastMessageAt, servedAt), serviceTimes.buyerSilence),
    then: "resolve_quietly",
  };
}

/** The alarm of a service in progress rang: an agent who is silent loses it, a buyer who is silent is taken as content. */
export function afterSilence(silence: Silence, now: Date): SilenceVerdict {
  const { until, then } = silenceWait(silence);
  return until > now ? { then: "wait", until } : { then };
}

/**
 * How far a service may be put aside: three days, but never past an answer the buyer waits for, nor past what an agent
 * promised them in words.
 */
export function snoozeLimit(silence: Silence, promised: readonly Date[], now: Date): Date {
  const bounds = [new Date(now.getTime() + serviceTimes.snooze), ...promised.filter((at) => at > now)];
  if (silence.waitingSince) bounds.push(silenceWait(silence).until);
  return bounds.reduce((soonest, at) => (at < soonest ? at : soonest));
}

/**
 * When the wait of a state just entered ends; null for the states that wait for nothing, and for one put aside, whose
 * time is chosen.
 */
export function dueAfter(
  state: ServiceState,
  now: Date,
  officeHours: OfficeHours,
  agentSilenceMs: number,
): Date | null {
  const after = (ms: number): Date => new Date(now.getTime() + ms);
  switch (state) {
    case "with_bot":
      return after(serviceTimes.botSilence);
    case "waiting":
      return promiseAt(officeHours, now);
    case "overdue":
      return after(serviceTimes.overdue);
    case "serving":
      return after(agentSilenceMs);
    case "resolved":
      return after(serviceTimes.rating);
    default:
      return null;
  }
}
