import type { DocumentedLifecycle } from "../../scripts/docs/documented-lifecycle.ts";
import { documentedLifecycles } from "../../scripts/docs/lifecycles.ts";
import { longestSilence } from "../../scripts/docs/longest-silence.ts";

export interface DeclaredResult {
  readonly name: string;
  readonly states: number;
  readonly moves: number;
  readonly reachable: number;
  readonly longest_silent_path: number;
  /** Hours. */
  readonly longest_silent_time: number;
}

export interface Declared {
  readonly lifecycles: readonly DeclaredResult[];
  readonly faults: readonly string[];
}

/** The states that moves of anybody lead to, from the first one on. */
function reachable({ table, begins }: DocumentedLifecycle): Set<string> {
  const found = new Set([begins]);
  for (let grew = true; grew; ) {
    const before = found.size;
    for (const move of Object.values(table.moves)) if (move.from.some((state) => found.has(state))) found.add(move.to);
    grew = found.size > before;
  }
  return found;
}

/** What is wrong with a table as it is declared: a wait nobody owns, an end that is none, a state nobody reaches. */
function faultsOf(one: DocumentedLifecycle, reached: ReadonlySet<string>): string[] {
  const { name, table } = one;
  return table.states.flatMap((state) => {
    const wait = table.waits[state];
    const over = table.terminal.includes(state);
    return [
      ...(reached.has(state) ? [] : [`${name}: nothing leads to ${state}`]),
      ...(over || wait?.owner ? [] : [`${name}: nobody owes anything in ${state}`]),
      ...(over && wait ? [`${name}: ${state} is an end that waits`] : []),
    ];
  });
}

/** Explores every table that has a page, by its declaration alone. */
export function exploreDeclared(): Declared {
  const faults: string[] = [];
  const lifecycles = documentedLifecycles.map((one): DeclaredResult => {
    const reached = reachable(one);
    faults.push(...faultsOf(one, reached));
    const silence = longestSilence(one);
    return {
      name: one.table.subject,
      states: one.table.states.length,
      moves: Object.keys(one.table.moves).length,
      reachable: reached.size,
      longest_silent_path: silence.steps.length,
      longest_silent_time: Math.round(silence.ms / 36_000) / 100,
    };
  });
  return { lifecycles, faults };
}
