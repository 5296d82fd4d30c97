import type { CalendarDay } from "@recourse/contract";
import { dayOfText, dayText } from "./local-days.ts";

/** A year's notice of the State Council's General Office, as it reads: holidays from-to, and the days worked for them. */
interface HolidayNotice {
  readonly year: number;
  readonly source: string;
  readonly publishedOn: string;
  readonly off: readonly (readonly [name: string, from: string, to: string])[];
  readonly worked: readonly (readonly [name: string, ...days: string[]])[];
}

/** The years this program knows from the start; a test compares them with the package chinese-days. */
export const holidayNotices: readonly HolidayNotice[] = [
  {
    year: 2024,
    source: "国务院办公厅关于2024年部分节假日安排的通知",
    publishedOn: "2023-10-25",
    off: [
      ["元旦", "01-01", "01-01"],
      ["春节", "02-10", "02-17"],
      ["清明节", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05"],
      ["端午节", "06-10", "06-10"],
      ["中秋节", "09-15", "09-17"],
      ["国庆节", "10-01", "10-07"],
    ],
    worked: [
      ["春节", "02-04", "02-18"],
      ["清明节", "04-07"],
      ["劳动节", "04-28", "05-11"],
      ["中秋节", "09-14"],
      ["国庆节", "09-29", "10-12"],
    ],
  },
  {
    year: 2025,
    source: "国务院办公厅关于2025年部分节假日安排的通知",
    publishedOn: "2024-11-12",
    off: [
      ["元旦", "01-01", "01-01"],
      ["春节", "01-28", "02-04"],
      ["清明节", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05"],
      ["端午节", "05-31", "06-02"],
      ["国庆节、中秋节", "10-01", "10-08"],
    ],
    worked: [
      ["春节", "01-26", "02-08"],
      ["劳动节", "04-27"],
      ["国庆节、中秋节", "09-28", "10-11"],
    ],
  },
  {
    year: 2026,
    source: "国务院办公厅关于2026年部分节假日安排的通知",
    publishedOn: "2025-11-04",
    off: [
      ["元旦", "01-01", "01-03"],
      ["春节", "02-15", "02-23"],
      ["清明节", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05"],
      ["端午节", "06-19", "06-21"],
      ["中秋节", "09-25", "09-27"],
      ["国庆节", "10-01", "10-07"],
    ],
    worked: [
      ["元旦", "01-04"],
      ["春节", "02-14", "02-28"],
      ["劳动节", "05-09"],
      ["国庆节", "09-20", "10-10"],
    ],
  },
];

/** A notice day by day, in the shape in which later years are imported. */
export function daysOfNotice({ year, off, worked }: HolidayNotice): CalendarDay[] {
  const days = off.flatMap(([name, from, to]) => {
    const first = dayOfText(`${year}-${from}`);
    const length = dayOfText(`${year}-${to}`) - first + 1;
    return Array.from({ length }, (_, index) => ({ name, date: dayText(first + index), isOffDay: true }));
  });
  const madeUp = worked.flatMap(([name, ...dates]) =>
    dates.map((date) => ({ name, date: `${year}-${date}`, isOffDay: false })),
  );
  return [...days, ...madeUp].sort((a, b) => a.date.localeCompare(b.date));
}
