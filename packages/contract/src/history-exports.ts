import { z } from "zod";
import { TalkFilter } from "./history.ts";
import { Id, Instant } from "./primitives.ts";

/** `csv` for spreadsheets, `txt` to read, `jsonl` for programs: one JSON object a line. */
export const ExportFormat = z.enum(["csv", "txt", "jsonl"]);
export type ExportFormat = z.infer<typeof ExportFormat>;
/** The most messages one file holds; more is refused, with the advice to narrow the filter. */
export const mostExported = 20_000;
export const mostTalksExported = 2_000;
export const exportsAtOnce = 2;

/** Which talks, as a file. A thread alone, without any other condition, is the whole thread. */
export const ExportDraft = z.object({
  /** Named by the client: asking again under the same name is the same export. */
  id: Id,
  format: ExportFormat,
  filter: TalkFilter,
});
export type ExportDraft = z.infer<typeof ExportDraft>;

/** What an export would hold. */
export const ExportSize = z.object({
  talks: z.int(),
  messages: z.int(),
  /** More than one file may hold: narrow the filter. Then the numbers say only that it is more. */
  tooMany: z.boolean(),
});
export type ExportSize = z.infer<typeof ExportSize>;

export const ExportState = z.enum(["queued", "running", "done", "failed"]);
export type ExportState = z.infer<typeof ExportState>;
export const ExportView = z.object({
  id: Id,
  format: ExportFormat,
  filter: TalkFilter,
  state: ExportState,
  createdAt: Instant,
  /** Messages written so far, of all. */
  done: z.int(),
  total: z.int(),
  bytes: z.int(),
  /** The file is deleted at this instant; one that is not finished by then, too. */
  expiresAt: Instant,
});
export type ExportView = z.infer<typeof ExportView>;
