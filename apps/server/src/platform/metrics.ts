import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const milliseconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What the program counts while it works, and asks of others when it is scraped. Labels are names of routes, states and
 * kinds: never a person, an organization, an id or an address.
 */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: "recourse_http_request_seconds",
      help: "Requests by method, route pattern and class of status; rate, errors and duration in one",
      labelNames: ["method", "route", "status"] as const,
      buckets: milliseconds,
      registers,
    }),
    flushMessages: new Histogram({
      name: "recourse_flush_messages",
      help: "Messages committed together in one flush",
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 400],
      registers,
    }),
    flushSeconds: new Histogram({
      name: "recourse_flush_seconds",
      help: "From the begin of a flush until it is durable",
      buckets: milliseconds,
      registers,
    }),
    flushFailures: new Counter({ name: "recourse_flush_failures_total", help: "Flushes that failed", registers }),
    botTurns: new Histogram({
      name: "recourse_bot_turn_seconds",
      help: "Turns of the bot, by how they ended",
      labelNames: ["outcome"] as const,
      buckets: milliseconds,
      registers,
    }),
    /** A value that is asked for at each scrape; several, where it has a label. Nothing is shown when asking fails. */
    ask(name: string, help: string, label: string | null, values: () => Promise<Iterable<readonly [string, number]>>) {
      new Gauge({
        name,
        help,
        labelNames: label ? [label] : [],
        registers,
        async collect() {
          this.reset();
          // Without labels a reset leaves a zero, which would be a lie about what is not known.
          if (!label) this.remove();
          const found = (await values().catch(() => null)) ?? [];
          for (const [key, value] of found)
            if (label) this.set({ [label]: key }, value);
            else this.set(value);
        },
      });
    },
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
