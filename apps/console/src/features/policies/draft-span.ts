import type { ClockKind, ClockSpan, PolicyDraft, PolicyVersion } from "@recourse/contract";
import { policyNoticeDays } from "@recourse/contract";

/** The form as it is filled in; dates and times as the browser's own fields give them. */
export interface DraftForm {
  kind: ClockKind;
  amount: number | null;
  from: string;
  to: string;
  rolls: boolean;
  warnHours: number | null;
  effectiveFrom: string;
  major: boolean;
  reason: string;
}

export const hasWindow = (kind: ClockKind): boolean => kind === "working_hours" || kind === "daily_window";
export const mayRoll = (kind: ClockKind): boolean => kind === "calendar_days" || kind === "calendar_months";

/** The span the form stands for; null while its length is missing or its window ends before it begins. */
export function spanOf({ kind, amount, from, to, rolls }: DraftForm): ClockSpan | null {
  if (!amount || amount <= 0 || (hasWindow(kind) && from >= to)) return null;
  return {
    kind,
    amount,
    ...(hasWindow(kind) ? { window: { from, to } } : {}),
    ...(mayRoll(kind) ? { rolls } : {}),
  };
}

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
/** The first day a version announced now may hold, in Shanghai: whole days of notice follow the day of announcement. */
export const earliestDay = (now: Date, major: boolean): string =>
  new Date(now.getTime() + shanghaiMs + ((major ? policyNoticeDays.major : policyNoticeDays.usual) + 1) * dayMs)
    .toISOString()
    .slice(0, 10);

export function formOf({ span, warnBeforeMinutes }: PolicyVersion, now: Date): DraftForm {
  return {
    kind: span.kind,
    amount: span.amount,
    from: span.window?.from ?? "09:00",
    to: span.window?.to ?? "18:00",
    rolls: span.rolls ?? true,
    warnHours: warnBeforeMinutes === null ? null : warnBeforeMinutes / 60,
    effectiveFrom: earliestDay(now, false),
    major: false,
    reason: "",
  };
}

export const draftOf = (form: DraftForm, span: ClockSpan): PolicyDraft => ({
  span,
  warnBeforeMinutes: form.warnHours ? Math.round(form.warnHours * 60) : null,
  effectiveFrom: `${form.effectiveFrom}T00:00:00+08:00`,
  major: form.major,
  reason: form.reason.trim(),
});
