import { finished } from "node:stream/promises";
import { setImmediate as turn } from "node:timers/promises";
import { CsvError, type Parser, parse } from "csv-parse";
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

/** Characters read in one go: a large file must not keep conversations waiting. */
const sliceLength = 64 * 1024;

const newlines = (text: string): number => text.split("\n").length - 1;
const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);

function unreadable(error: unknown): Refusal {
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error["lines"] === "number" ? error["lines"] : 1;
  return new Refusal("import.unreadable", { line, reason: error.message });
}

async function feed(parser: Parser, text: string): Promise<void> {
  for (let from = 0; from < text.length && !parser.destroyed; from += sliceLength) {
    parser.write(text.slice(from, from + sliceLength));
    await turn();
  }
  if (!parser.destroyed) parser.end();
}

/**
 * Splits RFC 4180 text into records. Line endings may be LF, CRLF, CR or mixed; blank lines are skipped but counted.
 * Refuses with import.unreadable when quotes do not close.
 */
export async function parseCsv(text: string): Promise<CsvRecord[]> {
  const parser = parse({ raw: true, relax_column_count: true, record_delimiter: "\n" });
  const found: CsvRecord[] = [];
  let line = 1;
  parser.on("data", ({ raw, record }: RawRecord) => {
    if (record.some((cell) => cell.trim() !== "")) found.push({ line, cells: record });
    line += newlines(raw);
  });
  try {
    await Promise.all([finished(parser), feed(parser, withoutMark(text).replace(/\r\n?/g, "\n"))]);
  } catch (error) {
    throw unreadable(error);
  }
  return found;
}
