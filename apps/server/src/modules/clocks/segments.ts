import type { PauseCause } from "@recourse/contract";
import type { Standstill } from "./due-time.ts";

/**
 * A stretch of a deadline's life, without gaps from its start to its end. With a cause, time stood still; `to` is null
 * while it still does.
 */
export interface Segment {
  readonly from: string;
  readonly to: string | null;
  readonly cause: PauseCause | null;
}

export const begin = (startedAt: Date, dueAt: Date): Segment[] => [
  { from: startedAt.toISOString(), to: dueAt.toISOString(), cause: null },
];

const endLast = (segments: readonly Segment[], at: Date): Segment[] => [
  ...segments.slice(0, -1),
  { ...segments.at(-1)!, to: at.toISOString() },
];

export const pausedAt = (segments: readonly Segment[], at: Date, cause: PauseCause): Segment[] => [
  ...endLast(segments, at),
  { from: at.toISOString(), to: null, cause },
];

export const resumedAt = (segments: readonly Segment[], at: Date): Segment[] => [
  ...endLast(segments, at),
  { from: at.toISOString(), to: null, cause: null },
];

/** The running stretch now ends at another instant. */
export const endingAt = (segments: readonly Segment[], dueAt: Date): Segment[] => endLast(segments, dueAt);

const stretch = ({ from, to }: Segment): Standstill => ({
  from: new Date(from),
  to: to === null ? null : new Date(to),
});

export const standstillsOf = (segments: readonly Segment[]): Standstill[] =>
  segments.filter(({ cause }) => Boolean(cause)).map(stretch);

/** What was no standstill for this cause, since the first that was: what its own maximum does not count. */
export function outsideOf(
  segments: readonly Segment[],
  cause: PauseCause,
): { since: Date; outside: Standstill[] } | null {
  const first = segments.findIndex((one) => one.cause === cause);
  if (first < 0) return null;
  const rest = segments.slice(first);
  return { since: new Date(rest[0]!.from), outside: rest.filter((one) => one.cause !== cause).map(stretch) };
}
