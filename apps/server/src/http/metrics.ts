import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "../platform/metrics.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Web } from "../platform/web.ts";

/** Counts every request by the pattern of its route; addresses that match none are counted as one. */
export function countRequests(web: Web, metrics: Metrics): void {
  web.addHook("onResponse", async (request, reply) => {
    const { method, url } = request.routeOptions;
    const route = url ?? "none";
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    metrics.requests.observe({ method: String(method ?? request.method), route, status }, reply.elapsedTime / 1000);
  });
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** `GET /metrics` for who knows the token; for everybody else there is nothing at this address. */
export function metricsRoute(web: Web, metrics: Metrics, token: string): void {
  const wanted = digest(`Bearer ${token}`);
  web.get("/metrics", { config: { rateLimit: false }, schema: { hide: true } }, async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ""), wanted)) throw new Refusal("route.unknown");
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The same on a port of its own that only this machine reaches, for a scraper beside the program. */
export async function openMetricsServer(metrics: Metrics, port: number): Promise<MetricsServer> {
  const server: Server = createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
