/** One legal move: who may make it, from which states, and where it leads. */
export interface Move<State extends string, Actor extends string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Actor[];
}

/** What a state waits for: who owes the next step, on which clock, and the move that follows if nobody takes it. */
export interface Wait<Owner extends string, Name extends string> {
  readonly owner: Owner;
  readonly clock: string;
  readonly then: Name;
}

export interface Lifecycle<State extends string, Actor extends string, Owner extends string, Name extends string> {
  readonly subject: string;
  readonly states: readonly State[];
  readonly terminal: readonly State[];
  readonly waits: Readonly<Partial<Record<State, Wait<Owner, NoInfer<Name>>>>>;
  readonly moves: Readonly<Record<Name, Move<State, Actor>>>;
}

/** Ties a table to its states and actors, so that a misspelt state does not compile. */
export function lifecycleOf<State extends string, Actor extends string, Owner extends string>(subject: string) {
  return <Name extends string>(
    table: Omit<Lifecycle<State, Actor, Owner, Name>, "subject">,
  ): Lifecycle<State, Actor, Owner, Name> => ({ subject, ...table });
}

export type Verdict<State extends string> =
  | { readonly ok: true; readonly to: State }
  | { readonly ok: false; readonly why: "not_yours" | "not_now" };

/** May this actor make this move now, and where does it lead? */
export function judgeMove<S extends string, A extends string, O extends string, N extends string>(
  lifecycle: Lifecycle<S, A, O, N>,
  current: S,
  name: N,
  actor: A,
): Verdict<S> {
  const move = lifecycle.moves[name];
  if (!move.by.includes(actor)) return { ok: false, why: "not_yours" };
  if (!move.from.includes(current)) return { ok: false, why: "not_now" };
  return { ok: true, to: move.to };
}

/** What this actor could do next; the pages draw their buttons from this, never from rules of their own. */
export function movesOpenTo<S extends string, A extends string, O extends string, N extends string>(
  lifecycle: Lifecycle<S, A, O, N>,
  current: S,
  actor: A,
): N[] {
  return (Object.keys(lifecycle.moves) as N[]).filter((name) => judgeMove(lifecycle, current, name, actor).ok);
}

/**
 * The states from which time alone does not lead to an end: a state without a wait, or a circle of `then` moves.
 * Empty for a lifecycle in which nothing can get stuck.
 */
export function stuckStates<S extends string, A extends string, O extends string, N extends string>(
  lifecycle: Lifecycle<S, A, O, N>,
): S[] {
  const ends = (state: S, seen: readonly S[]): boolean => {
    if (lifecycle.terminal.includes(state)) return true;
    if (seen.includes(state)) return false;
    const wait = lifecycle.waits[state];
    if (!wait) return false;
    const move = lifecycle.moves[wait.then];
    return move.from.includes(state) && ends(move.to, [...seen, state]);
  };
  return lifecycle.states.filter((state) => !ends(state, []));
}
