/**
 * Divides `fen` over `weights` in proportion, to the fen: each part is rounded down, and the fen left over go one by one
 * to the largest fractions, the earlier first. Parts add up to `fen` exactly. All zero weights share nothing unless
 * `fen` is zero.
 */
export function divideFen(fen: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (fen === 0 || whole === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (BigInt(fen) * BigInt(weight)) / BigInt(whole));
  const parts = exact.map(Number);
  const rest = weights.map((weight, at) => ({ at, left: (BigInt(fen) * BigInt(weight)) % BigInt(whole) }));
  rest.sort((a, b) => (a.left === b.left ? a.at - b.at : a.left > b.left ? -1 : 1));
  let short = fen - parts.reduce((sum, part) => sum + part, 0);
  for (const { at } of rest) {
    if (short === 0) break;
    parts[at] = parts[at]! + 1;
    short -= 1;
  }
  return parts;
}
