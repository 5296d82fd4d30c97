import { CalendarDay, type CalendarImport } from "@recourse/contract";

type Language = "zh" | "en";
const reasons = {
  shape: {
    zh: "应有 name、date（YYYY-MM-DD）和 isOffDay（true 或 false）。",
    en: "It needs name, date (YYYY-MM-DD) and isOffDay (true or false).",
  },
  year: {
    zh: "日期不在这一年（或上一年 12 月）。",
    en: "The date is not of this year, nor of the December before it.",
  },
  twice: { zh: "这一天在文件中出现了两次。", en: "The file names this day twice." },
} as const;

export interface ReadCalendarFile {
  readonly days: readonly CalendarDay[];
  readonly refused: CalendarImport["refused"];
}

/** The rows of a year's file: the good ones, and each bad one by its line with what is wrong. Pure. */
export function readCalendarFile(year: number, rows: readonly unknown[], language: Language): ReadCalendarFile {
  const days = new Map<string, CalendarDay>();
  const refused: CalendarImport["refused"] = [];
  for (const [index, row] of rows.entries()) {
    const refuse = (field: string, reason: keyof typeof reasons) =>
      refused.push({ line: index + 1, field, reason: reasons[reason][language] });
    const parsed = CalendarDay.safeParse(row);
    if (!parsed.success) refuse(String(parsed.error.issues[0]?.path[0] ?? ""), "shape");
    else if (!parsed.data.date.startsWith(`${year}-`) && !parsed.data.date.startsWith(`${year - 1}-12-`))
      refuse("date", "year");
    else if (days.has(parsed.data.date)) refuse("date", "twice");
    else days.set(parsed.data.date, parsed.data);
  }
  return { days: [...days.values()], refused };
}
