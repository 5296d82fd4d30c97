import type { ClockSpan } from "@recourse/contract";
import { promisedDay, readPromises, type SpokenPromise } from "../signals/index.ts";

const shanghaiMs = 8 * 3_600_000;
const hourMs = 3_600_000;

/** Until when: a span counted from when it was said, or an instant that was named. */
export type PromiseTime = { readonly span: ClockSpan } | { readonly dueAt: Date };

const spans: Readonly<Record<string, (amount: number) => ClockSpan>> = {
  minute: (amount) => ({ kind: "calendar_hours", amount: amount / 60 }),
  hour: (amount) => ({ kind: "calendar_hours", amount }),
  day: (amount) => ({ kind: "calendar_days", amount, rolls: false }),
  week: (amount) => ({ kind: "calendar_days", amount: amount * 7, rolls: false }),
  month: (amount) => ({ kind: "calendar_months", amount, rolls: false }),
  working_day: (amount) => ({ kind: "working_days", amount }),
};

/** The time of a spoken promise; null when it names a day that is over. Days end at 24:00 in Shanghai. */
export function timeOf({ within, by }: SpokenPromise, saidAt: Date): PromiseTime | null {
  const span = within && spans[within.unit]?.(within.amount);
  if (span) return { span };
  if (!by) return null;
  const saidOn = new Date(saidAt.getTime() + shanghaiMs).toISOString().slice(0, 10);
  const day = Date.parse(`${promisedDay(by, saidOn)}T00:00:00+08:00`);
  const dueAt = new Date(day + (by.hour ?? 24) * hourMs);
  return dueAt > saidAt ? { dueAt } : null;
}

export interface ReadPromise {
  readonly spoken: SpokenPromise;
  readonly time: PromiseTime;
}

/** The first promise with a time to come in what an agent wrote; null when there is none. Pure. */
export function promiseIn(text: string, saidAt: Date): ReadPromise | null {
  for (const spoken of readPromises(text)) {
    const time = timeOf(spoken, saidAt);
    if (time) return { spoken, time };
  }
  return null;
}
