import type { Work } from "../../platform/database.ts";
import type { Calendar } from "./calendar.ts";
import { loadCalendar } from "./calendar-store.ts";
import type { Deadline } from "./deadline.ts";
import { publishMoved } from "./deadline-facts.ts";
import { lockCounted, saveDeadline } from "./deadline-store.ts";
import { dueOf, warnTimeOf } from "./due-time.ts";
import { endingAt, standstillsOf } from "./segments.ts";

const pageSize = 500;
const beforeEveryId = "00000000-0000-0000-0000-000000000000";

/** The deadline as its own rule counts it now; its past segments stay what they were. */
export function recounted(deadline: Deadline, calendar: Calendar): Deadline {
  if (!deadline.span) return deadline;
  const due = dueOf(deadline.span, deadline.startedAt, calendar, standstillsOf(deadline.segments));
  return {
    ...deadline,
    ...due,
    warnAt: warnTimeOf(due.dueAt, deadline.startedAt, deadline.warnBeforeMinutes),
    segments: endingAt(deadline.segments, due.dueAt),
  };
}

/** Counts anew what runs and ends after that day, page by page; how many ends moved. */
export async function recountDeadlines(work: Work, from: Date): Promise<number> {
  const calendar = await loadCalendar(work.tx);
  let moved = 0;
  let last = beforeEveryId;
  for (;;) {
    const page = await lockCounted(work.tx, from, last, pageSize);
    for (const deadline of page) {
      const next = recounted(deadline, calendar);
      const moves = next.dueAt.getTime() !== deadline.dueAt.getTime();
      if (moves || next.provisional !== deadline.provisional) await saveDeadline(work.tx, next);
      if (!moves) continue;
      moved += 1;
      await publishMoved(work, next, "calendar", null);
    }
    if (page.length < pageSize) return moved;
    last = page.at(-1)!.id;
  }
}
