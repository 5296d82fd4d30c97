import { countRequests, type MetricsServer, metricsRoute, openMetricsServer } from "./http/metrics.ts";
import type { Bot } from "./modules/bot/index.ts";
import type { Conversations } from "./modules/conversations/index.ts";
import type { Database } from "./platform/database.ts";
import { createMetrics } from "./platform/metrics.ts";
import type { Room } from "./platform/room.ts";
import type { Web } from "./platform/web.ts";
import { showFigures } from "./screens/metrics-screen.ts";

export interface MeasureOptions {
  /** Without either there are no metrics to be had. */
  readonly metricsToken?: string | null;
  readonly metricsPort?: number | null;
}
export interface Measuring {
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** Hangs the metrics into the program: what is counted as it happens, and what is asked at a scrape. */
export function measure(
  web: Web,
  parts: { readonly conversations: Conversations; readonly database: Database; readonly bot: Bot },
  options: MeasureOptions & { readonly clock: () => Date; readonly room: Room; readonly sockets: () => number },
): Measuring | null {
  const { conversations, database, bot } = parts;
  const { metricsToken, metricsPort } = options;
  if (!metricsToken && typeof metricsPort !== "number") return null;
  const metrics = createMetrics();
  countRequests(web, metrics);
  showFigures(metrics, { database, ...options });
  if (metricsToken) metricsRoute(web, metrics, metricsToken);
  conversations.gate.onFlush = (messages, ms, durable) => {
    if (!durable) return metrics.flushFailures.inc();
    metrics.flushMessages.observe(messages);
    metrics.flushSeconds.observe(ms / 1000);
  };
  conversations.attendant.callBot(async (conversationId) => {
    const done = metrics.botTurns.startTimer();
    try {
      await bot.answer(conversationId);
      done({ outcome: "done" });
    } catch (error) {
      done({ outcome: "failed" });
      throw error;
    }
  });
  let server: MetricsServer | null = null;
  return {
    async listen() {
      if (typeof metricsPort === "number") server = await openMetricsServer(metrics, metricsPort);
    },
    close: async () => server?.close(),
  };
}
