import type { Database, Work } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { moveDeadlines } from "../clocks/index.ts";
import { silenceOf } from "../routing/index.ts";
import { silenceWait } from "./service-clocks.ts";
import { serviceLifecycle } from "./service-lifecycle.ts";
import { lockServing, type ServingRow, saveDues } from "./service-store.ts";

/** Moves the clock of each service in progress to whose turn it is now, and until when. */
export async function moveSilence(work: Work, conversationIds: readonly string[]): Promise<void> {
  const serving = await lockServing(work.tx, conversationIds);
  const silenceAt = new Map<string, number>();
  for (const { orgId } of serving) if (!silenceAt.has(orgId)) silenceAt.set(orgId, await silenceOf(work.tx, orgId));
  const dueOf = (row: ServingRow): Date => silenceWait({ ...row, agentSilenceMs: silenceAt.get(row.orgId)! }).until;
  const dues = serving.map((row) => ({ subjectId: row.id, dueAt: dueOf(row) }));
  await saveDues(work.tx, dues);
  await moveDeadlines(work, serviceLifecycle.waits.serving!.clock, dues);
}

const gatherMs = 500;

/**
 * Whose turn it is changes with every answer, and with it the instant at which silence is too long. Gathered for half a
 * second, then moved together, off the way of the message. What a crash loses, the alarm finds out when it rings.
 */
export class SilenceKeeper {
  readonly #database: Database;
  readonly #log: Log;
  readonly #turned = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(database: Database, log: Log) {
    this.#database = database;
    this.#log = log;
  }
  spoken(conversationIds: Iterable<string>): void {
    for (const id of conversationIds) this.#turned.add(id);
    if (this.#turned.size > 0) this.#timer ??= setTimeout(() => void this.#move(), gatherMs).unref();
  }
  async #move(): Promise<void> {
    this.#timer = null;
    const ids = [...this.#turned].sort();
    this.#turned.clear();
    await this.#database
      .transact((work) => moveSilence(work, ids))
      .catch((error: unknown) => this.#log.warn({ err: error }, "clocks of silence were not moved; they ring late"));
  }
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
