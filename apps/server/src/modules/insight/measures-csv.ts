import type { MeasuresView } from "@recourse/contract";

type Language = "zh" | "en";
type Row = MeasuresView["rows"][number];

const percent = (share: number | null): string => (share === null ? "" : (share * 100).toFixed(2));
const number = (value: number | null): string => (value === null ? "" : String(value));

const columns: readonly [zh: string, en: string, value: (row: Row) => string][] = [
  ["名称", "Name", (r) => r.name],
  ["工号", "Agent number", (r) => r.agentNumber ?? ""],
  ["人工服务数", "Services", (r) => number(r.measures.services)],
  ["30 秒首答率 %", "First answer in 30 s %", (r) => percent(r.measures.first30s.share)],
  ["30 秒首答计入数", "First questions counted", (r) => number(r.measures.first30s.counted)],
  ["3 分钟回复率 %", "Reply in 3 min %", (r) => percent(r.measures.reply3m.share)],
  ["5 分钟回复率 %", "Reply in 5 min %", (r) => percent(r.measures.reply5m.share)],
  ["回复轮次", "Rounds counted", (r) => number(r.measures.reply3m.counted)],
  ["平均首响秒数", "Mean first response, s", (r) => number(r.measures.firstResponseSeconds)],
  ["平均处理秒数", "Mean handling, s", (r) => number(r.measures.handlingSeconds)],
  ["转接次数", "Transfers", (r) => number(r.measures.transfers)],
  ["未接待数", "Abandoned", (r) => number(r.measures.abandoned)],
  ["解决率 %", "Resolved %", (r) => percent(r.measures.resolved.share)],
  ["评价均分", "Mean rating", (r) => number(r.measures.rating.mean)],
  ["评价数", "Ratings", (r) => number(r.measures.rating.counted)],
];

/** Quoted where it must be; a cell that a spreadsheet would run as a formula begins with an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table as a spreadsheet reads it, in the reader's language; with a mark that tells Excel it is UTF-8. */
export function measuresCsv(view: MeasuresView, language: Language): string {
  const head = columns.map(([zh, en]) => (language === "zh" ? zh : en));
  const lines = view.rows.map((row) => columns.map(([, , value]) => value(row)));
  return `\u{feff}${[head, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
