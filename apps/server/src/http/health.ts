import type { Database } from "../platform/database.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Room } from "../platform/room.ts";
import type { Web } from "../platform/web.ts";

export type Phase = "starting" | "serving" | "stopping";

export interface HealthParts {
  readonly database: Database;
  readonly phase: () => Phase;
  readonly room: Room;
  /** What operations should look at though requests are served, by name. */
  readonly warnings: () => Promise<readonly string[]>;
}

/**
 * 200 only when a request would be served: started, database answering, not on the way down. A full disk is 200 and
 * `degraded`, since reading goes on. Reasons are words, never numbers or paths: anybody may ask.
 */
export function healthRoute(web: Web, { database, phase, room, warnings }: HealthParts): void {
  web.get("/healthz", { config: { rateLimit: false }, schema: { hide: true } }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    if (phase() !== "serving") throw new Refusal("server.not_ready", { reason: phase() });
    if (!(await database.ready().catch(() => false))) throw new Refusal("server.not_ready", { reason: "database" });
    const state = room.scarce ? { status: "degraded", reasons: ["disk_full"] } : { status: "ok", reasons: [] };
    return reply.send({ ...state, warnings: await warnings() });
  });
}
