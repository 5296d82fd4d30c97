const zone = "Asia/Shanghai";
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const zoneRules = new Intl.DateTimeFormat("en-US", {
  timeZone: zone,
  hourCycle: "h23",
  ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" },
});

/** A day in Asia/Shanghai, as days since 1970-01-01. */
export type LocalDay = number;

function offsetByRules(ms: number): number {
  const at: Record<string, number> = {};
  for (const { type, value } of zoneRules.formatToParts(ms)) at[type] = Number(value);
  const local = Date.UTC(at["year"]!, at["month"]! - 1, at["day"]!, at["hour"]!, at["minute"]!, at["second"]!);
  return local - Math.floor(ms / 1000) * 1000;
}

// Asking the tz database costs microseconds; a day without a change of the clocks answers for all its instants.
const offsets = new Map<number, number | null>();

/** How far Shanghai's clocks are ahead of UTC at this instant: +8 h since 1991, by the tz database before. */
function offsetAt(ms: number): number {
  const utcDay = Math.floor(ms / dayMs);
  let known = offsets.get(utcDay);
  if (known === undefined) {
    if (offsets.size > 5000) offsets.clear();
    const first = offsetByRules(utcDay * dayMs);
    known = offsetByRules((utcDay + 1) * dayMs) === first ? first : null;
    offsets.set(utcDay, known);
  }
  return known ?? offsetByRules(ms);
}

export const dayAt = (ms: number): LocalDay => Math.floor((ms + offsetAt(ms)) / dayMs);

/** The instant at which the clocks of that day show so many minutes past midnight; 1440 is the day's end. */
export function instantOn(day: LocalDay, minutes = 0): number {
  const local = day * dayMs + minutes * minuteMs;
  const guess = local - offsetAt(local - 8 * 60 * minuteMs);
  return local - offsetAt(guess);
}

/** ISO weekday, 1 is Monday. */
export const weekdayOf = (day: LocalDay): number => ((((day + 3) % 7) + 7) % 7) + 1;
export const yearOf = (day: LocalDay): number => new Date(day * dayMs).getUTCFullYear();
export const dayText = (day: LocalDay): string => new Date(day * dayMs).toISOString().slice(0, 10);
export const dayOfText = (text: string): LocalDay => Math.floor(Date.parse(`${text}T00:00:00Z`) / dayMs);

/** The same day of a later month; where there is none, that month's last day (Civil Code art. 202). */
export function monthsAfter(day: LocalDay, months: number): LocalDay {
  const from = new Date(day * dayMs);
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const date = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate());
  return Math.floor(lastOfMonth.setUTCDate(date) / dayMs);
}

/** Minutes past midnight of "HH:MM". */
export const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
