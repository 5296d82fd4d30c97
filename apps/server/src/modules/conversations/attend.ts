import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { lockDesk } from "../routing/index.ts";
import { type ConversationRow, conversationById, findOrInsertConversation, unattended } from "./conversation-store.ts";
import { handOver } from "./hand-over.ts";
import { openService } from "./open-service.ts";
import { makeMove } from "./service-moves.ts";
import { lockService } from "./service-store.ts";
import { wakeService } from "./snooze-service.ts";
import type { ThreadFeed } from "./thread-feed.ts";

/** Called when the buyer spoke and the bot is the one to answer. */
export type BotCall = (conversationId: string) => Promise<void>;

const byBuyer = (buyerId: string) => ({ actor: "buyer", who: { kind: "buyer", id: buyerId } }) as const;
const tries = 8;
/** 15 seconds in all: longer than PostgreSQL needs to come back after a crash. */
const pauseMs = (attempt: number): number => Math.min(4000, 100 * 2 ** attempt);

/**
 * The buyer spoke where nobody is dealing with them: opens, reopens or wakes a service, then calls the bot. One turn a
 * conversation at a time; what is lost with the process is found again by `recover` at the next start.
 */
export class Attendant {
  readonly #database: Database;
  readonly #feed: ThreadFeed;
  readonly #log: Log;
  readonly #turns = new Map<string, Promise<void>>();
  #bot: BotCall = async () => {};

  constructor(database: Database, feed: ThreadFeed, log: Log) {
    this.#database = database;
    this.#feed = feed;
    this.#log = log;
  }

  callBot(bot: BotCall): void {
    this.#bot = bot;
  }

  attend(conversationId: string): void {
    const before = this.#turns.get(conversationId) ?? Promise.resolve();
    const turn = before.then(() => this.#turn(conversationId));
    this.#turns.set(conversationId, turn);
    void turn.finally(() => {
      if (this.#turns.get(conversationId) === turn) this.#turns.delete(conversationId);
    });
  }

  /** What a crash left unanswered. */
  async recover(): Promise<number> {
    const rows = await unattended(this.#database.writer);
    for (const row of rows) this.attend(row.id);
    return rows.length;
  }

  /** Waits until every turn under way has ended. */
  async idle(): Promise<void> {
    while (this.#turns.size > 0) await Promise.all(this.#turns.values());
  }

  async #turn(conversationId: string): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      try {
        if (await this.#open(conversationId)) await this.#bot(conversationId);
        return;
      } catch (error) {
        this.#log.error({ err: error, conversationId, attempt }, "a buyer's message could not be attended");
        await new Promise((resolve) => setTimeout(resolve, pauseMs(attempt)));
      }
    }
  }

  /** Makes sure a service is under way; true when it is with the bot. */
  async #open(conversationId: string): Promise<boolean> {
    const seen = await conversationById(this.#database.writer, conversationId);
    if (!seen) return false;
    if (seen.sessionState === "with_bot") return true;
    if (["waiting", "overdue", "serving"].includes(seen.sessionState)) return false;
    if (seen.sessionState === "snoozed") return this.#wake(seen);
    return this.#database.transact(async (work) => {
      await lockDesk(work.tx, seen.orgId);
      if (seen.sessionState === "resolved" && seen.sessionId) return this.#reopen(work, seen, seen.sessionId);
      const conversation = await findOrInsertConversation(work.tx, seen.id, seen.orgId, seen.buyerId, work.now);
      if (!["none", "closed", "lapsed"].includes(conversation.sessionState))
        return conversation.sessionState === "with_bot";
      await openService(work, this.#feed, conversation, { kind: "message_centre" });
      return true;
    });
  }

  /** Put aside, and the buyer spoke before its time. */
  async #wake(seen: ConversationRow): Promise<false> {
    await this.#database.transact(async (work) => {
      await lockDesk(work.tx, seen.orgId);
      const service = seen.sessionId ? await lockService(work.tx, seen.sessionId) : null;
      if (service?.state === "snoozed") await wakeService(work, this.#feed, service, byBuyer(seen.buyerId));
    });
    return false;
  }

  /** Written again after "resolved": back to the agent who helped, or to the bot where none did. */
  async #reopen(
    work: Parameters<Parameters<Database["transact"]>[0]>[0],
    seen: ConversationRow,
    serviceId: string,
  ): Promise<boolean> {
    const service = await lockService(work.tx, serviceId);
    if (service?.state !== "resolved") return service?.state === "with_bot";
    if (!service.servedAt) {
      await makeMove(work, this.#feed, service, "ask_again", byBuyer(seen.buyerId));
      return true;
    }
    await handOver(work, this.#feed, service, byBuyer(seen.buyerId), {
      group: "aftersale",
      summary: service.summary ?? { zh: "", en: "" },
    });
    return false;
  }
}
