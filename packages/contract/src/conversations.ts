import { z } from "zod";
import { OrganizationView } from "./identity.ts";
import { MessageView } from "./messages.ts";
import { Id, Instant } from "./primitives.ts";

export const Entrance = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("product"), productId: Id }),
  z.object({ kind: z.literal("order"), orderId: Id }),
  z.object({ kind: z.literal("shop") }),
  z.object({ kind: z.literal("message_centre") }),
  z.object({ kind: z.literal("service_centre"), orderId: Id.optional() }),
]);
export type Entrance = z.infer<typeof Entrance>;

/** `organizationId` absent: the platform's own service centre, or the merchant of the product or order. */
export const OpenConversation = z.object({ organizationId: Id.optional(), entrance: Entrance });
export type OpenConversation = z.infer<typeof OpenConversation>;

export const ServiceState = z.enum([
  "with_bot",
  "waiting",
  "overdue",
  "serving",
  "snoozed",
  "resolved",
  "closed",
  "lapsed",
]);
export type ServiceState = z.infer<typeof ServiceState>;

/** The first line of every page: who must act, until when, what happens otherwise. */
export const WaitView = z.object({
  owner: z.enum(["buyer", "agent", "manager", "nobody"]),
  dueAt: Instant.nullable(),
  /** Name of the move that follows when nobody acts. */
  consequence: z.string().nullable(),
});
export type WaitView = z.infer<typeof WaitView>;

export const QueueView = z.object({
  /** 1 is next. */
  position: z.int(),
  /** Null when nobody is online: then `promiseAt` holds. */
  estimateSeconds: z.int().nullable(),
  agentsOnline: z.int(),
  promiseAt: Instant.nullable(),
});
export type QueueView = z.infer<typeof QueueView>;

export const RatingView = z.object({ score: z.int().min(1).max(5), tags: z.array(z.string()), comment: z.string() });
export const ServiceSessionView = z.object({
  id: Id,
  caseNumber: z.string(),
  state: ServiceState,
  group: z.object({ id: Id, name: z.string(), nameEn: z.string(), kind: z.string() }).nullable(),
  agent: z.object({ id: Id, name: z.string(), agentNumber: z.string().nullable() }).nullable(),
  /** Who answers for it until its end, whoever helps: the first agent, unless they fell silent or a lead took over. */
  accountable: z.object({ id: Id, name: z.string(), agentNumber: z.string().nullable() }).nullable(),
  /** Talks of the same matter at other desks; with an id where the reader may open them. */
  related: z.array(
    z.object({
      organization: z.object({ id: Id, name: z.string(), nameEn: z.string(), kind: z.enum(["platform", "merchant"]) }),
      conversationId: Id.nullable(),
      state: ServiceState,
    }),
  ),
  openedAt: Instant,
  queuedAt: Instant.nullable(),
  servedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  wait: WaitView,
  queue: QueueView.nullable(),
  rating: RatingView.nullable(),
  /** Intent, order, what was tried: written at hand-over, for staff only. */
  summary: z.object({ zh: z.string(), en: z.string() }).nullable(),
  movesOpen: z.array(z.string()),
});
export type ServiceSessionView = z.infer<typeof ServiceSessionView>;

export const ConversationView = z.object({
  id: Id,
  organization: OrganizationView,
  buyer: z.object({ id: Id, name: z.string() }),
  lastSeq: z.int(),
  lastMessageAt: Instant.nullable(),
  lastMessage: MessageView.nullable(),
  buyerReadSeq: z.int(),
  staffReadSeq: z.int(),
  unread: z.int(),
  session: ServiceSessionView.nullable(),
  officeHours: z.object({ open: z.boolean(), opensAt: Instant.nullable(), text: z.string() }),
});
export type ConversationView = z.infer<typeof ConversationView>;

export const MessagePage = z.object({
  messages: z.array(MessageView),
  lastSeq: z.int(),
  buyerReadSeq: z.int(),
  staffReadSeq: z.int(),
});
export type MessagePage = z.infer<typeof MessagePage>;

export const HandOverRequest = z.object({ agentNumber: z.string().trim().max(8).optional() });
/** Two talks about one thing share a case; the reason is kept. */
export const CaseJoining = z.object({
  caseNumber: z.string().trim().min(6).max(30),
  reason: z.string().trim().min(1).max(300),
});
export const CaseSplitting = z.object({ reason: z.string().trim().min(1).max(300) });
export const RatingDraft = z.object({
  score: z.int().min(1).max(5),
  tags: z.array(z.string().trim().min(1).max(20)).max(8).default([]),
  comment: z.string().trim().max(500).default(""),
});
export const Transfer = z
  .object({
    groupId: Id.optional(),
    agentNumber: z.string().trim().max(8).optional(),
    note: z.string().trim().min(1).max(1000),
  })
  .refine((t) => (t.groupId === undefined) !== (t.agentNumber === undefined), { error: "give groupId or agentNumber" });
/** Put aside until then; sooner when the buyer writes. */
export const Snooze = z.object({ until: Instant });

export const tagColors = ["teal", "blue", "purple", "red", "orange", "green", "grey"] as const;
export const TagDraft = z.object({
  organizationId: Id,
  name: z.string().trim().min(1).max(12),
  nameEn: z.string().trim().max(24).default(""),
  color: z.enum(tagColors).default("teal"),
  /** Said by the buyer or standing in the summary, they suggest the tag. */
  words: z.array(z.string().trim().min(1).max(20)).max(20).default([]),
});
export type TagDraft = z.infer<typeof TagDraft>;
export const TagChange = TagDraft.omit({ organizationId: true }).partial();
export type TagChange = z.infer<typeof TagChange>;
export const TagView = TagDraft.omit({ organizationId: true }).extend({ id: Id });
export type TagView = z.infer<typeof TagView>;
export const TagChoice = z.object({ tagIds: z.array(Id).max(20) });

export const RecallRequest = z.object({ seq: z.int().min(1) });
export const ReadMark = z.object({ seq: z.int().min(0) });

export const NoteDraft = z.object({ clientId: Id, text: z.string().trim().min(1).max(4000) });
export const NoteKind = z.enum(["note", "whisper", "take_over", "reassign"]);
/** An internal note: another table, another socket event, another shape; it cannot reach the buyer. */
export const NoteView = z.object({
  id: Id,
  conversationId: Id,
  /** The note stands after this message of the thread. */
  afterSeq: z.int(),
  kind: NoteKind,
  /** The agent it is for; null for everybody at the desk. */
  toId: Id.nullable(),
  author: z.object({ id: Id, name: z.string(), agentNumber: z.string().nullable() }),
  at: Instant,
  text: z.string(),
});
export type NoteView = z.infer<typeof NoteView>;
