import type { PricedLine, Returned } from "./refund-amount.ts";

const unitsOf = (line: PricedLine, returned: Returned): number => Math.min(line.quantity, returned[line.line] ?? 0);

/** Freight that lies on the units returned so far, by what was paid for them; whole when everything went back. */
function freightUpTo(freightFen: number, lines: readonly PricedLine[], returned: Returned): number {
  const units = lines.reduce((sum, line) => sum + line.quantity, 0);
  const back = lines.reduce((sum, line) => sum + unitsOf(line, returned), 0);
  if (back === units) return freightFen;
  const paid = lines.reduce((sum, line) => sum + line.paidFen, 0);
  if (paid === 0) return Math.floor((freightFen * back) / units);
  const paidBack = lines.reduce(
    (sum, line) => sum + Math.floor((line.paidFen * unitsOf(line, returned)) / line.quantity),
    0,
  );
  return Number((BigInt(freightFen) * BigInt(paidBack)) / BigInt(paid));
}

/** The part of the freight the buyer paid that goes back with this request, fen; all requests together never exceed it. */
export function freightShare(
  freightFen: number,
  lines: readonly PricedLine[],
  before: Returned,
  now: Returned,
): number {
  const together: Record<number, number> = { ...before };
  for (const [line, units] of Object.entries(now)) together[Number(line)] = (together[Number(line)] ?? 0) + units;
  return freightUpTo(freightFen, lines, together) - freightUpTo(freightFen, lines, before);
}
