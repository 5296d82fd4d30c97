import { z } from "zod";
import { OrderStage } from "./commerce-import.ts";
import { Fen, Id, Instant } from "./primitives.ts";

export const maxTextLength = 4000;
export const recallWindowSeconds = 120;

/** A card keeps what it showed when it was sent; the live state is asked of its owner. */
export const ProductCard = z.object({
  kind: z.literal("product_card"),
  productId: Id,
  title: z.string(),
  /** Empty where the shop has none; absent in cards sent before there was one. */
  titleEn: z.string().optional(),
  priceFen: Fen,
  image: z.string().nullable(),
});
export const OrderCard = z.object({
  kind: z.literal("order_card"),
  orderId: Id,
  number: z.string(),
  stage: OrderStage,
  title: z.string(),
  titleEn: z.string().optional(),
  quantity: z.int(),
  paidFen: Fen,
  image: z.string().nullable(),
});
export const TextBody = z.object({
  kind: z.literal("text"),
  text: z.string(),
  /** One-tap answers the bot offers. */ chips: z.array(z.string()).optional(),
});
export const FileBody = z.object({
  kind: z.enum(["picture", "video", "file"]),
  fileId: Id,
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  width: z.int().optional(),
  height: z.int().optional(),
});
/** Structured intake: order + problem + demand. Sent empty by the bot, sent filled by the buyer. */
export const FormBody = z.object({
  kind: z.literal("form"),
  form: z.literal("intake"),
  orderNumber: z.string().max(64).default(""),
  problem: z.string().max(1000).default(""),
  demand: z.string().max(400).default(""),
  filled: z.boolean().default(false),
});
export const SystemNoteCode = z.enum([
  "session.opened",
  "session.queued",
  "session.promised",
  "session.assigned",
  "session.transferred",
  "session.returned_to_queue",
  "session.resolved",
  "session.closed",
  "session.lapsed",
  "session.rated",
  "promise.made",
  "promise.kept",
  "promise.broken",
  "promise.remedied",
]);
export type SystemNoteCode = z.infer<typeof SystemNoteCode>;
/** Something that happened; every reader gets it in their own language from `code` and `detail`. */
export const SystemBody = z.object({
  kind: z.literal("system"),
  code: SystemNoteCode,
  detail: z.record(z.string(), z.unknown()),
});
/** A numbered entry that takes an earlier message back; the earlier one is then shown as recalled. */
export const RecallBody = z.object({ kind: z.literal("recall"), seq: z.int() });
/** The body of a message that was taken back. */
export const RecalledBody = z.object({ kind: z.literal("recalled") });

export const MessageBody = z.discriminatedUnion("kind", [
  TextBody,
  FileBody,
  ProductCard,
  OrderCard,
  FormBody,
  SystemBody,
  RecallBody,
  RecalledBody,
]);
export type MessageBody = z.infer<typeof MessageBody>;

export const AuthorKind = z.enum(["buyer", "merchant", "platform", "bot", "system"]);
export type AuthorKind = z.infer<typeof AuthorKind>;
export const Author = z.object({
  kind: AuthorKind,
  /** Null for the bot and the system. */
  id: Id.nullable(),
  name: z.string(),
  agentNumber: z.string().nullable(),
});
export type Author = z.infer<typeof Author>;

export const MessageView = z.object({
  conversationId: Id,
  /** 1, 2, 3 ... in each conversation, without gaps. */
  seq: z.int().min(1),
  clientId: Id,
  author: Author,
  at: Instant,
  body: MessageBody,
  quote: z.object({ seq: z.int(), author: z.string(), excerpt: z.string() }).nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

/** What a person may post. Files are uploaded first, cards name what they show; the server fills in the rest. */
export const PostBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string().max(maxTextLength) }),
  z.object({ kind: z.literal("attachment"), fileId: Id }),
  z.object({ kind: z.literal("product_card"), productId: Id }),
  z.object({ kind: z.literal("order_card"), orderId: Id }),
  FormBody.omit({ filled: true }),
]);
export type PostBody = z.infer<typeof PostBody>;
export const PostMessage = z.object({
  conversationId: Id,
  /** Named by the client, unique in the conversation: sending it again returns the first number. */
  clientId: Id,
  body: PostBody,
  quoteSeq: z.int().min(1).optional(),
});
export type PostMessage = z.infer<typeof PostMessage>;
export const PostReceipt = z.object({ seq: z.int(), at: Instant, repeated: z.boolean() });
export type PostReceipt = z.infer<typeof PostReceipt>;
