import type { RefundState } from "@recourse/contract";
import type { Fact } from "../../platform/fact.ts";

/** What was agreed that the money goes back for: {kind, id} and no more. */
export interface RefundSubject {
  readonly kind: string;
  readonly id: string;
}

export interface OfflineProof {
  readonly method: string;
  readonly serial: string;
  readonly note: string;
  readonly fileIds: readonly string[];
}

export interface Refund {
  readonly id: string;
  readonly requestKey: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly caseId: string;
  readonly subject: RefundSubject;
  readonly chargeId: string;
  readonly paymentId: string;
  readonly channel: string;
  readonly amountFen: number;
  readonly state: RefundState;
  /** How often it was handed to the channel, and how often the channel was asked since. */
  readonly tries: number;
  readonly asks: number;
  readonly failure: string;
  /** The channel refused for good: trying again is of no use. */
  readonly refusedForGood: boolean;
  readonly channelSerial: string;
  readonly offlineProof: OfflineProof | null;
  readonly paidTwice: boolean;
  readonly createdAt: Date;
  readonly expectedAt: Date | null;
  readonly dueAt: Date | null;
  readonly settledAt: Date | null;
}

/** A refund moved. `subject` of the fact is what it was agreed in. */
export type RefundMoved = Fact<"refund.moved", { refundId: string; state: RefundState; amountFen: number }>;
