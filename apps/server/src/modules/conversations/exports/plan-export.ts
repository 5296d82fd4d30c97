import { type ExportSize, mostExported, mostTalksExported, type TalkFilter } from "@recourse/contract";
import { type PersonCaller, viewerOf } from "../../identity/index.ts";
import type { Conversations } from "../conversations.ts";
import { historyScope } from "../history/history-scope.ts";
import { readAlongIndexes, talksPage } from "../history/talk-store.ts";
import { type CountedStretch, stretchesOfTalks, stretchOfThread } from "./export-store.ts";

export interface Plan {
  /** Oldest first. */
  readonly stretches: readonly CountedStretch[];
  readonly orgId: string | null;
  readonly size: ExportSize;
}
const instant = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));
const wholeThread = ({ conversationId, ...others }: TalkFilter): string | null =>
  conversationId && Object.values(others).every((asked) => asked === undefined) ? conversationId : null;

/**
 * What an export of these talks would consist of, read for its asker. Refuses what the list of talks refuses, and
 * conversation.unknown for a thread that is not theirs to look into.
 */
export async function planExport(parts: Conversations, person: PersonCaller, asked: TalkFilter): Promise<Plan> {
  const parties = asked.conversationId ? await parts.access.enterToLook(person, asked.conversationId) : null;
  const { filter } = await historyScope(parts.database, person, asked);
  const span = { from: instant(asked.from), to: instant(asked.to) };
  const thread = wholeThread(asked);
  const { stretches, beyond } = await parts.database.read(viewerOf(person), async (tx) => {
    if (thread) return { stretches: await stretchOfThread(tx, thread), beyond: false };
    if (filter.buyerIds === null || filter.buyerIds.length === 1) await readAlongIndexes(tx);
    const talks = await talksPage(tx, filter, span, null, mostTalksExported + 1);
    if (talks.length > mostTalksExported) return { stretches: [], beyond: true };
    const ids = talks.map((talk) => talk.sessionId).reverse();
    return { stretches: await stretchesOfTalks(tx, ids), beyond: false };
  });
  const messages = stretches.reduce((sum, one) => sum + one.messages, 0);
  const size = {
    talks: beyond ? mostTalksExported : stretches.length,
    messages: Math.min(messages, mostExported),
    tooMany: beyond || messages > mostExported,
  };
  return { stretches, orgId: parties?.orgId ?? filter.orgId, size };
}
