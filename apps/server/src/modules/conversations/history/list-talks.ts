import type { TalkFilter, TalkPage, TalkView } from "@recourse/contract";
import { type PersonCaller, viewerOf } from "../../identity/index.ts";
import { groupsById } from "../../routing/index.ts";
import type { Conversations } from "../conversations.ts";
import { excerptOf } from "../message-view.ts";
import { firstNumberAt } from "./document-number.ts";
import { organizationsOf } from "./found-view.ts";
import { historyScope } from "./history-scope.ts";
import { markOfTalk, talkPlaceOf } from "./page-mark.ts";
import { firstWordsOf, readAlongIndexes, type TalkRow, talksPage } from "./talk-store.ts";

export interface TalksPage extends TalkFilter {
  readonly after?: string | undefined;
  readonly limit: number;
}

type FirstWords = Awaited<ReturnType<typeof firstWordsOf>>[number];
const instant = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));
// The message that opened a service was said a moment before it.
const beginsOf = (row: TalkRow): number => firstNumberAt(new Date(row.openedAt.getTime() - 5000));

async function talkViews(
  parts: Conversations,
  rows: readonly TalkRow[],
  first: readonly FirstWords[],
): Promise<TalkView[]> {
  const organizations = await organizationsOf(
    parts,
    rows.map((row) => row.orgId),
  );
  const groups = await groupsById(parts.database.writer, [...new Set(rows.flatMap((row) => row.groupId ?? []))]);
  await parts.names.load(rows.flatMap((row) => [row.buyerId, row.agentId]));
  const wordsOf = new Map(first.map((one) => [one.sessionId, one]));
  return rows.map((row) => {
    const agent = parts.names.person(row.agentId);
    const group = groups.find((one) => one.id === row.groupId);
    const words = wordsOf.get(row.sessionId);
    return {
      sessionId: row.sessionId,
      conversationId: row.conversationId,
      caseNumber: row.caseNumber,
      organization: organizations.get(row.orgId)!,
      buyer: { id: row.buyerId, name: parts.names.person(row.buyerId)?.name ?? "" },
      agent: agent && { id: agent.id, name: agent.name, agentNumber: agent.agentNumber },
      group: group ? { id: group.id, name: group.name, nameEn: group.nameEn } : null,
      state: row.state,
      openedAt: row.openedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      score: row.score,
      firstWords: words ? { seq: words.seq, text: excerptOf(words.body) } : null,
    };
  });
}

/** Talks of the past and of now, newest first, a page at a time at any depth. */
export async function listTalks(parts: Conversations, person: PersonCaller, page: TalksPage): Promise<TalkPage> {
  const { filter } = await historyScope(parts.database, person, page);
  const after = talkPlaceOf(page.after);
  const span = { from: instant(page.from), to: instant(page.to) };
  const { rows, first, more } = await parts.database.read(viewerOf(person), async (tx) => {
    if (filter.buyerIds === null || filter.buyerIds.length === 1) await readAlongIndexes(tx);
    const found = await talksPage(tx, filter, span, after, page.limit + 1);
    const rows = found.slice(0, page.limit);
    const first = await firstWordsOf(
      tx,
      rows.map((row) => ({ ...row, begins: beginsOf(row) })),
    );
    return { rows, first, more: found.length > page.limit };
  });
  const last = rows.at(-1);
  return {
    talks: await talkViews(parts, rows, first),
    next: more && last ? markOfTalk({ openedAt: last.openedAt, id: last.sessionId }) : null,
  };
}
