import type { ServiceRecord, ServiceTrace } from "../conversations/index.ts";

const zoneMs = 8 * 3_600_000;
/** Shanghai has one offset, so its clock is arithmetic. */
const localHour = (at: Date): number => new Date(at.getTime() + zoneMs).getUTCHours();
export const shanghaiDay = (at: Date): string => new Date(at.getTime() + zoneMs).toISOString().slice(0, 10);

/** The hours of day in which the market counts, start included, end not. */
export const windows = { first: [9, 23], round: [8, 24] } as const;
const within = (at: Date, [from, to]: readonly [number, number]): boolean =>
  localHour(at) >= from && localHour(at) < to;

export interface Round {
  readonly askedAt: Date;
  /** Null: it ended without an answer of a person. */
  readonly answerMs: number | null;
  /** Who answered; of an unanswered one, whoever had the service. */
  readonly agentId: string | null;
  readonly countsFirst: boolean;
  readonly countsRound: boolean;
}
export interface ServiceCount {
  readonly day: string;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly abandonedAt: Date | null;
  readonly endedAt: Date | null;
  readonly handlingMs: number;
  readonly transfers: number;
  readonly resolved: boolean | null;
  readonly rounds: readonly Round[];
}

const toPeople: readonly string[] = [
  "session.queued",
  "session.promised",
  "session.assigned",
  "session.transferred",
  "session.returned_to_queue",
];
const ends: readonly string[] = ["session.resolved", "session.lapsed"];
const isHuman = ({ authorKind }: ServiceTrace): boolean => authorKind === "merchant" || authorKind === "platform";

/** Walks one service's messages in their order and keeps what is counted. */
class Counting {
  readonly rounds: Round[] = [];
  asked: Date | null = null;
  withPeople = false;
  askedAt: Date | null = null;
  answeredAt: Date | null = null;
  endedAt: Date | null = null;
  endedBy: string | null = null;
  handlingMs = 0;
  transfers = 0;
  #since: Date | null = null;

  #ask(at: Date): void {
    this.askedAt ??= at;
    this.asked ??= at;
  }
  #close(answer: ServiceTrace | null, agentId: string | null): void {
    const { asked } = this;
    if (asked === null) return;
    const first = this.rounds.length === 0;
    this.rounds.push({
      askedAt: asked,
      answerMs: answer ? answer.at.getTime() - asked.getTime() : null,
      agentId: answer?.authorId ?? agentId,
      countsFirst: first && within(asked, windows.first),
      countsRound: within(asked, windows.round),
    });
    this.asked = null;
  }
  #release(at: Date): void {
    if (this.#since) this.handlingMs += at.getTime() - this.#since.getTime();
    this.#since = null;
  }
  happened({ code, at, by }: ServiceTrace, agentId: string | null): void {
    if (code === "session.transferred") this.transfers += 1;
    if (code === "session.assigned" || toPeople.includes(code ?? "") || ends.includes(code ?? "")) this.#release(at);
    if (code === "session.assigned") this.#since = at;
    if (toPeople.includes(code ?? "")) {
      // Handed over, or written again after the end: the buyer waits for a person from this moment on.
      if (!this.withPeople) this.#ask(at);
      this.withPeople = true;
      this.endedAt = null;
    }
    if (ends.includes(code ?? "")) {
      this.#close(null, agentId);
      this.withPeople = false;
      this.endedAt = at;
      this.endedBy = code === "session.lapsed" ? "lapsed" : by;
    }
  }
  said(trace: ServiceTrace): void {
    if (!this.withPeople) return;
    if (trace.authorKind === "buyer") this.#ask(trace.at);
    if (!isHuman(trace)) return;
    this.answeredAt ??= trace.at;
    this.#close(trace, null);
  }
}

/**
 * Counts one service from what stands in its thread. Null when nobody was asked: a talk with the bot alone counts
 * nowhere, and the bot's answers are no person's. A round that is still open is not counted yet.
 */
export function countService({ agentId, traces }: Pick<ServiceRecord, "agentId" | "traces">): ServiceCount | null {
  const counting = new Counting();
  for (const trace of traces) {
    if (trace.kind === "system") counting.happened(trace, agentId);
    else if (trace.kind !== "recall") counting.said(trace);
  }
  const { askedAt, answeredAt, endedAt, endedBy, handlingMs, transfers, rounds } = counting;
  if (!askedAt) return null;
  const settled = endedBy === "buyer" || endedBy === "staff";
  return {
    day: shanghaiDay(askedAt),
    askedAt,
    answeredAt,
    abandonedAt: endedAt && !answeredAt ? endedAt : null,
    endedAt,
    handlingMs,
    transfers,
    resolved: endedAt ? settled && answeredAt !== null : null,
    rounds,
  };
}
