import type { MessagePage } from "@recourse/contract";
import type { Sql } from "../../apps/server/src/platform/sql.ts";
import { canonical } from "../lib/canonical.ts";
import type { Entry, History } from "./check.ts";
import type { Talk } from "./load.ts";

async function throughInterface({ conversationId, buyer }: Talk): Promise<History> {
  const entries: Entry[] = [];
  for (;;) {
    const after = entries.at(-1)?.seq ?? 0;
    const url = `/api/conversations/${conversationId}/messages?limit=200&afterSeq=${after}`;
    const page = await buyer.seat.http.get<MessagePage>(url);
    for (const { seq, clientId, body } of page.messages) entries.push({ seq, clientId, body: canonical(body) });
    if (page.messages.length === 0) return { source: "interface", conversationId, last: page.lastSeq, entries };
  }
}

/** Every conversation as its buyer reads it by HTTP. */
export async function interfaceHistories(talks: readonly Talk[]): Promise<History[]> {
  const histories: History[] = [];
  for (const talk of talks) histories.push(await throughInterface(talk));
  return histories;
}

/** Every conversation as its rows are. */
export async function databaseHistories(sql: Sql, talks: readonly Talk[]): Promise<History[]> {
  const heads = await sql<{ id: string; last: number }[]>`SELECT id, last_seq AS last FROM conversations.conversations`;
  const rows = await sql<{ conversationId: string; seq: number; clientId: string; body: unknown }[]>`
    SELECT conversation_id AS "conversationId", seq, client_id AS "clientId", body FROM conversations.messages
    ORDER BY conversation_id, seq`;
  const lastOf = new Map(heads.map((head) => [head.id, head.last]));
  const entriesOf = new Map<string, Entry[]>(talks.map((talk) => [talk.conversationId, []]));
  for (const { conversationId, seq, clientId, body } of rows)
    entriesOf.get(conversationId)?.push({ seq, clientId, body: canonical(body) });
  return [...entriesOf].map(([conversationId, entries]) => {
    const last = lastOf.get(conversationId) ?? 0;
    return { source: "database", conversationId, last, entries };
  });
}
