import type { OrderRow, OrderStage } from "@recourse/contract";
import { type Fault, fault } from "./candidate.ts";

/** How far a shop's clock may run ahead of ours. */
const clockSkewMs = 10 * 60_000;

export const isFuture = (instant: string, now: Date): boolean => Date.parse(instant) > now.getTime() + clockSkewMs;

type OrderDate = "paidAt" | "completedAt" | "cancelledAt";

const stageDates: Readonly<Record<OrderStage, { must: readonly OrderDate[]; never: readonly OrderDate[] }>> = {
  unpaid: { must: [], never: ["paidAt", "completedAt", "cancelledAt"] },
  paid: { must: ["paidAt"], never: ["completedAt", "cancelledAt"] },
  shipped: { must: ["paidAt"], never: ["completedAt", "cancelledAt"] },
  delivered: { must: ["paidAt"], never: ["completedAt", "cancelledAt"] },
  completed: { must: ["paidAt", "completedAt"], never: ["cancelledAt"] },
  cancelled: { must: ["cancelledAt"], never: ["completedAt"] },
  refunded: { must: ["paidAt"], never: [] },
};

/** Dates the stage needs or excludes, dates that contradict each other, dates that have not come yet. */
function datesFault(row: OrderRow, now: Date): Fault | null {
  const { must, never } = stageDates[row.stage];
  const missing = must.find((name) => row[name] === undefined);
  if (missing) return fault(missing, "order.date_missing", { stage: row.stage });
  const odd = never.find((name) => row[name] !== undefined);
  if (odd) return fault(odd, "order.date_unexpected", { stage: row.stage });
  for (const name of ["placedAt", "paidAt", "completedAt", "cancelledAt"] as const) {
    if (row[name] !== undefined && isFuture(row[name], now)) return fault(name, "date.in_future");
  }
  return (
    earlier(row, "paidAt", "placedAt") ??
    earlier(row, "completedAt", "paidAt") ??
    earlier(row, "cancelledAt", "placedAt") ??
    earlier(row, "shipBy", "placedAt")
  );
}

function earlier(row: OrderRow, name: OrderDate | "shipBy", other: "placedAt" | "paidAt"): Fault | null {
  const [at, before] = [row[name], row[other]];
  if (at === undefined || before === undefined || Date.parse(at) >= Date.parse(before)) return null;
  return fault(name, "date.before", { other, at: before });
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/**
 * Paid = lines + freight - discount, to the fen; and what the lines say was paid is that sum, with or without the
 * freight (a discount may have covered it). An order nobody paid may say 0.
 */
function moneyFault(row: OrderRow): Fault | null {
  if (row.paidAt === undefined && row.paidFen === 0) return null;
  const sum = total(row.lines.map((line) => line.unitPriceFen * line.quantity)) + row.freightFen - row.discountFen;
  if (sum !== row.paidFen) return fault("paidFen", "order.sum", { paid: row.paidFen, sum });
  const lines = total(row.lines.map((line) => line.paidFen));
  const freightPaid = row.paidFen - lines;
  if (freightPaid >= 0 && freightPaid <= row.freightFen) return null;
  return fault("lines", "order.lines_sum", { lines, paid: row.paidFen, freight: row.freightFen });
}

/** What an order row says against itself; null when nothing. */
export const orderFault = (row: OrderRow, now: Date): Fault | null => datesFault(row, now) ?? moneyFault(row);
