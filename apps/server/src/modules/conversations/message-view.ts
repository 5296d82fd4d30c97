import type { MessageBody, MessageView } from "@recourse/contract";
import type { MessageDraft } from "./message-draft.ts";
import type { MessageRow } from "./message-store.ts";
import type { PeopleNames } from "./people-names.ts";

/** The first words of a message, for quotes and lists; cards and files give their title. */
export function excerptOf(body: MessageBody | null): string {
  if (!body) return "";
  if (body.kind === "text") return body.text.slice(0, 80);
  if ("title" in body) return body.title.slice(0, 80);
  if ("name" in body) return body.name.slice(0, 80);
  return "";
}

/** Loads the names these rows need, then shapes them. */
export async function messageViews(rows: readonly MessageRow[], names: PeopleNames): Promise<MessageView[]> {
  await names.load(rows.flatMap((row) => [row.authorId, row.quoted?.authorId ?? null]));
  return rows.map((row) => ({
    conversationId: row.conversationId,
    seq: row.seq,
    clientId: row.clientId,
    author: names.author(row.authorKind, row.authorId),
    at: row.at.toISOString(),
    body: row.body ?? { kind: "recalled" },
    quote:
      row.quoteSeq !== null && row.quoted
        ? {
            seq: row.quoteSeq,
            author: names.author(row.quoted.authorKind, row.quoted.authorId).name,
            excerpt: excerptOf(row.quoted.body),
          }
        : null,
  }));
}

/** A message just stored, as both sides see it. The author's name must be loaded. */
export function draftView(
  draft: MessageDraft,
  seq: number,
  names: PeopleNames,
  quote: MessageView["quote"],
): MessageView {
  return {
    conversationId: draft.conversationId,
    seq,
    clientId: draft.clientId,
    author: names.author(draft.authorKind, draft.authorId),
    at: draft.at.toISOString(),
    body: draft.body,
    quote,
  };
}
