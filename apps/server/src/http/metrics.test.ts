import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMetrics } from "../platform/metrics.ts";
import { startTestApp, type TestApp } from "../testing/app.ts";
import { type Cast, gatherCast } from "../testing/cast.ts";
import { openMetricsServer } from "./metrics.ts";

const token = "a token long enough 42";
let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp({ metricsToken: token });
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const scrape = (authorization?: string) =>
  fetch(`${test.origin}/metrics`, authorization ? { headers: { authorization } } : {});

describe("the metrics", () => {
  it("are nowhere for whoever does not know the token, whoever they are", async () => {
    expect((await scrape()).status).toBe(404);
    expect((await scrape("Bearer another token of that size")).status).toBe(404);
    expect((await cast.administrator.get("/metrics")).status).toBe(404);
  });
  it("count what happened, by route and state, and name nobody", async () => {
    const socket = await cast.lin.socket();
    const opened = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
    const { id } = (await cast.lin.post<{ id: string }>("/api/conversations", opened)).body;
    const text = { clientId: randomUUID(), body: { kind: "text", text: "转人工，电话 13812345678" } };
    await cast.lin.post(`/api/conversations/${id}/messages`, text);
    await cast.lin.get(`/nowhere/${id}`);
    const reply = await scrape(`Bearer ${token}`);
    const said = await reply.text();
    expect(reply.status).toBe(200);
    expect(socket.connected).toBe(true);
    for (const line of [
      'recourse_http_request_seconds_count{method="POST",route="/api/conversations/:id/messages",status="2xx"} 1',
      "recourse_flush_messages_sum 1",
      "recourse_sockets 1",
      "recourse_read_only 0",
      "recourse_deadlines_due 0",
      "nodejs_eventloop_lag_p99_seconds",
      "recourse_database_bytes",
      'recourse_database_connections{pool="gate',
    ])
      expect(said).toContain(line);
    expect(said).not.toMatch(/^recourse_backup_age_seconds /m);
    const secrets = [id, cast.ids.lin, cast.teaHouse.id, "13812345678", "林", "127.0.0.1", "nowhere", "茶"];
    for (const secret of secrets) expect(said, secret).not.toContain(secret);
  });
  it("have a port of their own on this machine, which serves nothing else", async () => {
    const server = await openMetricsServer(createMetrics(), 0);
    const at = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
    expect((await at("/metrics")).status).toBe(200);
    expect((await at("/api/session")).status).toBe(404);
    await server.close();
  });
});
