/** A piece of an import: what to send, how many rows, and how its line numbers map to the whole. */
export type Piece = { body: string; contentType: string; rows: number; lineOf: (line: number) => number };
export class UnreadableFile extends Error {
  readonly reason: "json" | "not_a_list" | "empty";
  constructor(reason: "json" | "not_a_list" | "empty") {
    super(reason);
    this.name = "UnreadableFile";
    this.reason = reason;
  }
}

const batches = <T>(rows: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => ({
    start: i * size,
    rows: rows.slice(i * size, (i + 1) * size),
  }));

function jsonPieces(text: string, size: number): Piece[] {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    throw new UnreadableFile("json");
  }
  if (!Array.isArray(rows)) throw new UnreadableFile("not_a_list");
  return batches(rows, size).map(({ start, rows: part }) => ({
    body: JSON.stringify(part),
    contentType: "application/json",
    rows: part.length,
    lineOf: (line) => line + start,
  }));
}

/** Records of a CSV text with the line each begins on (from 1); a quoted cell may hold line breaks. */
export function csvRecords(text: string): { line: number; text: string }[] {
  const records: { line: number; text: string }[] = [];
  let held = "";
  let begun = 1;
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (held === "") begun = index + 1;
      held = held === "" ? line : `${held}\n${line}`;
      const quotes = held.split('"').length - 1;
      if (quotes % 2 === 1) return;
      if (held.trim() !== "") records.push({ line: begun, text: held });
      held = "";
    });
  if (held.trim() !== "") records.push({ line: begun, text: held });
  return records;
}

function csvPieces(text: string, size: number): Piece[] {
  const [header, ...records] = csvRecords(text);
  if (header === undefined) return [];
  return batches(records, size).map(({ rows }) => {
    const starts = new Map<number, number>();
    let at = 2;
    for (const record of rows) {
      starts.set(at, record.line);
      at += record.text.split("\n").length;
    }
    return {
      body: [header.text, ...rows.map((r) => r.text)].join("\n"),
      contentType: "text/csv",
      rows: rows.length,
      lineOf: (line) => starts.get(line) ?? line,
    };
  });
}

/** Cuts a file into pieces of `size` rows. Throws UnreadableFile when there is nothing to send. */
export function splitRows(name: string, text: string, size = 200): Piece[] {
  const pieces = /\.csv$/i.test(name) ? csvPieces(text, size) : jsonPieces(text, size);
  if (pieces.length === 0) throw new UnreadableFile("empty");
  return pieces;
}
