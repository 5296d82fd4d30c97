import type { PauseCause } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import { loadCalendar } from "./calendar-store.ts";
import type { Deadline } from "./deadline.ts";
import { publishMoved } from "./deadline-facts.ts";
import { saveDeadline } from "./deadline-store.ts";
import { resumeLimit } from "./pause-causes.ts";
import { recounted } from "./recount-deadlines.ts";
import { pausedAt, resumedAt } from "./segments.ts";

/**
 * Lets a running deadline stand still for a listed cause, at most for what is left of the cause's maximum; then it goes on
 * by itself. Locked row. Refuses deadline.not_running, .cannot_pause where the owner set the instant, .cause_used_up.
 */
export async function pauseDeadline(work: Work, deadline: Deadline, cause: PauseCause): Promise<Deadline> {
  if (deadline.state !== "running" || deadline.dueAt <= work.now) throw new Refusal("deadline.not_running");
  if (!deadline.span) throw new Refusal("deadline.cannot_pause");
  const resumeBy = resumeLimit(deadline.segments, cause, work.now, await loadCalendar(work.tx));
  if (resumeBy <= work.now) throw new Refusal("deadline.cause_used_up", { cause });
  const segments = pausedAt(deadline.segments, work.now, cause);
  const paused: Deadline = { ...deadline, state: "paused", segments, resumeBy };
  await saveDeadline(work.tx, paused);
  await publishMoved(work, paused, "paused", cause);
  return paused;
}

/** Goes on counting at `at`: now, or when the cause was used up. Locked row. Refuses deadline.not_paused. */
export async function resumeDeadline(work: Work, deadline: Deadline, at: Date): Promise<Deadline> {
  if (deadline.state !== "paused") throw new Refusal("deadline.not_paused");
  const { cause } = deadline.segments.at(-1)!;
  const segments = resumedAt(deadline.segments, at);
  const resumed = recounted({ ...deadline, state: "running", segments, resumeBy: null }, await loadCalendar(work.tx));
  await saveDeadline(work.tx, resumed);
  await publishMoved(work, resumed, at < work.now ? "pause_used_up" : "resumed", cause);
  return resumed;
}
