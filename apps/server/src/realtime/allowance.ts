/** A bucket of permits: `burst` at once, refilled by `perSecond`. */
export function createAllowance(
  limit: { readonly burst: number; readonly perSecond: number },
  now: () => number = performance.now.bind(performance),
): () => boolean {
  let left = limit.burst;
  let at = now();
  return () => {
    const time = now();
    left = Math.min(limit.burst, left + ((time - at) / 1000) * limit.perSecond);
    at = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
