import { z } from "zod";
import { Id, Instant } from "./primitives.ts";

/** Everything of staff that is written down. A new act is a name here and a sentence in each language of the console. */
export const ActKind = z.enum([
  "platform.set_up",
  "session.started",
  "session.refused",
  "session.locked",
  "session.ended",
  "password.changed",
  "second_factor.enrolled",
  "second_factor.removed",
  "second_factor.reset",
  "second_factor.refused",
  "second_factor.recovery_used",
  "second_factor.demand_changed",
  "organization.admitted",
  "staff.added",
  "staff.changed",
  "group.added",
  "group.renamed",
  "hours.changed",
  "voice.changed",
  "key.issued",
  "key.revoked",
  "import.ran",
  "data.revealed",
  "audit.exported",
  "history.exported",
  "service.transferred",
  "service.taken_over",
  "service.reassigned",
  "thread.looked_at",
  "reply.added",
  "reply.changed",
  "reply.removed",
  "replies.imported",
  "policy.announced",
  "policy.withdrawn",
  "calendar.imported",
  "widget.changed",
  "widget.secret_issued",
  "widget.secret_revoked",
]);
export type ActKind = z.infer<typeof ActKind>;

export const ActView = z.object({
  seq: z.int(),
  at: Instant,
  kind: ActKind,
  actor: z.object({ kind: z.enum(["staff", "key", "system"]), id: Id.nullable(), name: z.string() }),
  subject: z.object({ kind: z.string(), id: Id.nullable(), name: z.string() }).nullable(),
  /** What it was about, without secrets; `before` and `after` hold only what differs. */
  content: z.record(z.string(), z.unknown()),
});
export type ActView = z.infer<typeof ActView>;
export const ActPage = z.object({
  acts: z.array(ActView),
  /** Ask again with this number for older ones; null at the end. */
  before: z.int().nullable(),
});
export type ActPage = z.infer<typeof ActPage>;
export const ActQuery = z.object({
  organization: Id,
  actor: Id.optional(),
  kind: ActKind.optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ActQuery = z.infer<typeof ActQuery>;
/** The chain counted anew: sound, or the first number from which it does not fit. */
export const ChainVerdict = z.object({ entries: z.int(), sound: z.boolean(), brokenAt: z.int().nullable() });
export type ChainVerdict = z.infer<typeof ChainVerdict>;

/** What masked data is shown for. */
export const RevealPurpose = z.enum([
  "confirm_delivery",
  "change_address",
  "return_parcel",
  "call_buyer",
  "verify_identity",
  "other",
]);
export type RevealPurpose = z.infer<typeof RevealPurpose>;
export const RevealRequest = z.object({
  purpose: RevealPurpose,
  /** In one's own words; needed where the purpose is "other". */
  note: z.string().trim().max(200).default(""),
});
export type RevealRequest = z.infer<typeof RevealRequest>;
export const Revealed = z.object({
  receiver: z.object({ name: z.string(), phone: z.string(), region: z.string(), address: z.string() }),
  /** The page hides it again at this instant. */
  until: Instant,
});
export type Revealed = z.infer<typeof Revealed>;
export const RevealView = z.object({
  id: Id,
  at: Instant,
  organizationName: z.string(),
  /** Buyers are told the number, colleagues and managers the name as well. */
  personName: z.string().nullable(),
  agentNumber: z.string().nullable(),
  subject: z.object({ kind: z.enum(["order", "conversation"]), id: Id, name: z.string() }),
  purpose: RevealPurpose,
  note: z.string(),
});
export type RevealView = z.infer<typeof RevealView>;
