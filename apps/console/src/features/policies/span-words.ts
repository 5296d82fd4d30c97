import type { ClockSpan } from "@recourse/contract";
import type { policies } from "../../copy/zh/policies.ts";

type Copy = Pick<typeof policies, "span" | "inWindow" | "inOffice" | "rolls" | "stays" | "endsAtSix">;

/** A span in words: how long, and under it what is special about the counting. */
export function spanWords(span: ClockSpan, c: Copy): { length: string; notes: string[] } {
  const { kind, amount, window, rolls, dayEnds } = span;
  const { from, to } = window ?? { from: "09:00", to: "18:00" };
  const notes: string[] = [];
  if (kind === "daily_window") notes.push(c.inWindow(from, to));
  if (kind === "working_hours") notes.push(c.inOffice(from, to));
  if (kind === "calendar_days" || kind === "calendar_months") notes.push(rolls === false ? c.stays : c.rolls);
  if (dayEnds === "18:00") notes.push(c.endsAtSix);
  return { length: c.span[kind](amount), notes };
}
