import type { Refund } from "./refund.ts";
import { refundLifecycle } from "./refund-lifecycle.ts";

export interface RefundWait {
  readonly owner: "channel" | "merchant" | "buyer" | "platform";
  readonly clock: string;
  readonly dueAt: string;
  readonly startedAt: string;
  readonly consequence: string;
}

/** Who must act for the money to arrive, until when: of several refunds the one that somebody must act on first. */
export function refundWait(refunds: readonly Refund[]): RefundWait | null {
  const [next] = refunds
    .filter((refund) => refundLifecycle.waits[refund.state] && refund.dueAt)
    .sort((a, b) => a.dueAt!.getTime() - b.dueAt!.getTime());
  const wait = next && refundLifecycle.waits[next.state];
  if (!next?.dueAt || !wait) return null;
  return {
    owner: wait.owner,
    clock: wait.clock,
    dueAt: next.dueAt.toISOString(),
    startedAt: next.createdAt.toISOString(),
    consequence: wait.then,
  };
}
