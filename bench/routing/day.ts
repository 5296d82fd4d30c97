import type { Presence } from "@recourse/contract";
import {
  changePresence,
  changeSeat,
  claimWork,
  enqueueWork,
  finishWork,
  requeueWork,
  type Subject,
} from "../../apps/server/src/modules/routing/index.ts";
import type { Database, Work } from "../../apps/server/src/platform/database.ts";
import { newId } from "../../apps/server/src/platform/ids.ts";
import { Refusal } from "../../apps/server/src/platform/refusal.ts";
import type { Sql } from "../../apps/server/src/platform/sql.ts";
import type { Chance } from "../lib/seeded-random.ts";
import type { Desk } from "./staff-desk.ts";

interface Arrival {
  readonly id: string;
  readonly ms: number;
}
interface DayPlan {
  readonly arrivals: number;
  readonly concurrency: number;
  readonly tell: (line: string) => void;
}

/** The desk is filled to between these shares of its capacity, in turns: hours with places free, hours with a queue. */
const tide = { low: 0.5, high: 1.15, turns: 6 };
const elsewhere: Presence[] = ["away", "busy", "offline"];

/** Arrivals, ends, absences, transfers, claims and changed seats, many at once, each through the use case that the product calls. */
export class Day {
  readonly arrivals: Arrival[] = [];
  readonly #database: Database;
  readonly #desk: Desk;
  readonly #chance: Chance;
  readonly #plan: DayPlan;
  readonly #open: Subject[] = [];
  readonly #gone = new Set<string>();
  readonly #moving = new Set<string>();
  readonly #places: number;
  #begun = 0;

  constructor(database: Database, desk: Desk, chance: Chance, plan: DayPlan) {
    this.#database = database;
    this.#desk = desk;
    this.#chance = chance;
    this.#plan = plan;
    this.#places = desk.agents.length * 5;
  }

  /** Returns the seconds it took. */
  async run(): Promise<number> {
    const started = performance.now();
    const clerk = async (): Promise<void> => {
      while (this.#begun < this.#plan.arrivals) await this.#step();
    };
    await Promise.all(Array.from({ length: this.#plan.concurrency }, clerk));
    const seconds = (performance.now() - started) / 1000;
    this.#plan.tell("evening: everybody comes back, everything is finished");
    for (const id of this.#gone) await this.#do((work) => changePresence(work, id, "online", "agent"));
    const finish = async (): Promise<void> => {
      while (this.#open.length > 0) await this.#finish();
    };
    await Promise.all(Array.from({ length: this.#plan.concurrency }, finish));
    return seconds;
  }

  #step(): Promise<void> {
    const dice = this.#chance.next();
    if (dice < 0.03) return this.#wander();
    if (dice < 0.04) return this.#transfer();
    if (dice < 0.045) return this.#claim();
    if (dice < 0.05) return this.#reseat();
    const wave = (1 - Math.cos((2 * Math.PI * tide.turns * this.#begun) / this.#plan.arrivals)) / 2;
    const wanted = this.#places * (tide.low + (tide.high - tide.low) * wave);
    return this.#open.length < wanted * this.#chance.between(0.97, 1.03) ? this.#arrive() : this.#finish();
  }

  /** What a rule refuses because another was faster is part of the day. */
  async #do(step: (work: Work) => Promise<unknown>): Promise<void> {
    await this.#database.transact(step).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
  async #arrive(): Promise<void> {
    this.#begun += 1;
    const { orgId, groups, agents } = this.#desk;
    const subject = { kind: "bench", id: newId() };
    const preferredId = this.#chance.next() < 0.2 ? this.#chance.pick(agents) : null;
    const began = performance.now();
    const groupId = this.#chance.pick(groups);
    await this.#database.transact((work) => enqueueWork(work, { orgId, groupId, subject, preferredId }));
    this.arrivals.push({ id: subject.id, ms: performance.now() - began });
    this.#open.push(subject);
  }
  #takeOne(): Subject | undefined {
    const at = Math.floor(this.#chance.next() * this.#open.length);
    const [one] = this.#open.splice(at, 1);
    return one;
  }
  async #finish(): Promise<void> {
    const one = this.#takeOne();
    if (one) await this.#do((work) => finishWork(work, this.#desk.orgId, one));
    else await new Promise(setImmediate);
  }
  /** Somebody of the restless leaves, or comes back; one change of one person at a time. */
  async #wander(): Promise<void> {
    const id = this.#chance.pick([...this.#desk.restless]);
    if (this.#moving.has(id)) return;
    this.#moving.add(id);
    const back = this.#gone.has(id);
    const presence = back ? "online" : this.#chance.pick(elsewhere);
    await this.#do((work) => changePresence(work, id, presence, "agent"));
    if (back) this.#gone.delete(id);
    else this.#gone.add(id);
    this.#moving.delete(id);
  }
  /** One of the restless may hold more from now on, or fewer. */
  async #reseat(): Promise<void> {
    const personId = this.#chance.pick([...this.#desk.restless]);
    const capacity = Math.round(this.#chance.between(2, 9));
    await this.#do((work) => changeSeat(work, { orgId: this.#desk.orgId, personId, capacity }));
  }
  async #transfer(): Promise<void> {
    const one = this.#takeOne();
    if (!one) return;
    const groupId = this.#chance.pick(this.#desk.groups);
    await this.#do((work) => requeueWork(work, this.#desk.orgId, one, { groupId, preferredId: null }));
    this.#open.push(one);
  }
  async #claim(): Promise<void> {
    const one = this.#takeOne();
    if (!one) return;
    const agent = this.#chance.pick(this.#desk.agents);
    await this.#do((work) => claimWork(work, this.#desk.orgId, one, agent));
    this.#open.push(one);
  }

  /** More than an agent can hold, written past every rule and guard. */
  async plantOverload(owner: Sql): Promise<void> {
    const agent = this.#desk.agents[0]!;
    await owner`INSERT INTO routing.work (id, org_id, group_id, subject_kind, subject_id, state, queued_at, agent_id)
      SELECT gen_random_uuid(), ${this.#desk.orgId}, ${this.#desk.groups[0]!}, 'planted', gen_random_uuid(), 'assigned', now(), ${agent}
      FROM generate_series(1, 20)`;
  }
  /** Work that nobody looks at although everybody is free. */
  async plantSleep(owner: Sql): Promise<void> {
    await owner`INSERT INTO routing.work (id, org_id, group_id, subject_kind, subject_id, state, queued_at)
      VALUES (gen_random_uuid(), ${this.#desk.orgId}, ${this.#desk.groups[0]!}, 'planted', gen_random_uuid(), 'waiting', now())`;
  }
}
