import type { Change, Membership } from "./journal.ts";

interface Agent {
  readonly groups: readonly string[];
  online: boolean;
  capacity: number;
  load: number;
  /** Steps (commits) spent online, and the sum of load over them. */
  onlineSteps: number;
  loadSteps: number;
  since: number;
  assignments: number;
}
interface Piece {
  group: string;
  state: string;
  agent: string | null;
}

export interface AgentRecord {
  readonly id: string;
  readonly kind: string;
  readonly capacity: number;
  readonly assignments: number;
  readonly onlineSteps: number;
  readonly meanLoad: number;
}
export interface Replayed {
  readonly steps: number;
  readonly assignments: number;
  /** Commits after which some agent held more than their capacity. */
  readonly aboveCapacity: number;
  /** Pieces of work that stood waiting after a commit that left an agent of their group with a free place. */
  readonly waitedWhileFree: number;
  readonly mostWaiting: number;
  /** Assigned by the very commit that brought them. */
  readonly assignedOnArrival: ReadonlySet<string>;
  readonly agents: readonly AgentRecord[];
  readonly findings: readonly string[];
}

/** Relives a day from the journal, commit by commit, and judges each state that was ever true. Pure. */
export function replay(changes: readonly Change[], members: readonly Membership[]): Replayed {
  const groupsOf = new Map<string, string[]>();
  for (const { agent, group } of members) groupsOf.set(agent, [...(groupsOf.get(agent) ?? []), group]);
  const agents = new Map<string, Agent>();
  const pieces = new Map<string, Piece>();
  /** By group: who waits, and how many agents have a place. */
  const waiting = new Map<string, Set<string>>();
  const free = new Map<string, number>();
  const wronged = new Set<string>();
  const assignedOnArrival = new Set<string>();
  const findings: string[] = [];
  let [steps, assignments, aboveCapacity, mostWaiting] = [0, 0, 0, 0];

  const isFree = (agent: Agent): boolean => agent.online && agent.load < agent.capacity;
  const addTo = (agent: Agent, count: number): void => {
    agent.load += count;
  };
  const waitersOf = (group: string): Set<string> => {
    const found = waiting.get(group) ?? new Set<string>();
    waiting.set(group, found);
    return found;
  };
  function change(agent: Agent, apply: () => void): void {
    const before = isFree(agent);
    if (agent.online) {
      agent.onlineSteps += steps - agent.since;
      agent.loadSteps += agent.load * (steps - agent.since);
    }
    agent.since = steps;
    apply();
    const after = isFree(agent);
    if (before !== after) for (const group of agent.groups) free.set(group, (free.get(group) ?? 0) + (after ? 1 : -1));
  }
  function applyAgent(one: Extract<Change, { kind: "agent" }>): void {
    const known = agents.get(one.id);
    const agent: Agent = known ?? {
      groups: groupsOf.get(one.id) ?? [],
      online: false,
      capacity: 0,
      load: 0,
      onlineSteps: 0,
      loadSteps: 0,
      since: steps,
      assignments: 0,
    };
    agents.set(one.id, agent);
    change(agent, () => {
      agent.online = one.online;
      agent.capacity = one.capacity;
    });
  }
  function applyWork(one: Extract<Change, { kind: "work" }>, arrivedNow: Set<string>): void {
    const before = pieces.get(one.id);
    if (!before) arrivedNow.add(one.id);
    if (before?.state === "waiting") waitersOf(before.group).delete(one.id);
    const holder = before?.state === "assigned" && before.agent ? agents.get(before.agent) : undefined;
    if (holder) change(holder, () => addTo(holder, -1));
    if (one.state === "waiting") waitersOf(one.group).add(one.id);
    if (one.state === "assigned" && one.agent) {
      const taker = agents.get(one.agent)!;
      const isNew = before?.state !== "assigned" || before.agent !== one.agent;
      change(taker, () => addTo(taker, 1));
      if (isNew) {
        taker.assignments += 1;
        assignments += 1;
        if (arrivedNow.has(one.id)) assignedOnArrival.add(one.id);
      }
    }
    pieces.set(one.id, { group: one.group, state: one.state, agent: one.agent });
  }
  function judge(touched: ReadonlySet<string>): void {
    for (const id of touched) {
      const agent = agents.get(id)!;
      if (agent.load <= agent.capacity) continue;
      aboveCapacity += 1;
      findings.push(`commit ${steps}: agent ${id} holds ${agent.load} of ${agent.capacity}`);
    }
    let all = 0;
    for (const [group, waiters] of waiting) {
      all += waiters.size;
      if (waiters.size === 0 || (free.get(group) ?? 0) === 0) continue;
      for (const id of waiters) wronged.add(id);
      findings.push(`commit ${steps}: ${waiters.size} wait in ${group} beside ${free.get(group)} agents with a place`);
    }
    mostWaiting = Math.max(mostWaiting, all);
  }

  for (let at = 0; at < changes.length; ) {
    const { txn } = changes[at]!;
    const touched = new Set<string>();
    const arrivedNow = new Set<string>();
    for (; changes[at]?.txn === txn; at += 1) {
      const one = changes[at]!;
      if (one.kind === "agent") applyAgent(one);
      else {
        applyWork(one, arrivedNow);
        if (one.state === "assigned" && one.agent) touched.add(one.agent);
      }
    }
    steps += 1;
    judge(touched);
  }
  const records = [...agents].map(([id, agent]): AgentRecord => {
    change(agent, () => {});
    const kind = `${agent.capacity} ${[...agent.groups].sort().join(" ")}`;
    const meanLoad = agent.onlineSteps > 0 ? agent.loadSteps / agent.onlineSteps : 0;
    return {
      id,
      kind,
      capacity: agent.capacity,
      assignments: agent.assignments,
      onlineSteps: agent.onlineSteps,
      meanLoad,
    };
  });
  return {
    steps,
    assignments,
    aboveCapacity,
    waitedWhileFree: wronged.size,
    mostWaiting,
    assignedOnArrival,
    agents: records,
    findings,
  };
}

/**
 * How unevenly equals were treated; equal are agents of the same groups and capacity. `spread`: the mean load of the most
 * burdened minus that of the least, as a share of capacity, for the worst kind. `variation`: standard deviation of
 * assignments for time online, divided by their mean, over all kinds.
 */
export function unevenness(records: readonly AgentRecord[]): { spread: number; variation: number } {
  const kinds = new Map<string, AgentRecord[]>();
  for (const one of records) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  let spread = 0;
  const relative: number[] = [];
  for (const equals of kinds.values()) {
    const loads = equals.map((one) => one.meanLoad / one.capacity);
    spread = Math.max(spread, Math.max(...loads) - Math.min(...loads));
    const paces = equals.map((one) => one.assignments / Math.max(1, one.onlineSteps));
    const mean = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
    if (mean > 0) relative.push(...paces.map((pace) => pace / mean - 1));
  }
  return {
    spread,
    variation: Math.sqrt(relative.reduce((sum, one) => sum + one * one, 0) / Math.max(1, relative.length)),
  };
}
