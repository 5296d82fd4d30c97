import { LRUCache } from "lru-cache";

interface Bucket {
  left: number;
  at: number;
}
/** Takes a permit for this name: 0 when there was one, else the whole seconds until the next. */
export type Allowance = (name: string) => number;

/** A bucket of permits for each name: `burst` at once, refilled by `perSecond`. Whoever is forgotten had a full one. */
export function createAllowance(
  limit: { readonly burst: number; readonly perSecond: number },
  now: () => number = performance.now.bind(performance),
): Allowance {
  const buckets = new LRUCache<string, Bucket>({ max: 50_000 });
  return (name) => {
    const at = now();
    const known = buckets.get(name) ?? { left: limit.burst, at };
    const left = Math.min(limit.burst, known.left + ((at - known.at) / 1000) * limit.perSecond);
    buckets.set(name, { left: left < 1 ? left : left - 1, at });
    return left < 1 ? Math.ceil((1 - left) / limit.perSecond) : 0;
  };
}
