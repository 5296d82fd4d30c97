import { z } from "zod";
import { ServiceState } from "./conversations.ts";
import { OrganizationView } from "./identity.ts";
import { Author } from "./messages.ts";
import { ExternalId, Id, Instant } from "./primitives.ts";

export const SaidKind = z.enum(["text", "picture", "video", "file", "card", "form", "note"]);
export type SaidKind = z.infer<typeof SaidKind>;

/** Which talks: what is left out does not matter. Buyers see their own, merchants their shop's, the platform all. */
export const TalkFilter = z.object({
  /** The platform alone may choose; everybody else is held to their own. */
  organizationId: Id.optional(),
  /** A buyer's name, from its beginning; only for staff. */
  buyer: z.string().trim().min(1).max(40).optional(),
  /** One thread. */
  conversationId: Id.optional(),
  /** An agent's number (工号); the platform says of which organization, else its own. */
  agentNumber: z.string().trim().min(1).max(8).optional(),
  groupId: Id.optional(),
  state: ServiceState.optional(),
  /** From this instant, and before that one. */
  from: Instant.optional(),
  to: Instant.optional(),
});
export type TalkFilter = z.infer<typeof TalkFilter>;

export const MessageSearch = TalkFilter.extend({
  /** Words, all of which must be there; “quoted” ones together. May be left out when a kind or an order is asked for. */
  q: z.string().trim().max(200).optional(),
  orderNumber: ExternalId.optional(),
  kind: SaidKind.optional(),
  /** `best`: words that stand together before scattered ones, among the newest forty at a time; `newest`: by time alone. */
  sort: z.enum(["best", "newest"]).default("best"),
});
export type MessageSearch = z.infer<typeof MessageSearch>;

/** Half-open, in UTF-16 units of the snippet's text. */
export const Mark = z.object({ from: z.int(), to: z.int() });
export type Mark = z.infer<typeof Mark>;

export const FoundMessage = z.object({
  conversationId: Id,
  /** Where it stands in the thread; a note stands after this message. */
  seq: z.int(),
  noteId: Id.nullable(),
  at: Instant,
  kind: z.string(),
  author: Author,
  organization: OrganizationView,
  buyer: z.object({ id: Id, name: z.string() }),
  snippet: z.object({ text: z.string(), marks: z.array(Mark) }),
});
export type FoundMessage = z.infer<typeof FoundMessage>;

export const FoundPage = z.object({
  found: z.array(FoundMessage),
  /** Give it as `after` for what follows; null when that was all. */
  next: z.string().nullable(),
  /** Set when the page ends before it is full because enough was looked through: how far back it came. */
  searchedTo: Instant.nullable(),
});
export type FoundPage = z.infer<typeof FoundPage>;

/** One service, as a row of history. */
export const TalkView = z.object({
  sessionId: Id,
  conversationId: Id,
  caseNumber: z.string(),
  organization: OrganizationView,
  buyer: z.object({ id: Id, name: z.string() }),
  agent: z.object({ id: Id, name: z.string(), agentNumber: z.string().nullable() }).nullable(),
  group: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable(),
  state: ServiceState,
  openedAt: Instant,
  endedAt: Instant.nullable(),
  score: z.int().nullable(),
  /** The buyer's first words in it, with the number to open the thread at. */
  firstWords: z.object({ seq: z.int(), text: z.string() }).nullable(),
});
export type TalkView = z.infer<typeof TalkView>;
export const TalkPage = z.object({ talks: z.array(TalkView), next: z.string().nullable() });
export type TalkPage = z.infer<typeof TalkPage>;
