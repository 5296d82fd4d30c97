const minute = 60_000;
/** All local time is Asia/Shanghai. */
const shanghai = 8 * 60 * minute;
const day = 24 * 60 * minute;

export type SnoozeTime = { name: "minutes10" | "minutes30" | "hour1" | "hours3" | "evening" | "morning"; until: Date };

/** An instant by its clock in Shanghai, so many days from today. */
const clock = (now: Date, days: number, hour: number): Date => {
  const midnight = Math.floor((now.getTime() + shanghai) / day) * day - shanghai;
  return new Date(midnight + days * day + hour * 60 * minute);
};

/** The times people put things aside to; only those that keep what the buyer was promised. */
export function snoozeTimes(now: Date, latest: Date): SnoozeTime[] {
  const after = (minutes: number) => new Date(now.getTime() + minutes * minute);
  const all: SnoozeTime[] = [
    { name: "minutes10", until: after(10) },
    { name: "minutes30", until: after(30) },
    { name: "hour1", until: after(60) },
    { name: "hours3", until: after(180) },
    { name: "evening", until: clock(now, 0, 18) },
    { name: "morning", until: clock(now, 1, 9) },
  ];
  return all.filter(({ until }) => until <= latest && until.getTime() - now.getTime() >= 10 * minute);
}

/** Until when a service may be put aside as far as the page can know; the server also reads what was promised in words. */
export function latestSnooze(wait: { owner: string; dueAt: string | null }, now: Date): Date {
  const longest = new Date(now.getTime() + 3 * day);
  if (wait.owner !== "agent" || wait.dueAt === null) return longest;
  const owed = new Date(wait.dueAt);
  return owed < longest ? owed : longest;
}
