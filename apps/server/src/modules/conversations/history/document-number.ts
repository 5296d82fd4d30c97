// Documents are numbered by time, so that newest first is the order of their numbers and a span of time is a range of
// them. 41 bits of milliseconds and 12 of place within one: exact in a JavaScript number.
const begin = Date.UTC(2015, 0, 1);
const places = 4096;

/** The lowest number a document of this instant may have. */
export const firstNumberAt = (at: Date): number => Math.max(0, at.getTime() - begin) * places;
/** Above every number. */
export const aboveAll = Number.MAX_SAFE_INTEGER;
export const instantOf = (number: number): Date => new Date(begin + Math.floor(number / places));

/** A place for each draft, in order, beside numbers that are taken already; two of one millisecond stand side by side. */
export function numbersFor(instants: readonly Date[], taken: ReadonlySet<number>): number[] {
  const used = new Set(taken);
  return instants.map((at) => {
    let number = firstNumberAt(at);
    while (used.has(number)) number += 1;
    used.add(number);
    return number;
  });
}
