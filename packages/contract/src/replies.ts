import { z } from "zod";
import { Id } from "./primitives.ts";

/** What a canned reply may leave open, filled in from the talk at the moment it is used. */
export const replyVariables = [
  "buyer_name",
  "shop_name",
  "agent_name",
  "agent_number",
  "order_number",
  "product_name",
  "order_amount",
  "carrier",
  "tracking_number",
  "ship_by",
  "last_scan",
] as const;

export const CannedScope = z.enum(["own", "group", "desk"]);
const Title = z.string().trim().min(1).max(40);
const Shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s/]{0,20}$/);
const Text = z.string().trim().max(2000);

/** `groupId` belongs to the scope `group` and to no other. */
export const CannedReplyDraft = z
  .object({
    organizationId: Id,
    scope: CannedScope,
    groupId: Id.nullable().default(null),
    title: Title,
    shortcut: Shortcut.default(""),
    textZh: Text.min(1),
    textEn: Text.default(""),
  })
  .refine((draft) => (draft.scope === "group") === (draft.groupId !== null), { error: "give groupId for a group" });
export type CannedReplyDraft = z.infer<typeof CannedReplyDraft>;

export const CannedReplyChange = z.object({
  title: Title.optional(),
  shortcut: Shortcut.optional(),
  textZh: Text.min(1).optional(),
  textEn: Text.optional(),
});
export type CannedReplyChange = z.infer<typeof CannedReplyChange>;

export const CannedReplyView = z.object({
  id: Id,
  scope: CannedScope,
  group: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable(),
  title: z.string(),
  shortcut: z.string(),
  textZh: z.string(),
  textEn: z.string(),
  uses: z.int(),
  /** Whether this reader may change or remove it. */
  editable: z.boolean(),
});
export type CannedReplyView = z.infer<typeof CannedReplyView>;

/** Every id of the list in the wished order; ids of replies the caller may not arrange are left where they are. */
export const CannedReplyOrder = z.object({ organizationId: Id, ids: z.array(Id).max(2000) });

/** A spreadsheet as text: title, shortcut, text_zh, text_en, group; the header may also be Chinese. */
export const CannedReplyImport = z.object({ organizationId: Id, csv: z.string().max(1_000_000) });
export const CannedReplyImported = z.object({
  created: z.int(),
  updated: z.int(),
  refused: z.array(
    z.object({
      line: z.int(),
      reason: z.enum(["title", "text", "shortcut", "shortcut_taken", "group_unknown", "variable_unknown"]),
      value: z.string(),
    }),
  ),
});
export type CannedReplyImported = z.infer<typeof CannedReplyImported>;
