import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { type Conversations, currentServices, serviceRecords, servicesActiveSince } from "../conversations/index.ts";
import { type CountedService, countedUntil, replaceCounts, saveCountedUntil } from "./insight-store.ts";
import { countService } from "./service-count.ts";

const batch = 200;

/** Counts these services anew from their threads, and puts that in the place of what was counted before. */
export async function recount(database: Database, serviceIds: readonly string[]): Promise<void> {
  for (let at = 0; at < serviceIds.length; at += batch) {
    const ids = serviceIds.slice(at, at + batch);
    await database.transact(async (work) => {
      const records = await serviceRecords(work.tx, ids);
      const counted = records.flatMap((record): CountedService[] => {
        const count = countService(record);
        const { serviceId, orgId, groupId, agentId, score } = record;
        return count ? [{ ...count, serviceId, orgId, groupId, agentId, score }] : [];
      });
      await replaceCounts(work.tx, ids, counted);
    });
  }
}

const gatherMs = 1000;

/** Keeps the counts beside what happens: gathered for a second, then counted together, off the way of the message. */
export class CountKeeper {
  readonly #database: Database;
  readonly #clock: () => Date;
  readonly #log: Log;
  readonly #threads = new Set<string>();
  readonly #services = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(database: Database, clock: () => Date, log: Log) {
    this.#database = database;
    this.#clock = clock;
    this.#log = log;
  }

  /** Listens to the threads, and first counts what happened since it last did. */
  async start(conversations: Conversations): Promise<void> {
    conversations.feed.listen({
      messages: (delivered) => this.#touch(this.#threads, ...delivered.map((one) => one.draft.conversationId)),
      service: (service) => this.#touch(this.#services, service.id),
    });
    const { writer } = this.#database;
    const since = new Date((await countedUntil(writer)).getTime() - 60_000);
    this.#touch(this.#services, ...(await servicesActiveSince(writer, since)));
  }
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  #touch(set: Set<string>, ...ids: readonly string[]): void {
    for (const id of ids) set.add(id);
    if (this.#stopped || this.#timer || this.#threads.size + this.#services.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#running = this.#running.then(() => this.#count());
    }, gatherMs).unref();
  }
  async #count(): Promise<void> {
    const [threads, services] = [[...this.#threads], [...this.#services]];
    this.#threads.clear();
    this.#services.clear();
    const until = this.#clock();
    try {
      const current = await currentServices(this.#database.writer, threads);
      await recount(this.#database, [...new Set([...services, ...current])]);
      await saveCountedUntil(this.#database.writer, until);
    } catch (error) {
      this.#log.warn({ err: error }, "services were not counted; they will be");
      for (const id of threads) this.#threads.add(id);
      this.#touch(this.#services, ...services);
    }
  }
}
