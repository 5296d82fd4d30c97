import type { Tx } from "../../../platform/sql-type.ts";
import { alsoLedTo, type Hit, type HitFilter, hitsAmong, hitsOfBuyer, runsBelow, spreadsOf } from "./search-store.ts";

/** Where and what to look for. */
export interface Search {
  /** Whose postings lead there; null walks the documents of the one buyer. */
  readonly scope: string | null;
  /** Words that lead there. */
  readonly words: readonly number[];
  /** Codes every hit must have: the words, and characters. */
  readonly all: readonly number[];
  readonly filter: HitFilter;
  /** Lowest number wanted. */
  readonly from: number;
}

export interface Hits {
  readonly hits: readonly Hit[];
  /** There may be more below this number; null: that was all. */
  readonly goOn: number | null;
}

/** No page costs more than looking at so many documents, however seldom the words meet; then it says how far it came. */
const mostExamined = 1200;
const runsCompared = 12;
/** A run of a second word costs about as much as four of the documents it may spare. */
const documentsPerRun = 4;

async function walkBuyer(tx: Tx, search: Search, buyerId: string, below: number, want: number): Promise<Hits> {
  const span = { from: search.from, below, examined: mostExamined };
  const { hits, reached } = await hitsOfBuyer(tx, buyerId, span, search.all, search.filter);
  if (hits.length > want) return { hits: hits.slice(0, want), goOn: hits[want - 1]!.number };
  return { hits, goOn: reached };
}

/** The words, rarest first: the others are looked for among the documents of the first. Empty when one leads nowhere. */
async function rarestFirst(tx: Tx, scope: string, words: readonly number[], below: number): Promise<number[]> {
  if (words.length === 1) return [...words];
  const spreads = await spreadsOf(tx, scope, words, below, runsCompared);
  if (spreads.some((one) => one.runs === 0)) return [];
  return spreads.sort((a, b) => a.runs - b.runs || a.from - b.from).map((one) => one.word);
}

/** Those that all the other words lead to as well, as far as looking there is cheap; only what is left is read. */
async function ledToByAll(
  tx: Tx,
  scope: string,
  others: readonly number[],
  numbers: readonly number[],
): Promise<readonly number[]> {
  let left = numbers;
  for (const word of others) {
    if (left.length === 0) return left;
    left = await alsoLedTo(tx, scope, word, left, Math.ceil(numbers.length / documentsPerRun));
  }
  return left;
}

/** Looks through the rarest word's documents from the newest down, more at a time as it goes, until enough were found. */
async function walkPostings(tx: Tx, search: Search, scope: string, below: number, want: number): Promise<Hits> {
  const [word, ...others] = await rarestFirst(tx, scope, search.words, below);
  if (word === undefined) return { hits: [], goOn: null };
  // A word alone, with nothing else asked, is in every document it leads to.
  const plain = search.all.length === 1 && Object.values(search.filter).every((asked) => asked === null);
  const hits: Hit[] = [];
  let examined = 0;
  let next = below;
  for (let runs = 1; examined < mostExamined; runs = Math.min(8, runs * 2)) {
    const found = await runsBelow(tx, scope, word, next, runs);
    const numbers = found.flatMap((run) => run.documents.filter((one) => one < next && one >= search.from).reverse());
    for (let at = 0; at < numbers.length; ) {
      const some = numbers.slice(at, at + (plain ? want + 1 - hits.length : 120 * runs));
      at += some.length;
      examined += some.length;
      const left = await ledToByAll(tx, scope, others, some);
      if (left.length > 0) hits.push(...(await hitsAmong(tx, left, search.all, search.filter, want + 1 - hits.length)));
      if (hits.length > want) return { hits: hits.slice(0, want), goOn: hits[want - 1]!.number };
    }
    const last = found.at(-1);
    if (!last || found.length < runs || last.first <= search.from) return { hits, goOn: null };
    next = last.first;
  }
  return { hits, goOn: next };
}

/** The newest `want` hits below a number. Reads as whoever the transaction reads for; sees no more than that. */
export function findHits(tx: Tx, search: Search, below: number, want: number): Promise<Hits> {
  const { filter, scope } = search;
  const [buyerId] = filter.buyerIds ?? [];
  if (buyerId && filter.buyerIds?.length === 1) return walkBuyer(tx, search, buyerId, below, want);
  if (scope === null || search.words.length === 0) return Promise.resolve({ hits: [], goOn: null });
  return walkPostings(tx, search, scope, below, want);
}
