import type { Language } from "@recourse/contract";

/** The contract's list, written out: a test keeps the two equal, and the pages carry no schemas for it. */
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
export type ReplyVariable = (typeof replyVariables)[number];
/** What is known in this talk now, as ready text. */
export type ReplyValues = Partial<Record<ReplyVariable, string>>;

const slot = /\{\{\s*([\w.]+)\s*\}\}/g;

/** The text with what is known; what is not stays as a mark that is seen and asked about before sending. */
export function fillReply(text: string, values: ReplyValues, mark: (variable: string) => string): string {
  return text.replaceAll(slot, (_, name: string) => values[name as ReplyVariable] || mark(name));
}

/** The text in the buyer's language where there is one. */
export function textFor(reply: { textZh: string; textEn: string }, language: Language): string {
  return language === "en" && reply.textEn !== "" ? reply.textEn : reply.textZh;
}
