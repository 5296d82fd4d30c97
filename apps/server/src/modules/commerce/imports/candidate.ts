import type { ReasonCode } from "./reasons.ts";

/** Why a row is not taken: which field, and the code its sentence is written from. */
export interface Fault {
  readonly field: string;
  readonly code: ReasonCode;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export const fault = (field: string, code: ReasonCode, detail: Readonly<Record<string, unknown>> = {}): Fault => ({
  field,
  code,
  detail,
});

/** A row as the file holds it, before any rule has looked at it. */
export interface Candidate {
  /** Of a CSV file: the line in the file. Of a JSON array: the row, counted from 1. */
  readonly line: number;
  readonly value: unknown;
  /** What was already wrong with the text of the row. */
  readonly fault: Fault | null;
}

/** A row whose shape is right. `digest` is hex SHA-256 of its canonical form. */
export interface Checked<Row> {
  readonly line: number;
  readonly row: Row;
  readonly digest: string;
}
