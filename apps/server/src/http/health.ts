import type { Database } from "../platform/database.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Web } from "../platform/web.ts";

/** 200 only when a request would be served: started, database answering, not on the way down. */
export function healthRoute(
  web: Web,
  database: Database,
  isReady: () => boolean,
  /** What operations should look at though requests are served, by name. */
  warnings: () => Promise<readonly string[]>,
): void {
  web.get("/healthz", { config: { rateLimit: false }, schema: { hide: true } }, async (_request, reply) => {
    const ready = isReady() && (await database.ready().catch(() => false));
    if (!ready) throw new Refusal("server.not_ready");
    return reply.header("cache-control", "no-store").send({ status: "ok", warnings: await warnings() });
  });
}
