import type { Measures } from "@recourse/contract";
import type { Sums } from "./insight-store.ts";

const none: Omit<Sums, "key"> = {
  ...{ services: 0, answered: 0, abandoned: 0, ended: 0, resolved: 0, transfers: 0, handlingMs: 0, handled: 0 },
  ...{ rated: 0, scores: 0, firstAsked: 0, firstWithin30s: 0, rounds: 0, roundsWithin3m: 0, roundsWithin5m: 0 },
  ...{ responses: 0, responseMs: 0 },
};
const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);
const meanSeconds = (ms: number, of: number): number | null => (of === 0 ? null : Math.round(ms / of / 100) / 10);

/** Sums as a person reads them: shares from 0 to 1, times in seconds, null where nothing was counted. */
export function measuresOf(sums: Omit<Sums, "key"> = none): Measures {
  return {
    services: sums.services,
    abandoned: sums.abandoned,
    transfers: sums.transfers,
    first30s: { counted: sums.firstAsked, share: share(sums.firstWithin30s, sums.firstAsked) },
    reply3m: { counted: sums.rounds, share: share(sums.roundsWithin3m, sums.rounds) },
    reply5m: { counted: sums.rounds, share: share(sums.roundsWithin5m, sums.rounds) },
    firstResponseSeconds: meanSeconds(sums.responseMs, sums.responses),
    handlingSeconds: meanSeconds(sums.handlingMs, sums.handled),
    resolved: { counted: sums.ended, share: share(sums.resolved, sums.ended) },
    rating: { counted: sums.rated, mean: sums.rated === 0 ? null : Math.round((sums.scores / sums.rated) * 100) / 100 },
  };
}
