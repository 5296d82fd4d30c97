import type { ActKind } from "@recourse/contract";

/** Who did it; the name as it was then. */
export interface Actor {
  readonly kind: "staff" | "key" | "system";
  readonly id: string | null;
  readonly name: string;
}
/** What it was done to, as the record shall name it for good. */
export interface ActSubject {
  readonly kind: string;
  readonly id: string | null;
  readonly name: string;
}
export interface Act {
  readonly orgId: string;
  readonly kind: ActKind;
  readonly actor: Actor;
  readonly subject?: ActSubject;
  readonly content?: Readonly<Record<string, unknown>>;
}

/** What differs between two states, on both sides; for a `content` that says what changed and nothing else. */
export function difference<T extends object>(before: T, after: { readonly [K in keyof T]?: T[K] | undefined }) {
  const changed = (Object.keys(after) as (keyof T)[]).filter(
    (name) => after[name] !== undefined && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const pick = (from: typeof after) => Object.fromEntries(changed.map((name) => [name, from[name]]));
  return { before: pick(before), after: pick(after) };
}
