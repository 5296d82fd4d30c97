import type { ServiceSessionView } from "@recourse/contract";

/** What follows when nobody acts, as the server names it; anything new is told without its consequence. */
const consequences = [
  "break_promise",
  "lapse",
  "resolve_quietly",
  "return_to_queue",
  "wake",
  "close",
  "close_quietly",
] as const;
type Consequence = (typeof consequences)[number];

export type FirstLine = {
  owner: ServiceSessionView["wait"]["owner"];
  dueAt: string | null;
  consequence: Consequence | null;
  /** Share of the given time that has passed, 0 to 1. */
  share: number;
  urgency: "calm" | "warn" | "bad";
};

const isKnown = (name: string | null): name is Consequence => consequences.some((c) => c === name);

function begunAt(session: ServiceSessionView): string {
  return session.endedAt ?? session.servedAt ?? session.queuedAt ?? session.openedAt;
}

/** Who must act, until when, what happens otherwise: the first thing a page about a conversation says. */
export function firstLine(session: ServiceSessionView, now: number): FirstLine {
  const { owner, dueAt, consequence } = session.wait;
  const due = dueAt === null ? null : Date.parse(dueAt);
  const begun = Date.parse(begunAt(session));
  const share = due === null || due <= begun ? 0 : Math.min(1, Math.max(0, (now - begun) / (due - begun)));
  const left = due === null ? Number.POSITIVE_INFINITY : due - now;
  const ours = owner === "agent" || owner === "manager";
  const urgency = !ours
    ? "calm"
    : left < 0 || session.state === "overdue"
      ? "bad"
      : left < 3 * 60_000
        ? "warn"
        : "calm";
  return { owner, dueAt, consequence: isKnown(consequence) ? consequence : null, share, urgency };
}
