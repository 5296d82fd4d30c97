import type { DocumentedLifecycle, Silence } from "./documented-lifecycle.ts";

export interface Step {
  readonly state: string;
  readonly silence: Silence;
}
export interface SilentWay {
  readonly steps: readonly Step[];
  readonly end: string;
  readonly ms: number;
}

/** What the table and the list of silences must agree on; a page that says otherwise would be wrong. */
function checkSilence({ name, table }: DocumentedLifecycle, state: string, silences: readonly Silence[]): void {
  const wait = table.waits[state];
  if (!wait || !silences.some(({ move }) => move === wait.then))
    throw new Error(`${name}: the silence of ${state} must name ${wait?.then ?? "a wait"}`);
  for (const { move } of silences) {
    const known = table.moves[move];
    if (!known?.from.includes(state) || !known.by.includes("clock"))
      throw new Error(`${name}: the clock cannot make ${move} from ${state}`);
  }
}

/** The longest way from any state to an end by the clock's moves alone. Throws when there is a circle or a dead end. */
export function longestSilence(one: DocumentedLifecycle): SilentWay {
  const from = (state: string, seen: readonly string[]): SilentWay => {
    if (one.table.terminal.includes(state)) return { steps: [], end: state, ms: 0 };
    if (seen.includes(state)) throw new Error(`${one.name}: silence goes in a circle at ${state}`);
    const silences = one.silences[state] ?? [];
    checkSilence(one, state, silences);
    const ways = silences.map((silence) => {
      const rest = from(one.table.moves[silence.move]!.to, [...seen, state]);
      return { steps: [{ state, silence }, ...rest.steps], end: rest.end, ms: rest.ms + silence.ms };
    });
    return ways.reduce((a, b) => (b.ms > a.ms ? b : a));
  };
  return one.table.states.map((state) => from(state, [])).reduce((a, b) => (b.ms > a.ms ? b : a));
}
