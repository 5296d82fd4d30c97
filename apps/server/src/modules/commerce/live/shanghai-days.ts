const dayMs = 86_400_000;
/** Asia/Shanghai keeps UTC+8 all year, and has for every date an order can carry. */
const shanghaiMs = 8 * 3_600_000;

/** 24:00 in Shanghai of the day `days` after the day `from` falls on: the first day is not counted (Civil Code 201). */
export function endOfDayAfter(from: Date, days: number): Date {
  const day = Math.floor((from.getTime() + shanghaiMs) / dayMs);
  return new Date((day + days + 1) * dayMs - shanghaiMs);
}

/** The same day of the month, `months` later, or that month's last day; in Shanghai. */
export function monthsAfter(from: Date, months: number): Date {
  const local = new Date(from.getTime() + shanghaiMs);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, lastDay));
  return new Date(local.getTime() - shanghaiMs);
}

const hourMs = 3_600_000;
/** Whole and half hours are enough for a sentence: rounded down to a tenth. */
export const hoursBetween = (from: Date, to: Date): number =>
  Math.floor(((to.getTime() - from.getTime()) / hourMs) * 10) / 10;
