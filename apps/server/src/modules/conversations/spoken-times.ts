import { promisedDay, readPromises, type SpokenPromise } from "../signals/index.ts";

/** Words an agent said to the buyer, and when. */
export interface Spoken {
  readonly text: string;
  readonly at: Date;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const spans = { minute, hour: 60 * minute, day, working_day: day, week: 7 * day, month: 30 * day } as const;
/** All local time is Asia/Shanghai. */
const shanghai = 8 * 60 * minute;

function instantOf(promise: SpokenPromise, saidAt: Date): Date | null {
  if (promise.within) return new Date(saidAt.getTime() + promise.within.amount * spans[promise.within.unit]);
  if (!promise.by) return null;
  const saidOn = new Date(saidAt.getTime() + shanghai).toISOString().slice(0, 10);
  const midnight = Date.parse(`${promisedDay(promise.by, saidOn)}T00:00:00Z`) - shanghai;
  return new Date(midnight + (promise.by.hour ?? 24) * 60 * minute);
}

/** The instants our side committed to in these words: "两小时内回复您" is two hours after it was said. Pure. */
export function spokenTimes(words: readonly Spoken[]): Date[] {
  return words.flatMap(({ text, at }) => readPromises(text).flatMap((promise) => instantOf(promise, at) ?? []));
}
