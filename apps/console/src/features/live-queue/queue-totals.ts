import type { LiveQueueView } from "@recourse/contract";

export type QueueOrganization = LiveQueueView["organizations"][number];
export type QueueGroup = QueueOrganization["groups"][number];
export type QueueAgent = QueueOrganization["agents"][number];
export type Totals = {
  waiting: number;
  overdue: number;
  longest: number;
  serving: number;
  online: number;
  free: number;
};

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** One line for any number of organizations; `free` counts the slots of agents who take work. */
export function totalsOf(organizations: readonly QueueOrganization[]): Totals {
  const groups = organizations.flatMap((o) => o.groups);
  const online = organizations.flatMap((o) => o.agents).filter((a) => a.presence === "online");
  return {
    waiting: sum(groups.map((g) => g.waiting)),
    overdue: sum(groups.map((g) => g.overdue)),
    longest: Math.max(0, ...groups.map((g) => g.longestWaitSeconds)),
    serving: sum(groups.map((g) => g.serving)),
    online: online.length,
    free: sum(online.map((a) => Math.max(0, a.capacity - a.load))),
  };
}

/** Who needs help first: overdue, then the longest wait, then the longest queue; quiet ones by name. */
export function byNeed(organizations: readonly QueueOrganization[]): QueueOrganization[] {
  const keyed = organizations.map((organization) => ({ organization, t: totalsOf([organization]) }));
  keyed.sort(
    (a, b) =>
      b.t.overdue - a.t.overdue ||
      b.t.longest - a.t.longest ||
      b.t.waiting - a.t.waiting ||
      a.organization.name.localeCompare(b.organization.name),
  );
  return keyed.map((k) => k.organization);
}

const presenceRank = { online: 0, busy: 1, away: 2, offline: 3 } as const;

/** Those at work first, the fullest of them on top. */
export function byPresence(agents: readonly QueueAgent[]): QueueAgent[] {
  return [...agents].sort(
    (a, b) => presenceRank[a.presence] - presenceRank[b.presence] || b.load / b.capacity - a.load / a.capacity,
  );
}

type Alarm = "calm" | "warn" | "bad";

export function alarmOf(waitSeconds: number, overdue: number): Alarm {
  if (overdue > 0 || waitSeconds >= 180) return "bad";
  return waitSeconds >= 60 ? "warn" : "calm";
}
