import { firstNumberAt, numbersFor } from "./document-number.ts";
import type { Posting, SearchDocument, Unindexed } from "./index-store.ts";
import { saidIn } from "./said-in.ts";
import { characterCode, kindCode, wordCode } from "./word-code.ts";
import { wordsIn } from "./words-in.ts";

/** The scope in which the platform searches all organizations at once. */
export const everywhere = "00000000-0000-0000-0000-000000000000";

interface Found {
  readonly said: Unindexed;
  /** What leads to it. */
  readonly words: readonly number[];
  /** What is only looked at once it was reached. */
  readonly characters: readonly number[];
}

/** What a message or note can be found by; null when there is nothing to find. */
function findable(said: Unindexed): Found | null {
  const { words, characters } = wordsIn(saidIn(said.body));
  const kinds = said.kind === "text" || said.kind === "system" ? [] : [kindCode(said.kind)];
  const codes = [...new Set([...words.map(wordCode), ...kinds])];
  return codes.length > 0 ? { said, words: codes, characters: characters.map(characterCode) } : null;
}

/** From below the first millisecond of these to beyond the last: where their numbers may collide with others. */
export const spansOf = (said: readonly Unindexed[]): [number, number][] =>
  [...new Set(said.map((one) => firstNumberAt(one.at)))].map((number) => [number, number + 8191]);

export interface Indexed {
  readonly documents: readonly SearchDocument[];
  readonly postings: readonly Posting[];
}

/** Documents and postings for what was said; a merchant's notes are not among what the platform searches at once. */
export function documentsOf(
  said: readonly Unindexed[],
  taken: ReadonlySet<number>,
  platformId: string | null,
): Indexed {
  const found = said.flatMap((one) => findable(one) ?? []);
  const numbers = numbersFor(
    found.map((one) => one.said.at),
    taken,
  );
  const documents = found.map(({ said: one, words, characters }, at) => ({
    number: numbers[at]!,
    orgId: one.orgId,
    buyerId: one.buyerId,
    conversationId: one.conversationId,
    seq: one.seq,
    noteId: one.noteId,
    sessionId: one.sessionId,
    kind: one.kind,
    words: [...words, ...characters],
  }));
  const postings = found.flatMap(({ said: one, words }, at) => {
    const scopes = one.noteId === null || one.orgId === platformId ? [one.orgId, everywhere] : [one.orgId];
    return scopes.flatMap((scope) => words.map((word) => ({ scope, word, number: numbers[at]! })));
  });
  return { documents, postings };
}
