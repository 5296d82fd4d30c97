import { z } from "zod";
import { Id, Instant } from "./primitives.ts";

/** How time is counted. Everything local is Asia/Shanghai. */
export const ClockKind = z.enum([
  "calendar_hours",
  "calendar_days",
  "calendar_months",
  "working_days",
  "working_hours",
  "daily_window",
]);
export type ClockKind = z.infer<typeof ClockKind>;

const TimeOfDay = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
export const DayWindow = z
  .object({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, { error: "from must be before to" });
export type DayWindow = z.infer<typeof DayWindow>;

/** A length of time as a rule states it: 48 calendar hours, 7 working days, 4 hours inside 09:00-18:00. */
export const ClockSpan = z
  .object({
    kind: ClockKind,
    amount: z.number().positive().max(8784),
    /** For working_hours and daily_window; 09:00-18:00 unless said. */
    window: DayWindow.optional(),
    /** Days and months: does a last day on a rest day move to the next working day? Yes unless said. */
    rolls: z.boolean().optional(),
    /** When a counted day is over; 18:00 for authorities that close. */
    dayEnds: z.enum(["24:00", "18:00"]).optional(),
  })
  .refine(({ kind, amount }) => Number.isInteger(amount) || kind.endsWith("hours") || kind === "daily_window", {
    error: "days and months are whole",
    path: ["amount"],
  });
export type ClockSpan = z.infer<typeof ClockSpan>;

/** One day of a holiday notice, in the public holiday-cn shape; `isOffDay` false is a make-up workday. */
export const CalendarDay = z.object({
  name: z.string().trim().min(1).max(40),
  date: z.iso.date(),
  isOffDay: z.boolean(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** A year's file as published; rows are looked at one by one, so that a bad one is named by its line. */
export const CalendarFile = z.object({
  year: z.int().optional(),
  papers: z.array(z.string().max(400)).max(20).default([]),
  days: z.array(z.unknown()).max(400),
});
export type CalendarFile = z.infer<typeof CalendarFile>;

export const CalendarImport = z.object({
  year: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  removed: z.int(),
  /** `line` counts the days of the file from 1. A year with a refused line is not taken as complete. */
  refused: z.array(z.object({ line: z.int(), field: z.string(), reason: z.string() })),
  /** Deadlines under way that end at another instant now. */
  moved: z.int(),
});
export type CalendarImport = z.infer<typeof CalendarImport>;

export const CalendarView = z.object({
  years: z.array(
    z.object({
      year: z.int(),
      source: z.string(),
      publishedOn: z.iso.date().nullable(),
      importedAt: Instant,
      days: z.array(CalendarDay),
    }),
  ),
  /** The last day that is known; null when no year is. */
  coveredUntil: z.iso.date().nullable(),
  daysLeft: z.int(),
  /** Fewer than 90 days left: the next notice is due for import. */
  isShort: z.boolean(),
});
export type CalendarView = z.infer<typeof CalendarView>;

/** A span counted out: "a case opened now would be due at ...". */
export const SpanPreview = z.object({
  dueAt: Instant,
  /** The last day before it moved off a rest day; the same as `dueAt` when it did not. */
  targetAt: Instant,
  warnAt: Instant.nullable(),
  /** A year without a holiday notice is involved: the result may change. */
  provisional: z.boolean(),
});
export type SpanPreview = z.infer<typeof SpanPreview>;

export const SpanQuestion = z.object({
  span: ClockSpan,
  startedAt: Instant.optional(),
  warnBeforeMinutes: z.int().min(1).max(100_000).nullable().default(null),
});
export type SpanQuestion = z.infer<typeof SpanQuestion>;

/** Why a clock may stand still; nothing else stops one. */
export const PauseCause = z.enum([
  "buyer_supplement",
  "testing",
  "negotiation",
  "authority_announced",
  "authority_case",
  "force_majeure",
  "logistics_extension",
]);
export type PauseCause = z.infer<typeof PauseCause>;
export const PauseRequest = z.object({ cause: PauseCause });

export const DeadlineView = z.object({
  id: Id,
  organizationId: Id,
  subject: z.object({ kind: z.string(), id: Id }),
  clock: z.string(),
  owner: z.string(),
  consequence: z.string(),
  startedAt: Instant,
  dueAt: Instant,
  warnAt: Instant.nullable(),
  provisional: z.boolean(),
  policyVersion: z.int().nullable(),
  state: z.enum(["running", "paused", "stopped", "passed"]),
  /** While it stands still: why, and when it goes on by itself. */
  paused: z.object({ cause: PauseCause, until: Instant }).nullable(),
  movesOpen: z.array(z.enum(["pause", "resume"])),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

export const PolicyOwner = z.enum(["buyer", "merchant", "agent", "manager", "platform", "operations", "both"]);
export type PolicyOwner = z.infer<typeof PolicyOwner>;
/** What follows when the time is up. */
export const PolicyConsequence = z.enum([
  "approve",
  "close",
  "refund",
  "convert",
  "complete",
  "use_default_address",
  "decide_on_present_evidence",
  "execute_by_platform",
  "become_final",
  "resume",
  "escalate",
  "alarm",
]);
export type PolicyConsequence = z.infer<typeof PolicyConsequence>;
export const PolicyScene = z.enum(["service", "promotion", "order", "aftersale", "dispute", "emergency"]);
export type PolicyScene = z.infer<typeof PolicyScene>;

export const PolicyVersion = z.object({
  version: z.int(),
  span: ClockSpan,
  warnBeforeMinutes: z.int().nullable(),
  effectiveFrom: Instant,
  announcedAt: Instant,
  announcedBy: z.string().nullable(),
  reason: z.string(),
  state: z.enum(["past", "current", "announced"]),
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** A clock of the service with every version it ever had, the newest first. */
export const PolicyView = z.object({
  clock: z.string(),
  scene: PolicyScene,
  name: z.string(),
  nameEn: z.string(),
  owner: PolicyOwner,
  consequence: PolicyConsequence,
  /** Where the length comes from: an article, or "platform promise". */
  basis: z.string(),
  versions: z.array(PolicyVersion),
  movesOpen: z.array(z.enum(["announce", "withdraw"])),
});
export type PolicyView = z.infer<typeof PolicyView>;

/** A rule change is announced 7 days before it holds; 15 days when it touches many users or weighs heavily. */
export const PolicyDraft = z.object({
  span: ClockSpan,
  warnBeforeMinutes: z.int().min(1).max(100_000).nullable(),
  effectiveFrom: Instant,
  major: z.boolean().default(false),
  reason: z.string().trim().min(1).max(500),
});
export type PolicyDraft = z.infer<typeof PolicyDraft>;
export const policyNoticeDays = { usual: 7, major: 15 } as const;
