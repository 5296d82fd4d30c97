import type { Outgoing } from "./outbox.ts";

/** What was not sent when the page went, by this name. */
export function readKept(name: string): readonly Outgoing[] {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "[]") as Outgoing[];
  } catch {
    return [];
  }
}
export function keep(name: string, left: readonly Outgoing[]): void {
  try {
    if (left.length > 0) sessionStorage.setItem(name, JSON.stringify(left));
    else sessionStorage.removeItem(name);
  } catch {
    // Storage is forbidden on the page: unsent words live as long as it does.
  }
}
