import type { Work } from "../../../platform/database.ts";
import type { CommerceFact } from "../commerce-facts.ts";
import type { Checked, Fault } from "./candidate.ts";
import { canonical } from "./canonical.ts";

/** A row turned away, before its sentence is written. */
export interface Refused {
  readonly line: number;
  readonly externalId: string | null;
  readonly fault: Fault;
}

export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
  readonly refused: Refused[];
}

export const emptyTally = (): Tally => ({ created: 0, updated: 0, unchanged: 0, refused: [] });

/** Lock, decide, save, publish: one batch of one kind, in one transaction. */
export type ImportBatch<Row> = (work: Work, merchantId: string, rows: readonly Checked<Row>[]) => Promise<Tally>;

/** Which top-level fields differ; both sides hold the same keys. */
export function changedFields<T extends object>(before: T, after: T): string[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
  return Object.keys(after).filter((key) => !same(before[key as keyof T], after[key as keyof T]));
}

export async function publishAll(work: Work, facts: readonly CommerceFact[]): Promise<void> {
  for (const fact of facts) await work.publish(fact);
}

type Known = { readonly id: string; readonly digest: string };

/**
 * Splits a batch by what we know: rows already stored word for word, and rows to look at; of these, `judge` says what
 * is wrong, or null.
 */
export function sortOut<Row extends { externalId: string }, K extends Known>(
  rows: readonly Checked<Row>[],
  known: ReadonlyMap<string, K>,
  judge: (row: Row, before: K | null) => Fault | null,
): { tally: Tally; take: { checked: Checked<Row>; before: K | null }[] } {
  const tally = emptyTally();
  const take: { checked: Checked<Row>; before: K | null }[] = [];
  for (const checked of rows) {
    const before = known.get(checked.row.externalId) ?? null;
    if (before?.digest === checked.digest) {
      tally.unchanged += 1;
      continue;
    }
    const found = judge(checked.row, before);
    if (found) {
      tally.refused.push({ line: checked.line, externalId: checked.row.externalId, fault: found });
      continue;
    }
    tally[before ? "updated" : "created"] += 1;
    take.push({ checked, before });
  }
  return { tally, take };
}
