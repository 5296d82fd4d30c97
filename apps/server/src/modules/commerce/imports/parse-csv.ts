import { CsvError, parse } from "csv-parse/sync";
import { Refusal } from "../../../platform/refusal.ts";

/** One record of the file: the line its first character stands on (1 is the header), and its cells. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

interface RawRecord {
  readonly raw: string;
  readonly record: readonly string[];
}

const newlines = (text: string): number => text.split("\n").length - 1;
const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);

function unreadable(error: unknown): Refusal {
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error["lines"] === "number" ? error["lines"] : 1;
  return new Refusal("import.unreadable", { line, reason: error.message });
}

/**
 * Splits RFC 4180 text into records. Line endings may be LF, CRLF, CR or mixed; blank lines are skipped but counted.
 * Refuses with import.unreadable when quotes do not close.
 */
export function parseCsv(text: string): CsvRecord[] {
  const plain = withoutMark(text).replace(/\r\n?/g, "\n");
  let records: RawRecord[];
  try {
    records = parse(plain, { raw: true, relax_column_count: true, record_delimiter: "\n" }) as unknown as RawRecord[];
  } catch (error) {
    throw unreadable(error);
  }
  let line = 1;
  const found: CsvRecord[] = [];
  for (const { raw, record } of records) {
    if (record.some((cell) => cell.trim() !== "")) found.push({ line, cells: record });
    line += newlines(raw);
  }
  return found;
}
