import { setImmediate as turn } from "node:timers/promises";
import { type ImportKind, importRows } from "@recourse/contract";
import { Refusal } from "../../../platform/refusal.ts";
import { type Candidate, type Fault, fault } from "./candidate.ts";
import { cellValue } from "./cell-value.ts";
import { type CsvRecord, parseCsv } from "./parse-csv.ts";

/** Rows looked at in one go; then others get their turn. */
const rowsATurn = 200;

function headerOf(header: CsvRecord | undefined): string[] {
  if (!header) throw new Refusal("import.unreadable", { line: 1, reason: "no header row" });
  const names = header.cells.map((cell) => cell.trim());
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice) throw new Refusal("import.unreadable", { line: header.line, reason: `column ${twice} appears twice` });
  if (!names.includes("externalId")) {
    throw new Refusal("import.unreadable", { line: header.line, reason: "no column externalId" });
  }
  return names;
}

function candidateOf(kind: ImportKind, names: readonly string[], record: CsvRecord): Candidate {
  const columns = importRows[kind].shape as Readonly<Record<string, Parameters<typeof cellValue>[1]>>;
  const value: Record<string, unknown> = {};
  let found: Fault | null = null;
  if (record.cells.length > names.length) {
    found = fault("", "row.cells", { expected: names.length, found: record.cells.length });
  }
  for (const [index, name] of names.entries()) {
    const cell = record.cells[index] ?? "";
    const schema = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (!schema || cell.trim() === "") continue;
    const read = cellValue(cell, schema);
    if ("notJson" in read) found ??= fault(name, "cell.not_json");
    else value[name] = read.value;
  }
  return { line: record.line, value, fault: found };
}

/**
 * CSV with a header row. Nested fields are JSON in a cell, lists JSON or separated by `|`, an empty cell is an absent
 * field, columns we do not know are passed over. Refuses with import.unreadable.
 */
export async function rowsOfCsv(kind: ImportKind, text: string): Promise<Candidate[]> {
  const [first, ...records] = await parseCsv(text);
  const names = headerOf(first);
  const rows: Candidate[] = [];
  for (const [index, record] of records.entries()) {
    if (index % rowsATurn === rowsATurn - 1) await turn();
    rows.push(candidateOf(kind, names, record));
  }
  return rows;
}

export const rowsOfJson = (rows: readonly unknown[]): Candidate[] =>
  rows.map((value, index) => ({ line: index + 1, value, fault: null }));

/** Where JSON.parse stopped, as far as its message says: by position, or by quoting ten characters on either side. */
function positionOfJsonError(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const quoted = /\.\.\."([\s\S]+?)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const at = quoted === undefined ? -1 : text.indexOf(quoted);
  if (at >= 0) return at + 10;
  return /is not valid JSON$/.test(message) ? 0 : text.length;
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;

/** Reads JSON text. Refuses with import.unreadable, naming the line. */
export function parseJson(text: string): unknown {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    return JSON.parse(plain);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "not JSON";
    throw new Refusal("import.unreadable", { line: lineAt(plain, positionOfJsonError(plain, reason)), reason });
  }
}
