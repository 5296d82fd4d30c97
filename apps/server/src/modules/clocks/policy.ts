import type { ClockSpan, PolicyConsequence, PolicyDraft, PolicyOwner, PolicyScene } from "@recourse/contract";
import { policyNoticeDays } from "@recourse/contract";
import { Refusal } from "../../platform/refusal.ts";
import { dayAt, dayText, instantOn } from "./local-days.ts";

/** One version of how long a clock runs. Never edited; a subject keeps the version it began under. */
export interface Policy {
  readonly clock: string;
  readonly version: number;
  readonly scene: PolicyScene;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly owner: PolicyOwner;
  readonly span: ClockSpan;
  readonly warnBeforeMinutes: number | null;
  readonly consequence: PolicyConsequence;
  readonly basis: string;
  readonly effectiveFrom: Date;
  readonly announcedAt: Date;
  readonly announcedBy: string | null;
  readonly reason: string;
}

/** The version that held at an instant; null before the first. Versions of one clock. */
export const versionAt = (versions: readonly Policy[], at: Date): Policy | null =>
  versions
    .filter(({ effectiveFrom }) => effectiveFrom <= at)
    .reduce<Policy | null>((best, one) => (best && best.version > one.version ? best : one), null);

/** The whole days of notice follow the day of announcement. */
const earliestStart = (now: Date, days: number): Date => new Date(instantOn(dayAt(now.getTime()) + days + 1));

const sameSpan = (a: ClockSpan, b: ClockSpan): boolean => {
  const key = ({ kind, amount, window, rolls, dayEnds }: ClockSpan) =>
    JSON.stringify([kind, amount, window?.from, window?.to, rolls ?? true, dayEnds ?? "24:00"]);
  return key(a) === key(b);
};

/**
 * The version a draft becomes. Refuses policy.already_announced while another waits to hold, policy.unchanged, and
 * policy.notice_too_short: 7 days (E-commerce Law art. 34), 15 for what touches many (Order 116 art. 12).
 */
export function nextVersion(newest: Policy, draft: PolicyDraft, by: string, now: Date): Policy {
  if (newest.effectiveFrom > now) throw new Refusal("policy.already_announced");
  const { span, warnBeforeMinutes, reason } = draft;
  if (sameSpan(newest.span, span) && newest.warnBeforeMinutes === warnBeforeMinutes)
    throw new Refusal("policy.unchanged");
  const days = draft.major ? policyNoticeDays.major : policyNoticeDays.usual;
  const effectiveFrom = new Date(draft.effectiveFrom);
  const earliest = earliestStart(now, days);
  if (effectiveFrom < earliest)
    throw new Refusal("policy.notice_too_short", { days, earliest: dayText(dayAt(earliest.getTime())) });
  return {
    ...newest,
    ...{ version: newest.version + 1, span, warnBeforeMinutes, reason },
    ...{ effectiveFrom, announcedAt: now, announcedBy: by },
  };
}
