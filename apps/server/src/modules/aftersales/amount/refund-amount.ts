/** One line of an order as money: what it cost by the page, and what the buyer really paid for it; fen, whole line. */
export interface PricedLine {
  readonly line: number;
  readonly quantity: number;
  readonly listFen: number;
  readonly paidFen: number;
}

/** A discount that stood on a threshold; `discountFen` was spread over the lines' `paidFen` already. */
export interface ThresholdDiscount {
  readonly thresholdFen: number;
  readonly discountFen: number;
  /** Lines it counted; empty means all. */
  readonly lines: readonly number[];
}

/** Units of a line that go, or went, back. */
export type Returned = Readonly<Record<number, number>>;

/**
 * The part of `fen` that belongs to `some` of `all` units, to the fen. Rounded down and counted cumulatively, so that the
 * units of a line returned one by one add up to the line exactly, in whatever order.
 */
export const shareOfUnits = (fen: number, some: number, all: number): number =>
  Number((BigInt(fen) * BigInt(Math.min(some, all))) / BigInt(all));

const unitsBack = (returned: Returned, line: PricedLine): number => Math.min(line.quantity, returned[line.line] ?? 0);

/** What the kept goods cost by the page. */
const keptListFen = (lines: readonly PricedLine[], returned: Returned): number =>
  lines.reduce(
    (sum, line) => sum + line.listFen - shareOfUnits(line.listFen, unitsBack(returned, line), line.quantity),
    0,
  );

/**
 * What all returns so far are worth together, fen: each unit at what was really paid for it. Where a discount stood on a
 * threshold that the kept goods no longer reach, the kept goods are counted without it (Measures on Seven-Day
 * Returns 16); only where `recalculate` says so, since a buyer who returns faulty goods loses no discount by it.
 */
export function worthOfReturns(
  lines: readonly PricedLine[],
  returned: Returned,
  discount: ThresholdDiscount | null,
  recalculate: boolean,
): number {
  const paidShare = lines.reduce(
    (sum, line) => sum + shareOfUnits(line.paidFen, unitsBack(returned, line), line.quantity),
    0,
  );
  if (!discount || !recalculate) return paidShare;
  const counted = lines.filter((line) => discount.lines.length === 0 || discount.lines.includes(line.line));
  const kept = keptListFen(counted, returned);
  if (kept === 0 || kept >= discount.thresholdFen) return paidShare;
  // The kept goods lose the part of the discount that still lies on them.
  const lost = counted.reduce((sum, line) => {
    const off = Math.max(0, line.listFen - line.paidFen);
    return sum + off - shareOfUnits(off, unitsBack(returned, line), line.quantity);
  }, 0);
  return Math.max(0, paidShare - Math.min(lost, discount.discountFen));
}

export interface AmountQuestion {
  readonly lines: readonly PricedLine[];
  /** What went back in earlier requests, and what this request adds. */
  readonly before: Returned;
  readonly now: Returned;
  /** Refunded for goods so far, or on its way; fen. */
  readonly refundedFen: number;
  readonly discount: ThresholdDiscount | null;
  readonly recalculate: boolean;
}

/**
 * The most this request can bring back for the goods, fen; freight apart. Never negative, and all requests of an order
 * together never exceed what was paid for it.
 */
export function refundAmount(question: AmountQuestion): number {
  const { lines, before, now, refundedFen, discount, recalculate } = question;
  const together: Record<number, number> = { ...before };
  for (const [line, units] of Object.entries(now)) together[Number(line)] = (together[Number(line)] ?? 0) + units;
  const worth = worthOfReturns(lines, together, discount, recalculate);
  const paid = lines.reduce((sum, line) => sum + line.paidFen, 0);
  return Math.max(0, Math.min(worth, paid) - refundedFen);
}
