import type { DeskRow } from "@recourse/contract";

/** Who has waited longest for our answer comes first; then those we answered, newest talk first. */
export function byUrgency(rows: readonly DeskRow[]): DeskRow[] {
  return [...rows].sort((a, b) => {
    if (a.waitingSince !== null && b.waitingSince !== null) return a.waitingSince.localeCompare(b.waitingSince);
    if (a.waitingSince !== null) return -1;
    if (b.waitingSince !== null) return 1;
    return lastAt(b).localeCompare(lastAt(a));
  });
}

/** The queue keeps its own order: who queued first is next. */
export function byQueueTime(rows: readonly DeskRow[]): DeskRow[] {
  return [...rows].sort((a, b) => queuedAt(a).localeCompare(queuedAt(b)));
}

const lastAt = (row: DeskRow) => row.lastMessage?.at ?? row.session.openedAt;
const queuedAt = (row: DeskRow) => row.session.queuedAt ?? row.session.openedAt;

/** Matches the buyer's name, the case number or the last words. */
export function matches(row: DeskRow, wanted: string): boolean {
  const words = wanted.trim().toLowerCase();
  if (words === "") return true;
  const last = row.lastMessage?.body;
  const text = last?.kind === "text" ? last.text : "";
  return [row.buyerName, row.session.caseNumber, text].some((part) => part.toLowerCase().includes(words));
}

type WaitLevel = "fresh" | "soon" | "late";

/** A first answer within a minute is fresh, three minutes is the edge of a good desk. */
export function waitLevel(seconds: number): WaitLevel {
  if (seconds >= 180) return "late";
  return seconds >= 60 ? "soon" : "fresh";
}

/** The row before or after the selected one; the first when none is selected. */
export function neighbour(rows: readonly DeskRow[], selected: string | undefined, step: 1 | -1): DeskRow | undefined {
  const at = rows.findIndex((row) => row.conversationId === selected);
  if (at === -1) return rows[0];
  return rows[at + step];
}
