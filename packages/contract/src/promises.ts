import { z } from "zod";
import { Id, Instant } from "./primitives.ts";

export const PromiseState = z.enum(["open", "kept", "broken", "remedied", "lapsed"]);
export type PromiseState = z.infer<typeof PromiseState>;

/** What may be promised; an answer keeps the first two kinds by itself, the others are marked done. */
export const PromisedDeed = z.enum([
  "reply",
  "return_call",
  "resolve",
  "ship",
  "deliver",
  "refund",
  "restock",
  "visit",
  "other",
]);
export type PromisedDeed = z.infer<typeof PromisedDeed>;

/** A promise an agent confirmed: until when, whether it was kept, and what this reader may do. */
export const PromiseView = z.object({
  id: Id,
  conversationId: Id,
  /** The message that makes it. */
  seq: z.int(),
  agent: z.object({ id: Id, name: z.string(), agentNumber: z.string().nullable() }),
  buyer: z.object({ id: Id, name: z.string() }),
  deed: PromisedDeed,
  words: z.string(),
  saidAt: Instant,
  dueAt: Instant,
  provisional: z.boolean(),
  state: PromiseState,
  decidedAt: Instant.nullable(),
  movesOpen: z.array(z.enum(["done", "nudge"])),
});
export type PromiseView = z.infer<typeof PromiseView>;

/** A sentence of one's own that reads like a promise and is none yet. */
export const PromiseOffer = z.object({
  seq: z.int(),
  deed: PromisedDeed,
  words: z.string(),
  dueAt: Instant,
  provisional: z.boolean(),
});
export type PromiseOffer = z.infer<typeof PromiseOffer>;

export const ThreadPromises = z.object({ promises: z.array(PromiseView), offers: z.array(PromiseOffer) });
export type ThreadPromises = z.infer<typeof ThreadPromises>;
export const PromiseConfirmation = z.object({ seq: z.int().min(1) });
