import type { PromisedDeed, PromiseState } from "@recourse/contract";

/** A time an agent committed to in a message, confirmed by them. */
export interface PromiseRow {
  readonly id: string;
  readonly orgId: string;
  readonly buyerId: string;
  readonly conversationId: string;
  readonly caseId: string | null;
  /** The message that makes it. */
  readonly seq: number;
  readonly agentId: string;
  readonly deed: PromisedDeed;
  readonly words: string;
  readonly saidAt: Date;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly state: PromiseState;
  readonly decidedAt: Date | null;
  readonly nudgedAt: Date | null;
}

// What is said in the same breath is part of the promise, not its keeping.
const breathMs = 2 * 60_000;

/** From when on an answer counts as the one that was promised. */
export const answersFrom = (promise: Pick<PromiseRow, "saidAt">): Date => new Date(promise.saidAt.getTime() + breathMs);

/** Is it kept by an answer in the thread? What happens elsewhere (a call, a parcel, a refund) somebody has to say. */
export const keptByAnswer = ({ deed }: Pick<PromiseRow, "deed">): boolean => deed === "reply";

const betweenNudgesMs = 30 * 60_000;
/** Minutes until the buyer may remind again; zero when they may now. */
export function minutesToNudge({ nudgedAt }: Pick<PromiseRow, "nudgedAt">, now: Date): number {
  const left = nudgedAt ? nudgedAt.getTime() + betweenNudgesMs - now.getTime() : 0;
  return Math.max(0, Math.ceil(left / 60_000));
}
