const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const shanghaiMs = 8 * hourMs;

/**
 * The demonstration always looks lived in: every instant is counted back from the hour it is loaded in, so that loading
 * twice within the hour sends the very same rows.
 */
export interface Moments {
  /** That many hours before now (negative: after). */
  hoursAgo(hours: number): string;
  /** That many days before today (negative: after), at a time of day in Shanghai. At least one day away. */
  day(daysAgo: number, time: string): string;
}

export function momentsFrom(now: Date): Moments {
  const hour = Math.floor(now.getTime() / hourMs) * hourMs;
  const midnight = Math.floor((hour + shanghaiMs) / dayMs) * dayMs - shanghaiMs;
  const iso = (ms: number): string => `${new Date(ms + shanghaiMs).toISOString().slice(0, 19)}+08:00`;
  return {
    hoursAgo: (hours) => iso(hour - hours * hourMs),
    day(daysAgo, time) {
      const [hours = 0, minutes = 0] = time.split(":").map(Number);
      return iso(midnight - daysAgo * dayMs + hours * hourMs + minutes * 60_000);
    },
  };
}

/** The instant so many minutes later. */
export const minutesAfter = (instant: string, minutes: number): string =>
  momentsText(Date.parse(instant) + minutes * 60_000);

const momentsText = (ms: number): string => `${new Date(ms + shanghaiMs).toISOString().slice(0, 19)}+08:00`;
