import type { OrderRow } from "@recourse/contract";

interface Promise {
  readonly shipPromiseHours: number;
  readonly presaleShipAt: string | null;
}

const hourMs = 3_600_000;

/**
 * The instant by which the order should be shipped: the latest promise among its products. A pre-sale instant replaces
 * the hours, and never lies before the payment. Null while nothing is paid.
 */
export function shipByOf(paidAt: OrderRow["paidAt"], promises: readonly Promise[]): string | null {
  if (paidAt === undefined || promises.length === 0) return null;
  const paid = Date.parse(paidAt);
  const instants = promises.map(({ shipPromiseHours, presaleShipAt }) =>
    presaleShipAt === null ? paid + shipPromiseHours * hourMs : Math.max(paid, Date.parse(presaleShipAt)),
  );
  return new Date(Math.max(...instants)).toISOString();
}
