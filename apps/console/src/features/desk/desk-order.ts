import type { DeskRow, DeskView } from "@recourse/contract";
import { holdsAll } from "../../pieces/desk/spelling.ts";

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

/** The left pane from top to bottom. */
export function deskOrder(desk: DeskView): DeskRow[] {
  return [...byUrgency(desk.mine), ...byQueueTime(desk.waiting), ...desk.snoozed, ...desk.recent];
}

/** Of mine, whoever waits longest for an answer, the talk just left aside; undefined when nobody waits. */
export function waitsLongest(desk: DeskView, left: string): DeskRow | undefined {
  return byUrgency(desk.mine).find((row) => row.waitingSince !== null && row.conversationId !== left);
}

const lastAt = (row: DeskRow) => row.lastMessage?.at ?? row.session.openedAt;
const queuedAt = (row: DeskRow) => row.session.queuedAt ?? row.session.openedAt;

/** Matches the buyer's name (also as it is spelt), the case number, a tag or the last words. */
export function matches(row: DeskRow, wanted: string): boolean {
  const last = row.lastMessage?.body;
  const text = last?.kind === "text" ? last.text : "";
  const tags = row.tags.flatMap(({ name, nameEn }) => [name, nameEn]);
  return holdsAll([row.buyerName, ...tags], wanted) || holdsAll([row.session.caseNumber, text], wanted);
}

/** Rows that have every one of these tags. */
export const hasTags = (row: DeskRow, tagIds: ReadonlySet<string>): boolean =>
  [...tagIds].every((id) => row.tags.some((tag) => tag.id === id));

/** The row before or after the selected one; the first when none is selected. */
export function neighbour(rows: readonly DeskRow[], selected: string | undefined, step: 1 | -1): DeskRow | undefined {
  const at = rows.findIndex((row) => row.conversationId === selected);
  if (at === -1) return rows[0];
  return rows[at + step];
}
