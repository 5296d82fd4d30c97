import type { Database } from "../platform/database.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { Room } from "../platform/room.ts";
import { type Figures, readFigures } from "./metrics-store.ts";

const freshMs = 5000;

export interface FigureParts {
  readonly database: Database;
  readonly clock: () => Date;
  readonly room: Room;
  readonly sockets: () => number;
}

/** One look at the database serves all figures of a scrape, and scrapes that come close together. */
function remembered(read: () => Promise<Figures>): () => Promise<Figures> {
  let at = Number.NEGATIVE_INFINITY;
  let figures: Promise<Figures> | null = null;
  return () => {
    if (!figures || performance.now() - at > freshMs) {
      at = performance.now();
      figures = read();
      figures.catch(() => {
        figures = null;
      });
    }
    return figures;
  };
}

/** Hangs what is asked at a scrape into the metrics. */
export function showFigures(metrics: Metrics, parts: FigureParts): void {
  const { database, clock, room } = parts;
  const figures = remembered(() => readFigures(database.writer, clock()));
  const one = (name: string, help: string, value: () => Promise<number | null> | number | null) =>
    metrics.ask(name, help, null, async () => {
      const found = await value();
      return found === null ? [] : [["", found]];
    });
  const many = (name: string, help: string, label: string, values: (seen: Figures) => Figures["waiting"]) =>
    metrics.ask(name, help, label, async () => values(await figures()));

  one("recourse_sockets", "Open sockets of people", parts.sockets);
  one("recourse_read_only", "1 while writing is refused for want of room", () => (room.scarce ? 1 : 0));
  one("recourse_disk_free_bytes", "Room on the fuller of the volumes", () => room.freeBytes);
  one("recourse_database_bytes", "Size of the database", async () => (await figures()).databaseBytes);
  one("recourse_backup_age_seconds", "Since the last backup", async () => (await figures()).backupAgeSeconds);
  one("recourse_longest_wait_seconds", "Longest wait in any queue", async () => (await figures()).longestWaitSeconds);
  one(
    "recourse_deadlines_due",
    "Deadlines past their instant that have not rung",
    async () => (await figures()).dueDeadlines,
  );
  one("recourse_deadline_lateness_seconds", "Age of the oldest of them", async () => (await figures()).latenessSeconds);
  many("recourse_waiting", "Work waiting for an agent", "group_kind", (seen) => seen.waiting);
  many("recourse_services", "Services under way", "state", (seen) => seen.services);
  many("recourse_agents", "Agents by presence", "presence", (seen) => seen.agents);
  many("recourse_database_connections", "Connections by pool and use", "pool", (seen) => seen.connections);
}
