import { z } from "zod";
import { Id, Instant } from "./primitives.ts";

const Share = z.object({
  /** How many were counted; the share is of these. */
  counted: z.int(),
  /** 0 to 1; null when nothing was counted. */
  share: z.number().nullable(),
});
/** Response measures as the market counts them. A bot's answer is no person's answer anywhere here. */
export const Measures = z.object({
  /** Services in which a person was asked for. */
  services: z.int(),
  /** Of these, ended without any answer of a person. */
  abandoned: z.int(),
  transfers: z.int(),
  /** First question of a service, asked 09:00 to 23:00, answered by a person within 30 seconds. */
  first30s: Share,
  /** Rounds begun 08:00 to 24:00, answered by a person within 3, and within 5 minutes. */
  reply3m: Share,
  reply5m: Share,
  firstResponseSeconds: z.number().nullable(),
  /** Time in an agent's hands, of services that ended. */
  handlingSeconds: z.number().nullable(),
  /** Of the services that ended: answered, and settled by the buyer or the agent rather than by silence. */
  resolved: Share,
  rating: z.object({ counted: z.int(), mean: z.number().nullable() }),
});
export type Measures = z.infer<typeof Measures>;

export const MeasureBy = z.enum(["shop", "group", "agent", "day"]);
export type MeasureBy = z.infer<typeof MeasureBy>;
/** Days of Shanghai, both included. */
export const MeasureQuery = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  by: MeasureBy.default("agent"),
  organization: Id.optional(),
});
export const MeasureRow = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  agentNumber: z.string().nullable(),
  measures: Measures,
});
export type MeasureRow = z.infer<typeof MeasureRow>;
export const MeasuresView = z.object({
  from: z.string(),
  to: z.string(),
  by: MeasureBy,
  total: Measures,
  rows: z.array(MeasureRow),
});
export type MeasuresView = z.infer<typeof MeasuresView>;

/** Today at a glance. Quarters in which nothing happened are left out. */
export const WallboardView = z.object({
  at: Instant,
  since: Instant,
  today: Measures,
  quarters: z.array(z.object({ at: Instant, arrived: z.int(), answered: z.int(), abandoned: z.int() })),
  promises: z.array(
    z.object({
      conversationId: Id,
      caseNumber: z.string(),
      buyerName: z.string(),
      organizationName: z.string(),
      dueAt: Instant,
      broken: z.boolean(),
    }),
  ),
});
export type WallboardView = z.infer<typeof WallboardView>;
