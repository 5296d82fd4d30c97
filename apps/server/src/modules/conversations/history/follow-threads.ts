import type { Work } from "../../../platform/database.ts";
import { platformOrganization } from "../../identity/index.ts";
import { documentsOf, everywhere, spansOf } from "./documents-of.ts";
import {
  addPostings,
  insertDocuments,
  lockIndex,
  numbersOf,
  numbersOfThread,
  numbersTaken,
  removeDocuments,
  saveProgress,
  type Unindexed,
  unindexedMessages,
  unindexedNotes,
} from "./index-store.ts";

async function index(work: Work, said: readonly Unindexed[]): Promise<void> {
  const platform = await platformOrganization(work.tx);
  const taken = await numbersTaken(work.tx, spansOf(said));
  const { documents, postings } = documentsOf(said, taken, platform?.id ?? null);
  await insertDocuments(work.tx, documents);
  await addPostings(work.tx, postings);
}

/** The messages that these take back; a recall is an entry of the thread like any other, so nothing else need be followed. */
const recalled = (said: readonly Unindexed[]) =>
  said.flatMap(({ body, buyerId, conversationId }) =>
    body?.kind === "recall" ? [{ buyerId, conversationId, seq: body.seq }] : [],
  );

/**
 * Brings the index of these threads forward by at most `limit` messages, words and watermark in one transaction; returns
 * how many there were. Done again after a crash, it finds nothing twice.
 */
export async function followThreads(work: Work, conversationIds: readonly string[], limit: number): Promise<number> {
  await lockIndex(work.tx);
  const said = await unindexedMessages(work.tx, conversationIds, limit);
  if (said.length === 0) return 0;
  await index(work, said);
  await removeDocuments(work.tx, await numbersOf(work.tx, recalled(said)), everywhere);
  await saveProgress(work.tx, new Map(said.map((one) => [one.conversationId, one.seq])));
  return said.length;
}

/** Puts internal notes into the index; those that are in it already are left alone. */
export async function followNotes(work: Work, noteIds: readonly string[]): Promise<void> {
  await lockIndex(work.tx);
  const said = await unindexedNotes(work.tx, noteIds);
  if (said.length > 0) await index(work, said);
}

/** Takes everything said in a thread out of the index: for whoever erases content because the law says so. */
export async function forgetThread(
  work: Work,
  thread: { readonly id: string; readonly buyerId: string },
): Promise<void> {
  await lockIndex(work.tx);
  await removeDocuments(work.tx, await numbersOfThread(work.tx, thread.buyerId, thread.id), everywhere);
}
