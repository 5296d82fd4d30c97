import type { OfficeHours } from "@recourse/contract";

export type Window = OfficeHours["windows"][number];
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const shanghai = 8 * 60;
const weekMinutes = 7 * 24 * 60;

export function minutesOf(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

export function windowsOn(windows: readonly Window[], weekday: number): Window[] {
  return windows.filter((w) => w.weekday === weekday).sort((a, b) => minutesOf(a.from) - minutesOf(b.from));
}

export type Fault = "backwards" | "overlap";

function faultOf(day: readonly Window[]): Fault | null {
  if (day.some((w) => minutesOf(w.to) <= minutesOf(w.from))) return "backwards";
  const overlap = day.some((w, i) => i > 0 && minutesOf(w.from) < minutesOf(day[i - 1]!.to));
  return overlap ? "overlap" : null;
}

/** What is wrong with a week, named by weekday: a window that ends before it begins, or two that overlap. */
export function faults(windows: readonly Window[]): { weekday: number; fault: Fault }[] {
  return weekdays.flatMap((weekday) => {
    const fault = faultOf(windowsOn(windows, weekday));
    return fault === null ? [] : [{ weekday, fault }];
  });
}

/** Minutes since Monday 00:00 in Shanghai, where office hours are kept. */
function minuteOfWeek(at: number): number {
  const local = new Date(at + shanghai * 60_000);
  return ((local.getUTCDay() + 6) % 7) * 1440 + local.getUTCHours() * 60 + local.getUTCMinutes();
}

type Opening = { open: true } | { open: false; opensAt: number | null };

/** Whether the desk is open at an instant, and else when it next opens; null when no day is open at all. */
export function openingAt(windows: readonly Window[], at: number): Opening {
  const here = minuteOfWeek(at);
  const starts = windows.map((w) => ({
    from: (w.weekday - 1) * 1440 + minutesOf(w.from),
    to: (w.weekday - 1) * 1440 + minutesOf(w.to),
  }));
  if (starts.some((w) => w.from <= here && here < w.to)) return { open: true };
  if (starts.length === 0) return { open: false, opensAt: null };
  const ahead = Math.min(...starts.map((w) => (w.from - here + weekMinutes) % weekMinutes));
  return { open: false, opensAt: Math.floor(at / 60_000) * 60_000 + ahead * 60_000 };
}

export function hoursPerWeek(windows: readonly Window[]): number {
  return windows.reduce((sum, w) => sum + Math.max(0, minutesOf(w.to) - minutesOf(w.from)), 0) / 60;
}

/** The next instant, on the half hour, at which the desk is closed; null when it never closes. */
export function nextClosed(windows: readonly Window[], from: number): number | null {
  const half = 30 * 60_000;
  const start = Math.ceil(from / half) * half;
  for (let at = start; at < start + weekMinutes * 60_000; at += half) if (!openingAt(windows, at).open) return at;
  return null;
}

/** Replaces a day's windows and keeps the others. */
export function withDay(
  windows: readonly Window[],
  weekday: number,
  day: readonly Omit<Window, "weekday">[],
): Window[] {
  return [...windows.filter((w) => w.weekday !== weekday), ...day.map(({ from, to }) => ({ weekday, from, to }))].sort(
    (a, b) => a.weekday - b.weekday || minutesOf(a.from) - minutesOf(b.from),
  );
}
