import { z } from "zod";
import { CouponView, OrderView } from "./commerce.ts";
import { ServiceSessionView, TagView } from "./conversations.ts";
import { Presence } from "./identity.ts";
import { MessageView } from "./messages.ts";
import { Id, Instant } from "./primitives.ts";

export const GroupKind = z.enum(["presale", "aftersale", "complaint", "dispute", "merchant_desk"]);
export type GroupKind = z.infer<typeof GroupKind>;
export const GroupDraft = z.object({
  organizationId: Id,
  kind: GroupKind,
  name: z.string().trim().min(1).max(30),
  nameEn: z.string().trim().max(40).default(""),
});
export type GroupDraft = z.infer<typeof GroupDraft>;
export const GroupView = z.object({
  id: Id,
  organizationId: Id,
  kind: GroupKind,
  name: z.string(),
  nameEn: z.string(),
  waiting: z.int(),
  agentsOnline: z.int(),
});
export type GroupView = z.infer<typeof GroupView>;

const Minute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
/** Office hours in Asia/Shanghai; one window a weekday, ISO weekdays (1 is Monday). A day left out is closed. */
export const OfficeHours = z.object({
  windows: z.array(z.object({ weekday: z.int().min(1).max(7), from: Minute, to: Minute })).max(21),
  welcome: z.string().trim().max(300).default(""),
  welcomeEn: z.string().trim().max(300).default(""),
});
export type OfficeHours = z.infer<typeof OfficeHours>;

export const AgentStateView = z.object({ presence: Presence, load: z.int(), capacity: z.int(), waiting: z.int() });
export type AgentStateView = z.infer<typeof AgentStateView>;
export const PresenceChange = z.object({ presence: Presence });

/** One row of the workbench's left pane. */
export const DeskRow = z.object({
  conversationId: Id,
  buyerName: z.string(),
  session: ServiceSessionView,
  lastMessage: MessageView.nullable(),
  /** When the buyer began to wait for an answer; null when the last word is ours. */
  waitingSince: Instant.nullable(),
  unread: z.int(),
  tags: z.array(TagView),
});
export type DeskRow = z.infer<typeof DeskRow>;
export const DeskView = z.object({
  me: AgentStateView,
  mine: z.array(DeskRow),
  waiting: z.array(DeskRow),
  /** Mine, put aside until their time or the buyer's next word; the soonest first. */
  snoozed: z.array(DeskRow),
  recent: z.array(DeskRow),
});
export type DeskView = z.infer<typeof DeskView>;

/** Something with a number, and the thread to open for it. */
export const FoundByNumber = z.object({
  kind: z.enum(["order", "case"]),
  number: z.string(),
  buyerName: z.string(),
  conversationId: Id,
});
export type FoundByNumber = z.infer<typeof FoundByNumber>;

/** The right pane: who this is and what they bought here. */
export const BuyerContext = z.object({
  buyer: z.object({ id: Id, name: z.string(), phone: z.string(), since: Instant }),
  orders: z.array(OrderView),
  coupons: z.array(CouponView),
  sessions: z.array(
    z.object({
      id: Id,
      state: z.string(),
      openedAt: Instant,
      agentName: z.string().nullable(),
      score: z.int().nullable(),
    }),
  ),
});
export type BuyerContext = z.infer<typeof BuyerContext>;

/** The platform's live queue: every organization's groups at one glance. */
export const LiveQueueView = z.object({
  at: Instant,
  organizations: z.array(
    z.object({
      id: Id,
      name: z.string(),
      groups: z.array(GroupView.extend({ serving: z.int(), longestWaitSeconds: z.int(), overdue: z.int() })),
      agents: z.array(
        z.object({
          id: Id,
          name: z.string(),
          agentNumber: z.string().nullable(),
          presence: Presence,
          load: z.int(),
          capacity: z.int(),
        }),
      ),
    }),
  ),
});
export type LiveQueueView = z.infer<typeof LiveQueueView>;
