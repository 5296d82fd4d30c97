import type { FoundPage, MessageSearch } from "@recourse/contract";
import { Refusal } from "../../../platform/refusal.ts";
import type { Tx } from "../../../platform/sql-type.ts";
import { type PersonCaller, viewerOf } from "../../identity/index.ts";
import type { Conversations } from "../conversations.ts";
import { aboveAll, firstNumberAt, instantOf } from "./document-number.ts";
import { findHits, type Search } from "./find-hits.ts";
import { foundMessages } from "./found-view.ts";
import { historyScope } from "./history-scope.ts";
import { type HitPlace, hitPlaceOf, markOfHit } from "./page-mark.ts";
import { type Question, readQuestion, standsTogether } from "./question.ts";
import { saidIn } from "./said-in.ts";
import { type Hit, type Said, saidAt } from "./search-store.ts";
import { readAlongIndexes } from "./talk-store.ts";
import { characterCode, kindCode, wordCode } from "./word-code.ts";

/** Hits among which the best come first; then the next as many. */
const window = 40;

export interface SearchPage extends MessageSearch {
  readonly after?: string | undefined;
  readonly limit: number;
}
interface Shown {
  readonly hit: Hit;
  readonly said: Said;
}

/** The filter's words beside those of the question: an order's number is a word like any other, a kind leads like one. */
function searchFor(page: SearchPage, question: Question, scope: Awaited<ReturnType<typeof historyScope>>): Search {
  const led = page.kind && page.kind !== "text" ? [kindCode(page.kind)] : [];
  const words = [...new Set([...question.words.map(wordCode), ...led])];
  return {
    scope: scope.postings,
    words,
    all: [...words, ...question.characters.map(characterCode)],
    filter: { ...scope.filter, kinds: page.kind === "text" ? ["text"] : null },
    from: page.from ? firstNumberAt(new Date(page.from)) : 0,
  };
}

/** Quoted words must stand together; the index knows only that they are all there. */
const isPhrase = (said: Said, question: Question): boolean =>
  question.phrases.every((phrase) => standsTogether(saidIn(said.body), phrase));

/** Together before scattered, then newest; a sort that keeps the order of what is equal. */
function bestFirst(shown: readonly Shown[], question: Question): Shown[] {
  const band = ({ said }: Shown): number => (standsTogether(saidIn(said.body), question.runs) ? 0 : 1);
  const banded = shown.map((one) => ({ one, band: band(one) }));
  return banded.sort((a, b) => a.band - b.band || b.one.hit.number - a.one.hit.number).map(({ one }) => one);
}

interface Looked {
  readonly shown: readonly Shown[];
  readonly next: HitPlace | null;
  readonly searchedTo: Date | null;
}

async function look(tx: Tx, search: Search, question: Question, page: SearchPage, place: HitPlace): Promise<Looked> {
  const ranked = page.sort === "best" && question.runs.length > 0;
  const want = ranked || question.phrases.length > 0 ? window : page.limit;
  await readAlongIndexes(tx);
  const { hits, goOn } = await findHits(tx, search, place.below, want);
  const said = await saidAt(tx, hits);
  const seen = hits.flatMap((hit) => {
    const one = said.get(hit.number);
    return one && isPhrase(one, question) ? [{ hit, said: one }] : [];
  });
  const inOrder = ranked ? bestFirst(seen, question) : seen;
  const shown = inOrder.slice(place.shown, place.shown + page.limit);
  const left = inOrder.length > place.shown + page.limit;
  // The window keeps its upper edge while it is paged through: what is said meanwhile moves nothing.
  const next = left
    ? { below: place.below, shown: place.shown + page.limit }
    : goOn === null
      ? null
      : { below: goOn, shown: 0 };
  const short = next !== null && !left && shown.length < page.limit;
  return { shown, next, searchedTo: short && goOn !== null ? instantOf(goOn) : null };
}

/**
 * Messages and notes that hold every word, as far as the caller may see them. Refuses search.nothing_asked without
 * words, order number or kind, and access.not_yours for somebody else's organization.
 */
export async function searchMessages(parts: Conversations, person: PersonCaller, page: SearchPage): Promise<FoundPage> {
  const question = readQuestion([page.q, page.orderNumber].filter(Boolean).join(" "));
  if (question.words.length === 0 && page.kind === undefined) throw new Refusal("search.nothing_asked");
  if (person.kind === "buyer" && page.kind === "note") throw new Refusal("access.not_yours");
  const scope = await historyScope(parts.database, person, page);
  const top = page.to ? firstNumberAt(new Date(page.to)) : aboveAll;
  const asked = hitPlaceOf(page.after);
  const place = { below: Math.min(asked?.below ?? upperEdge(parts.clock(), top), top), shown: asked?.shown ?? 0 };
  const search = searchFor(page, question, scope);
  const { shown, next, searchedTo } = await parts.database.read(viewerOf(person), (tx) =>
    look(tx, search, question, page, place),
  );
  return {
    found: await foundMessages(parts, shown, question),
    next: next && markOfHit(next),
    searchedTo: searchedTo?.toISOString() ?? null,
  };
}

/** Beyond now, so that the first page is followed by what it was followed by when it was asked for. */
const upperEdge = (now: Date, top: number): number => Math.min(top, firstNumberAt(new Date(now.getTime() + 60_000)));
