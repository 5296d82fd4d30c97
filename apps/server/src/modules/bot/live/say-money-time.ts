export type Language = "zh" | "en";

/** The summary of a hand-over is kept and read on other days: it says every date in full. */
export const forTheDesk: { readonly language: Language; readonly now: Date } = { language: "zh", now: new Date(0) };

/** The same thing in the reader's language; the two are always written side by side. */
export const say = (language: Language, zh: string, en: string): string => (language === "zh" ? zh : en);

/** 1250 fen is ¥12.50. */
export const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Asia/Shanghai keeps UTC+8 all year, and has for every date an order can carry. */
const shanghaiMs = 8 * 3_600_000;

const months = "January February March April May June July August September October November December".split(" ");
const near: Readonly<Record<number, { readonly zh: string; readonly en?: string }>> = {
  [-2]: { zh: "前天" },
  [-1]: { zh: "昨天", en: "yesterday" },
  0: { zh: "今天", en: "today" },
  1: { zh: "明天", en: "tomorrow" },
  2: { zh: "后天" },
};

const local = (at: Date): Date => new Date(at.getTime() + shanghaiMs);
const dayNumber = (at: Date): number => Math.floor(local(at).getTime() / dayMs);
const two = (n: number): string => String(n).padStart(2, "0");
const clock = (at: Date): string => `${two(local(at).getUTCHours())}:${two(local(at).getUTCMinutes())}`;

/** A day in Shanghai, near days by their names: 今天, 11月20日, 2027年1月3日. The year only where it is another one. */
export function sayDay(at: Date, now: Date, language: Language): string {
  const name = near[dayNumber(at) - dayNumber(now)]?.[language];
  if (name !== undefined) return name;
  const day = local(at);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  const other = year !== local(now).getUTCFullYear();
  if (language === "zh") return `${other ? `${year}年` : ""}${month + 1}月${date}日`;
  return `${date} ${months[month]}${other ? ` ${year}` : ""}`;
}

const isNamed = (at: Date, now: Date, language: Language): boolean =>
  near[dayNumber(at) - dayNumber(now)]?.[language] !== undefined;

/** A day as it stands in a sentence: 今天; "today", "on 20 November". */
export const sayOnDay = (at: Date, now: Date, language: Language): string =>
  `${language === "en" && !isNamed(at, now, language) ? "on " : ""}${sayDay(at, now, language)}`;

/** An instant to the minute: 今天 15:20, 11月20日 09:30; "15:20 today", "09:30 on 20 November". */
export function sayAt(at: Date, now: Date, language: Language): string {
  const day = sayDay(at, now, language);
  if (language === "zh") return `${day} ${clock(at)}`;
  return isNamed(at, now, language) ? `${clock(at)} ${day}` : `${clock(at)} on ${day}`;
}

/** An end: midnight belongs to the day it closes, as in 11月19日 24:00. */
export function sayEnd(at: Date, now: Date, language: Language): string {
  if (clock(at) !== "00:00") return sayAt(at, now, language);
  const day = sayDay(new Date(at.getTime() - 1), now, language);
  return say(language, `${day} 24:00`, `the end of ${day}`);
}

/** 明天 18:00 前; "by 18:00 tomorrow". */
export const sayBy = (at: Date, now: Date, language: Language): string =>
  say(language, `${sayEnd(at, now, language)} 前`, `by ${sayEnd(at, now, language)}`);

const counted = (n: number, zh: string, en: string, language: Language): string =>
  say(language, `${n} ${zh}`, `${n} ${en}${n === 1 ? "" : "s"}`);

/** The time between two instants, in either order, as long as a sentence needs it: 40 分钟, 5 小时, 2 天 3 小时. */
export function sayBetween(one: Date, other: Date, language: Language): string {
  const minutes = Math.floor(Math.abs(other.getTime() - one.getTime()) / minuteMs);
  if (minutes < 60) return counted(Math.max(1, minutes), "分钟", "minute", language);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return counted(hours, "小时", "hour", language);
  const days = counted(Math.floor(hours / 24), "天", "day", language);
  const rest = hours % 24;
  return rest === 0 || hours >= 72 ? days : `${days} ${counted(rest, "小时", "hour", language)}`;
}
