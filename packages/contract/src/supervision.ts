import { z } from "zod";
import { ServiceState, WaitView } from "./conversations.ts";
import { Id, Instant } from "./primitives.ts";

const Reason = z.string().trim().min(2).max(500);

export const WhisperDraft = z.object({ clientId: Id, text: z.string().trim().min(1).max(2000) });
export const TakeOver = z.object({
  reason: Reason,
  /** Take it although all my slots are taken; written into the case file. */
  overCapacity: z.boolean().default(false),
});
export const Reassignment = z
  .object({ groupId: Id.optional(), agentNumber: z.string().trim().max(8).optional(), reason: Reason })
  .refine((t) => (t.groupId === undefined) !== (t.agentNumber === undefined), { error: "give groupId or agentNumber" });

const Colleague = z.object({ id: Id, name: z.string(), agentNumber: z.string().nullable() });
/** One live talk as whoever leads the desk sees it; `movesOpen` are the lead's own. */
export const LiveTalk = z.object({
  conversationId: Id,
  organizationId: Id,
  organizationName: z.string(),
  caseNumber: z.string(),
  buyerName: z.string(),
  state: ServiceState,
  group: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
  agent: Colleague.nullable(),
  accountable: Colleague.nullable(),
  /** When the buyer began to wait for an answer; null when the last word is ours. */
  waitingSince: Instant.nullable(),
  wait: WaitView,
  lastWords: z.string(),
  movesOpen: z.array(z.enum(["watch", "whisper", "take_over", "reassign"])),
});
export type LiveTalk = z.infer<typeof LiveTalk>;

/** How a desk deals with silence: after so many minutes without an answer the talk goes back to the queue. */
export const DeskRules = z.object({ silenceMinutes: z.int().min(2).max(240) });
export type DeskRules = z.infer<typeof DeskRules>;
