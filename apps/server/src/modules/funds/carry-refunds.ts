import type { Database, Work } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { type DeadlinePassed, type LockSubjects, startDeadline } from "../clocks/index.ts";
import type { ChannelNews, PaymentChannel } from "./payment-channel.ts";
import type { Refund } from "./refund.ts";
import { afterRing, refundDue } from "./refund-clocks.ts";
import { refundLifecycle } from "./refund-lifecycle.ts";
import { moveRefund } from "./refund-moves.ts";
import { lockRefund, refundByKey, saveRefund, unanswered } from "./refund-store.ts";

const byClock = { actor: "clock", personId: null } as const;
const byChannel = { actor: "channel", personId: null } as const;

/** The channel brought what had been given up: the end is the same, unless it was paid otherwise meanwhile. */
async function arrived(work: Work, refund: Refund, serial: string, at: Date): Promise<void> {
  if (refund.state === "succeeded" && !refund.offlineProof) return;
  if (refund.state === "awaiting_confirmation" || refund.state === "succeeded") {
    await saveRefund(work.tx, { ...refund, paidTwice: true, channelSerial: serial });
    return;
  }
  await moveRefund(work, refund, "arrive", byChannel, { channelSerial: serial, settledAt: at, failure: "" });
}

/** What the channel says becomes true here. Late, early or doubled news changes nothing a second time. */
async function hear(work: Work, refund: Refund, news: ChannelNews): Promise<void> {
  switch (news.state) {
    case "arrived":
      return arrived(work, refund, news.serial, news.at);
    case "processing":
      if (refund.state !== "submitted") return;
      await moveRefund(work, refund, "accept", byChannel, {
        channelSerial: news.serial,
        expectedAt: news.expectedAt,
        asks: 0,
      });
      return;
    case "refused":
      if (refund.state !== "submitted" && refund.state !== "processing") return;
      await moveRefund(work, refund, "refuse", byChannel, { failure: news.why, refusedForGood: news.final });
      return;
    case "unknown":
      return;
  }
}

/** Brings refunds to the channel and the channel's news back: the only place that speaks to it. */
export class RefundCarrier {
  readonly #database: Database;
  readonly #channel: PaymentChannel;
  readonly #log: Log;
  readonly #lockSubjects: LockSubjects;
  readonly #underway = new Set<Promise<void>>();

  /** `lockSubjects` locks what refunds were agreed in, before they are locked themselves; given by the roof. */
  constructor(database: Database, channel: PaymentChannel, log: Log, lockSubjects: LockSubjects) {
    this.#database = database;
    this.#channel = channel;
    this.#log = log;
    this.#lockSubjects = lockSubjects;
  }

  /** News of a refund by its key, from an answer or a callback. False when the key is not ours. */
  async takeNews(key: string, news: ChannelNews): Promise<boolean> {
    return this.#database.transact(async (work) => {
      const known = await refundByKey(work.tx, key);
      if (!known) return false;
      await this.#lockSubjects(work, known.orgId, [known.id]);
      const refund = await lockRefund(work.tx, known.id);
      if (!refund) return false;
      await hear(work, refund, news);
      return true;
    });
  }

  /** The alarm of a refund rang: the pure rule says what to do, and the channel is spoken to once that is durable. */
  readonly onDeadlinePassed = async (work: Work, fact: DeadlinePassed): Promise<void> => {
    if (fact.subject.kind !== "refund") return;
    const refund = await lockRefund(work.tx, fact.subject.id);
    const wait = refund && refundLifecycle.waits[refund.state];
    if (!refund || wait?.clock !== fact.payload.clock) return;
    const next = afterRing(refund);
    if (next === "submit" || next === "try_again") {
      const sent = await moveRefund(work, refund, next, byClock, { tries: refund.tries + 1, asks: 0 });
      work.afterCommit(() => this.#send(sent));
    } else if (next === "ask") {
      const asking = { ...refund, asks: refund.asks + 1, dueAt: refundDue("submitted", 0, work.now) };
      await saveRefund(work.tx, asking);
      await this.#waitOn(work, asking);
      work.afterCommit(() => this.#ask(asking));
    } else if (next === "give_up_waiting") {
      await moveRefund(work, refund, next, byClock, { failure: "channel_silent" });
    } else {
      await moveRefund(work, refund, next === "follow" ? wait.then : next, byClock);
    }
  };

  async #waitOn(work: Work, refund: Refund): Promise<void> {
    const wait = refundLifecycle.waits[refund.state]!;
    await startDeadline(work, {
      orgId: refund.orgId,
      subjectKind: "refund",
      subjectId: refund.id,
      clock: wait.clock,
      owner: wait.owner,
      consequence: wait.then,
      dueAt: refund.dueAt!,
    });
  }

  #send(refund: Refund): void {
    const { requestKey: key, channel, amountFen } = refund;
    this.#speak(key, () => this.#channel.refund({ key, channel, amountFen }));
  }
  #ask(refund: Refund): void {
    this.#speak(refund.requestKey, async () => {
      const news = await this.#channel.ask(refund.requestKey);
      // It never heard of it: what was handed in got lost on the way, so it is handed in again.
      if (news.state !== "unknown") return news;
      const { requestKey: key, channel, amountFen } = refund;
      return this.#channel.refund({ key, channel, amountFen });
    });
  }

  /** What fails here is asked again by the refund's own clock; nothing hangs on this one call. */
  #speak(key: string, call: () => Promise<ChannelNews>): void {
    const speaking: Promise<void> = call()
      .then((news) => this.takeNews(key, news))
      .then(() => {})
      .catch((error) => this.#log.warn({ err: error, refund: key }, "a payment channel could not be reached"))
      .finally(() => this.#underway.delete(speaking));
    this.#underway.add(speaking);
  }

  /** Asks after everything the channel was told of before a stop. */
  async recover(): Promise<number> {
    const open = await unanswered(this.#database.writer, ["submitted"]);
    for (const refund of open) this.#ask(refund);
    return open.length;
  }

  /** Resolves when no call is under way. */
  async idle(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }
}
