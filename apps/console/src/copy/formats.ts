import type { Language } from "@recourse/contract";

const locale = { zh: "zh-CN", en: "en-GB" } as const;
/** Shops, couriers and promises live in this zone; every reader sees the same instant. */
const timeZone = "Asia/Shanghai";
const made = new Map<string, Intl.DateTimeFormat>();
const formatter = (language: Language, name: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${language} ${name}`;
  const kept = made.get(key) ?? new Intl.DateTimeFormat(locale[language], { timeZone, ...options });
  made.set(key, kept);
  return kept;
};

/** Fen to yuan with two digits: 129900 is ¥1,299.00. */
export const money = (fen: number): string =>
  `${fen < 0 ? "−" : ""}¥${(Math.abs(fen) / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** 14:05 */
export const clockTime = (at: string, language: Language): string =>
  formatter(language, "clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));

/** 2025-09-03 in the zone, for comparing days. */
export const dayKey = (at: string | Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(at),
  );

const date = (at: string, language: Language, withYear: boolean) =>
  formatter(language, withYear ? "date" : "day", {
    month: language === "zh" ? "numeric" : "short",
    day: "numeric",
    ...(withYear ? { year: "numeric" } : {}),
    ...(language === "zh" && !withYear ? { month: "long" } : {}),
  }).format(new Date(at));

/** 今天, 昨天, 9月3日, 2024/9/3 */
export const dayLabel = (at: string, language: Language, now = new Date()): string => {
  const key = dayKey(at);
  if (key === dayKey(now)) return language === "zh" ? "今天" : "Today";
  if (key === dayKey(new Date(now.getTime() - 86_400_000))) return language === "zh" ? "昨天" : "Yesterday";
  return date(at, language, key.slice(0, 4) !== dayKey(now).slice(0, 4));
};

/** 今天 14:05; 9月3日 18:00 */
export const momentLabel = (at: string, language: Language, now = new Date()): string =>
  `${dayLabel(at, language, now)} ${clockTime(at, language)}`;

/** How a list shows when something last happened: the clock today, else the day. */
export const shortMoment = (at: string, language: Language, now = new Date()): string =>
  dayKey(at) === dayKey(now) ? clockTime(at, language) : dayLabel(at, language, now);

/** Whole units, at most two of them: 3 小时 12 分钟. A wait ahead is rounded up, what is left of one is rounded down. */
export const duration = (seconds: number, language: Language, round: "up" | "down" = "up"): string => {
  const minutes = Math.max(1, round === "up" ? Math.ceil(seconds / 60) : Math.floor(seconds / 60));
  const parts: readonly [number, string, string][] = [
    [Math.floor(minutes / 1440), "天", "d"],
    [Math.floor((minutes % 1440) / 60), "小时", "h"],
    [minutes % 60, "分钟", "min"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, zh, en]) => `${count} ${language === "zh" ? zh : en}`)
    .join(" ");
};

/** 1.4 MB */
export const fileSize = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
};
