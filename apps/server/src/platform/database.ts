import type { Fact } from "./fact.ts";
import type { Log } from "./log.ts";
import { openPool, type Sql, type Tx } from "./sql.ts";
import type { Viewer } from "./viewer.ts";
import { isTransient } from "./violation.ts";

/** One writing transaction: its connection, its instant, the facts it makes true, what follows after commit. */
export interface Work {
  readonly tx: Tx;
  readonly now: Date;
  /** Stores the fact and lets the modules above react in this same transaction. */
  publish(fact: Fact): Promise<void>;
  /** The same for many facts that became true together: stored in one statement, reacted to in order. */
  publishAll(facts: readonly Fact[]): Promise<void>;
  /** Runs once the transaction is durable; lost with the process, so only for what can be asked for again. */
  afterCommit(step: () => void): void;
}

export type Reaction<F extends Fact = Fact> = (work: Work, fact: F) => Promise<void>;

export interface Database {
  /** The pool that writes; policy in code has said yes before anything reaches it. */
  readonly writer: Sql;
  /** One connection for the flushes of the message gate: they never stand behind a transaction. */
  readonly hot: Sql;
  transact<T>(step: (work: Work) => Promise<T>): Promise<T>;
  /** Reads for one viewer, under row-level security; everything read in `step` is of one moment. */
  read<T>(viewer: Viewer, step: (tx: Tx) => Promise<T>): Promise<T>;
  /** Registers what reacts to a fact; called by the roof alone, while composing. */
  react<F extends Fact>(kind: F["kind"], reaction: Reaction<F>): void;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly log: Log;
  readonly clock: () => Date;
  readonly writers?: number;
  readonly readers?: number;
}

async function storeFacts(tx: Tx, facts: readonly Fact[], at: Date): Promise<void> {
  await tx`INSERT INTO platform.facts (kind, org_id, subject_kind, subject_id, at, payload)
    SELECT kind, org_id, subject_kind, subject_id, ${at}, payload::jsonb
    FROM unnest(${facts.map((one) => one.kind)}::text[], ${facts.map((one) => one.orgId)}::uuid[], ${facts.map((one) => one.subject.kind)}::text[],
      ${facts.map((one) => one.subject.id)}::uuid[], ${facts.map((one) => JSON.stringify(one.payload))}::text[])
      WITH ORDINALITY AS t(kind, org_id, subject_kind, subject_id, payload, n) ORDER BY n`;
}

const scopeOf = (viewer: Viewer): [side: string, person: string, org: string] => [
  viewer.side,
  "personId" in viewer ? viewer.personId : "",
  "orgId" in viewer ? viewer.orgId : "",
];

/** Opens the pools. Nothing is sent until the first statement. */
export function openDatabase(options: DatabaseOptions): Database {
  const writer = openPool(options.url, { role: "recourse_writer", max: options.writers ?? 10, name: "writer" });
  const hot = openPool(options.url, { role: "recourse_writer", max: 1, name: "gate", plansAnew: true });
  const reader = openPool(options.url, { role: "recourse_reader", max: options.readers ?? 8, name: "reader" });
  const reactions = new Map<string, Reaction[]>();

  async function attempt<T>(step: (work: Work) => Promise<T>, later: (() => void)[]): Promise<T> {
    const value = await writer.begin(async (tx) => {
      const work: Work = {
        tx,
        now: options.clock(),
        publish: (fact) => work.publishAll([fact]),
        async publishAll(facts) {
          if (facts.length > 0) await storeFacts(tx, facts, work.now);
          for (const fact of facts) for (const reaction of reactions.get(fact.kind) ?? []) await reaction(work, fact);
        },
        afterCommit: (next) => void later.push(next),
      };
      return step(work);
    });
    return value as T;
  }

  /** Two transactions that wait for each other: one is undone by PostgreSQL and simply goes again. */
  async function transact<T>(step: (work: Work) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const later: (() => void)[] = [];
      try {
        const value = await attempt(step, later);
        runAll(later);
        return value;
      } catch (error) {
        if (tries >= 4 || !isTransient(error)) throw error;
      }
    }
  }
  function runAll(steps: readonly (() => void)[]): void {
    for (const step of steps) {
      try {
        step();
      } catch (error) {
        options.log.error({ err: error }, "a step after commit failed");
      }
    }
  }

  async function read<T>(viewer: Viewer, step: (tx: Tx) => Promise<T>): Promise<T> {
    const [side, person, org] = scopeOf(viewer);
    const value = await reader.begin("ISOLATION LEVEL REPEATABLE READ READ ONLY", async (tx) => {
      const scoped = tx`SELECT set_config('recourse.side', ${side}, true),
        set_config('recourse.person', ${person}, true), set_config('recourse.org', ${org}, true)`.execute();
      // Sent together with the first statement of `step`: one round trip less on every read.
      const [, result] = await Promise.all([scoped, step(tx)]);
      return result;
    });
    return value as T;
  }

  return {
    writer,
    hot,
    transact,
    read,
    react: (kind, reaction) =>
      void reactions.set(kind, [...(reactions.get(kind) ?? []), reaction as unknown as Reaction]),
    ready: async () => (await writer`SELECT 1 AS one`).length === 1,
    close: async () => void (await Promise.all([writer, hot, reader].map((pool) => pool.end({ timeout: 5 })))),
  };
}
