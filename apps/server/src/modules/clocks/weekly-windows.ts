/** A stretch of a weekday in Asia/Shanghai; ISO weekdays, 1 is Monday; "24:00" is the day's end. */
export interface WeeklyWindow {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

const minute = 60_000;
const day = 1440 * minute;
// China has kept UTC+8 without summer time since 1991; windows are only asked about now and the weeks to come.
const zoneOffset = 8 * 60 * minute;

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const localDayStart = (at: Date): number => Math.floor((at.getTime() + zoneOffset) / day) * day - zoneOffset;
const weekdayOf = (dayStart: number): number => ((Math.floor((dayStart + zoneOffset) / day) + 3) % 7) + 1;

/** Is the instant inside a window? The first minute counts, the last does not. */
export function isWithin(windows: readonly WeeklyWindow[], at: Date): boolean {
  const start = localDayStart(at);
  const passed = (at.getTime() - start) / minute;
  return windows.some((w) => w.weekday === weekdayOf(start) && passed >= minutesOf(w.from) && passed < minutesOf(w.to));
}

/** The next instant at which a window opens, `at` itself when one is open; null when none ever does. */
export function nextOpening(windows: readonly WeeklyWindow[], at: Date): Date | null {
  if (isWithin(windows, at)) return at;
  const today = localDayStart(at);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const start = today + ahead * day;
    const openings = windows
      .filter((w) => w.weekday === weekdayOf(start) && minutesOf(w.from) < minutesOf(w.to))
      .map((w) => start + minutesOf(w.from) * minute)
      .filter((opens) => opens > at.getTime())
      .sort((a, b) => a - b);
    if (openings[0] !== undefined) return new Date(openings[0]);
  }
  return null;
}
