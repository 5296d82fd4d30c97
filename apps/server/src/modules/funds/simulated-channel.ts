import { createHash } from "node:crypto";
import type { Sql } from "../../platform/sql-type.ts";
import type { ChannelNews, PaymentChannel, RefundOrder } from "./payment-channel.ts";
import { arrivedUntil, keepSimulated, type SimulatedRefund, simulatedByKey } from "./simulated-channel-store.ts";

/** How the simulated channel treats one refund. */
export interface Treatment {
  /** Milliseconds from acceptance to arrival. */
  readonly arrivesAfterMs: number;
  /** The first so many calls are lost before it hears them, or their answers after it did. */
  readonly lostCalls: number;
  readonly lostAnswers: number;
  readonly refuses: "never" | "once" | "always" | "for_good";
}

export const smooth: Treatment = { arrivesAfterMs: 20_000, lostCalls: 0, lostAnswers: 0, refuses: "never" };

export class ChannelUnreachable extends Error {
  constructor() {
    super("the payment channel did not answer");
  }
}

const newsOf = (refund: SimulatedRefund): ChannelNews =>
  refund.state === "arrived"
    ? { state: "arrived", serial: refund.serial, at: refund.arrivesAt }
    : { state: "processing", serial: refund.serial, expectedAt: refund.arrivesAt };

/**
 * A payment channel that behaves as real ones do: it takes its time, loses calls and answers, refuses, and tells the
 * same news twice. It remembers by key in its own table, so that a restart of ours changes nothing on its side.
 */
export class SimulatedChannel implements PaymentChannel {
  readonly #sql: Sql;
  readonly #clock: () => Date;
  readonly #treat: (order: RefundOrder) => Treatment;
  readonly #calls = new Map<string, number>();

  constructor(sql: Sql, clock: () => Date, treat: (order: RefundOrder) => Treatment = () => smooth) {
    this.#sql = sql;
    this.#clock = clock;
    this.#treat = treat;
  }

  async refund(order: RefundOrder): Promise<ChannelNews> {
    const treatment = this.#treat(order);
    const call = (this.#calls.get(order.key) ?? 0) + 1;
    this.#calls.set(order.key, call);
    if (call <= treatment.lostCalls) throw new ChannelUnreachable();
    const known = await simulatedByKey(this.#sql, order.key);
    if (!known && this.#refuses(treatment, call)) {
      return { state: "refused", why: "balance_short", final: treatment.refuses === "for_good" };
    }
    const now = this.#clock();
    const kept =
      known ??
      (await keepSimulated(this.#sql, {
        key: order.key,
        amountFen: order.amountFen,
        state: "processing",
        serial: createHash("sha256").update(order.key).digest("hex").slice(0, 20).toUpperCase(),
        acceptedAt: now,
        arrivesAt: new Date(now.getTime() + treatment.arrivesAfterMs),
        told: 0,
      }));
    if (call <= treatment.lostCalls + treatment.lostAnswers) throw new ChannelUnreachable();
    return newsOf(kept);
  }

  #refuses({ refuses, lostCalls }: Treatment, call: number): boolean {
    if (refuses === "once") return call === lostCalls + 1;
    return refuses !== "never";
  }

  async ask(key: string): Promise<ChannelNews> {
    const known = await simulatedByKey(this.#sql, key);
    return known ? newsOf(known) : { state: "unknown" };
  }

  /** Tells what has arrived by now, each twice: as channels do. Returns how many tellings there were. */
  async tell(hear: (key: string, news: ChannelNews) => Promise<unknown>): Promise<number> {
    const due = await arrivedUntil(this.#sql, this.#clock(), 2);
    for (const refund of due) await hear(refund.key, newsOf(refund));
    return due.length;
  }
}
