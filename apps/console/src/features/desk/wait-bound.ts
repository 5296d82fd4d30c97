import type { DeskRow } from "@recourse/contract";

/** A first answer within 30 seconds, every later one within 3 minutes: how the market measures a desk. */
const firstAnswerMs = 30_000;
const answerMs = 180_000;

export type WaitBound = {
  kind: "first" | "answer" | "promise";
  /** Since when the buyer waits, and by when they should have an answer; milliseconds. */
  since: number;
  due: number;
};
export type WaitLevel = "fresh" | "soon" | "late";

/** What this row's buyer waits for, and until when; null when the last word is ours, or the matter rests. */
export function waitBound(row: DeskRow): WaitBound | null {
  const { session } = row;
  if (session.state === "waiting" || session.state === "overdue") {
    const since = Date.parse(session.queuedAt ?? session.openedAt);
    const promised = session.queue?.promiseAt ?? session.wait.dueAt;
    return {
      kind: "promise",
      since,
      due: session.state === "overdue" || promised === null ? since : Date.parse(promised),
    };
  }
  if (session.state !== "serving" || row.waitingSince === null) return null;
  const waits = Date.parse(row.waitingSince);
  const served = Date.parse(session.servedAt ?? row.waitingSince);
  // Nothing was said since the agent had it: the first answer is owed, counted from then.
  if (waits <= served) return { kind: "first", since: served, due: served + firstAnswerMs };
  return { kind: "answer", since: waits, due: waits + answerMs };
}

/** Amber at half of the time given, red at five sixths: both before the bound, while an answer still helps. */
export function waitLevel({ since, due }: WaitBound, now: number): WaitLevel {
  if (due <= since) return "late";
  const passed = (now - since) / (due - since);
  return passed >= 5 / 6 ? "late" : passed >= 1 / 2 ? "soon" : "fresh";
}
