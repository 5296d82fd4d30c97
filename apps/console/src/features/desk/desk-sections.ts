import type { DeskRow, DeskView } from "@recourse/contract";
import { byQueueTime, byUrgency, hasTags, matches } from "./desk-order.ts";

const sectionNames = ["mine", "waiting", "snoozed", "recent"] as const;
export type SectionName = (typeof sectionNames)[number];
export type Section = { name: SectionName; total: number; rows: DeskRow[] };

/** The left pane from top to bottom; a folded section keeps its count and shows no rows, a search opens them all. */
export function sectionsOf(
  desk: DeskView,
  wanted: string,
  folded: ReadonlySet<SectionName>,
  tagIds: ReadonlySet<string>,
): Section[] {
  const ordered = {
    mine: byUrgency(desk.mine),
    waiting: byQueueTime(desk.waiting),
    snoozed: desk.snoozed,
    recent: desk.recent,
  };
  return sectionNames.map((name) => {
    const found = ordered[name].filter((row) => hasTags(row, tagIds) && matches(row, wanted));
    const open = wanted.trim() !== "" || tagIds.size > 0 || !folded.has(name);
    return { name, total: found.length, rows: open ? found : [] };
  });
}
